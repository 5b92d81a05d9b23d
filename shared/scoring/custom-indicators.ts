import type { Value } from '../formula';
import { convertUnit, Decimal } from '../number';
import { type Given, isNone } from '../workbook/schema/given';
import type { TableEntries, CustomIndicator } from '../workbook/schema/fill';
import type { CompiledRule, CompiledTable, OpenGroup } from './compile';
import type { Figure, Line } from './evaluation';
import { inputFigure } from './facts';
import { missing, numeric } from './given';
import { gradeWritten, sameWords } from './grades';
import { type Ledger, type Names, one } from './ledger';
import { enterRows } from './indicator';
import { scoreLine } from './line';
import { layered, lineNames, type Place } from './names';
import { TEXT_FACTS, YES_NO_FACTS } from './own-facts';
import { inTime, readMoment } from './moment';
import { type Phrase, readDirection, readPhrase } from './phrase';
import { type Change, saysNothingHappened } from './phrase-parts';
import { fields, linePath, figures as keys } from '../workbook/fields';

/** What was understood of an officer's own indicator: the side the rule can compute with. */
export interface Understood {
  readonly direction: string;
  readonly unit: string;
  readonly target: Phrase;
  /** Null: nothing filled in yet. */
  readonly actual: Phrase | null;
  /** The actual in the target's unit; null where it is no number, or the two cannot be compared. */
  readonly amount: Decimal | null;
  /** Both are numbers, in units that cannot be compared: they must not be divided by one another. */
  readonly clash: boolean;
  /** A deadline: a year or a date, under ＝ or no sign at all. */
  readonly dated: boolean;
  readonly targetText: string;
  readonly actualText: string;
  readonly none: boolean;
}

const NOT_ADJUSTED = /^(无|没有|无调整|未调整|不调整|[-－—–/／]+)$/;

/** Reads target and actual as written, whether the form has sign, value and unit in columns of their own or in one cell. */
export function understand(indicator: CustomIndicator): Understood {
  const adjusted = indicator.adjustedTarget?.trim() ?? '';
  // 「无」 under 调整后指标值: nothing was adjusted.
  const targetText = adjusted === '' || NOT_ADJUSTED.test(adjusted) ? (indicator.target?.trim() ?? '') : adjusted;
  const sign = readDirection(indicator.direction ?? '');
  const target = agreeing(readPhrase(targetText, indicator.unit, indicator.name), sign);
  const given = indicator.actual;
  const actualText = given && !isNone(given) ? given.text.trim() : '';
  const actual = actualText === '' ? null : readActual(actualText, target, indicator.name);
  const direction = sign || target.direction;
  const amount = actual?.value ? amountIn(actual.value, actual.unit, target) : null;
  return {
    direction,
    unit: target.unit,
    target,
    actual,
    amount,
    clash: target.value !== null && (actual?.value ?? null) !== null && amount === null,
    dated: target.dated && (direction === '＝' || direction === ''),
    targetText,
    actualText,
    none: given !== undefined && isNone(given),
  };
}

/** A sign of its own column against the one written in the target (≥ and 「5%以内」): nobody can say which is meant. */
function agreeing(target: Phrase, sign: string): Phrase {
  const isOpposed = (sign === '≥' && target.direction === '≤') || (sign === '≤' && target.direction === '≥');
  return isOpposed ? { ...target, value: null } : target;
}

/** The actual, as a figure of the same kind as the target's: a level against a change (95% against 「提高5%」) is none. */
function readActual(text: string, target: Phrase, name: string): Phrase {
  const actual = readPhrase(text, target.unit, `${name} ${target.label}`);
  if (target.value?.isZero() && actual.value === null && saysNothingHappened(text)) return { ...actual, value: new Decimal(0) };
  if (actual.value === null || actual.change === target.change) return actual;
  // 「下降 2%」 where 「增长 5%」 was to be: a growth of −2%; points against per cent are no such pair.
  return { ...actual, value: areOpposite(actual.change, target.change) ? actual.value.negated() : null };
}

const OPPOSITE: Readonly<Record<Change, Change>> = { '': '', 升: '降', 降: '升', 升点: '降点', 降点: '升点' };

function areOpposite(one: Change, other: Change): boolean {
  return one !== '' && OPPOSITE[one] === other;
}

/** The actual in the target's unit. Nothing is nothing, and something is more than nothing, in any unit. */
function amountIn(actual: Decimal, unit: string, target: Phrase): Decimal | null {
  return convertUnit(actual, unit, target.unit) ?? (target.value?.isZero() ? actual : null);
}

/** Evaluates one indicator the officer set up: reads it, finds the rule that fits, scores it by that. */
export function evaluateCustom(
  indicator: CustomIndicator,
  group: OpenGroup,
  points: Decimal | null,
  table: CompiledTable,
  fill: TableEntries,
  names: Names,
  place: Place,
  ledger: Ledger,
  decimals: number,
): Line {
  const binding = linePath(place.owner, indicator.id);
  const read = understand(indicator);
  const grade = gradeWritten(table.spellings, read.actualText);
  const fixed = enterFixed(binding, indicator, read, grade, group, place.year, ledger);
  const figures = enterFigures(binding, indicator, read, grade, ledger);
  const known = layered(names, fixed, figures);
  const rule = findRule(indicator, group, table, known, ledger);
  const scoring = rule?.scoring ?? unscored;
  const rowKeys = enterRows(rule?.spec.rows, rule?.rowFigures ?? [], indicator.id, fill, binding, ledger);
  const inputs = lineNames(binding, scoring, indicator.inputs, rowKeys, place, ledger);
  const all = layered(known, inputs.names);
  const draft = {
    id: indicator.id,
    binding,
    kind: 'indicator' as const,
    path: [...group.path, indicator.name],
    groups: group.groups,
    points,
    scoring,
    names: all,
    inputs: [fields.customTarget.at(binding), fields.customActual.at(binding), ...inputs.keys],
    own: fill.own[indicator.id],
    met: (known: Names) => {
      const met = enterMet(binding, rule, known, ledger);
      return met.kind === 'boolean' ? met.value : null;
    },
    target: {
      direction: read.direction,
      text: read.targetText,
      unit: indicator.unit ?? '',
      actual: read.actualText,
      signInTarget: readDirection(indicator.direction ?? '') === '',
    },
    ...(rule ? { ruleId: rule.spec.id } : {}),
  };
  return scoreLine(draft, ledger, decimals);
}

const unscored: CompiledRule['scoring'] = {
  kind: 'manual',
  inputs: new Map(),
  steps: [],
  score: null,
  rule: null,
  max: null,
  exempt: null,
  applies: null,
  reasons: new Map(),
  grades: null,
  when: { none: 'manual', zeroDivisor: 'manual' },
};

/** Whether the target is met, by the facts; missing where they do not say so: what is not known is never "not met". */
function enterMet(binding: string, rule: CompiledRule | undefined, names: Names, ledger: Ledger): Value {
  const figure = { key: keys.met.at(binding), name: '达标', show: 'text' as const };
  if (!rule?.metKnown) return ledger.constant(figure.key, figure.name, missing(fields.customActual.at(binding)), 'text').value;
  const met = ledger.formula(figure, rule.metKnown, names);
  if (met.value.kind !== 'missing' || met.value.places.length > 0) return met.value;
  return ledger.enter({ ...met, value: missing(fields.customActual.at(binding)) }).value;
}

/** Things about an indicator that are not figures: what rules are chosen by. */
function enterFixed(
  binding: string,
  indicator: CustomIndicator,
  read: Understood,
  grade: string | null,
  group: OpenGroup,
  year: string,
  ledger: Ledger,
): Names {
  const holds: Record<(typeof YES_NO_FACTS)[number], boolean> = {
    日期类: read.dated,
    目标已填: read.targetText !== '',
    完成已填: read.actualText !== '' || read.none,
    系数已填: isFilled(indicator.grade),
    目标为数: read.target.value !== null,
    完成为数: read.actual === null || read.actual.value !== null,
    目标为零: read.target.value?.isZero() ?? false,
    单位可比: !read.clash,
    文字相符: read.actualText !== '' && sameWords(read.actualText, read.targetText),
    写的是档名: grade !== null,
    成本类: group.path.some((name) => name.includes('成本')),
  };
  const says: Record<(typeof TEXT_FACTS)[number], string> = {
    性质: read.direction,
    单位: read.unit,
    按期: read.dated ? inTime(readMoment(read.targetText, year), readMoment(read.actualText, year)) : '',
    一级: group.groups[0] ?? '',
    二级: group.groups[1] ?? '',
    所在组: group.groups.at(-1) ?? '',
  };
  const facts = [
    ...TEXT_FACTS.map((name) => [name, says[name]] as const),
    ...YES_NO_FACTS.map((name) => [name, yes(holds[name])] as const),
  ];
  return new Map(
    facts.map(([name, value]) => {
      const key = keys.is.at(binding, name);
      ledger.constant(key, name, { kind: 'text', value }, 'text');
      return [name, one(key)];
    }),
  );
}

function isFilled(given: Given | undefined): boolean {
  return given !== undefined && (isNone(given) || given.text.trim() !== '');
}

function yes(holds: boolean): string {
  return holds ? '是' : '否';
}

/** Target, actual, grade and coefficient as figures. The typed text stays on the figure beside what was read of it. */
function enterFigures(
  binding: string,
  indicator: CustomIndicator,
  read: Understood,
  grade: string | null,
  ledger: Ledger,
): Names {
  const target = read.target.value;
  const percent = read.target.percent || (read.actual?.percent ?? false);
  const common = { kind: 'input' as const, show: percent ? ('percent' as const) : ('number' as const), unit: read.unit };
  const actualKey = fields.customActual.at(binding);
  ledger.enter({
    ...common,
    ...exactPercent(percent, target),
    key: fields.customTarget.at(binding),
    binding: fields.customTarget.at(binding),
    name: '指标值',
    typed: read.targetText,
    value: target ? numeric(target) : missing(fields.customTarget.at(binding)),
  });
  ledger.enter({
    ...common,
    ...exactPercent(percent, read.amount),
    key: actualKey,
    binding: actualKey,
    name: '完成值',
    typed: read.actualText,
    value: actualValue(read, actualKey),
  });
  ledger.enter({
    key: keys.is.at(binding, 'grade'),
    name: '档',
    kind: 'input',
    binding: actualKey,
    show: 'text',
    typed: read.actualText,
    value: gradeValue(read, grade, actualKey),
  });
  ledger.enter(inputFigure(fields.customGrade.at(binding), '得分系数', { unit: '%', max: new Decimal(1) }, indicator.grade));
  return new Map([
    ['目标', one(fields.customTarget.at(binding))],
    ['完成', one(actualKey)],
    ['档', one(keys.is.at(binding, 'grade'))],
    ['系数', one(fields.customGrade.at(binding))],
  ]);
}

/** 0.33‰ is 0.033%: two decimals would show another figure. */
function exactPercent(percent: boolean, value: Decimal | null): Pick<Figure, 'decimals'> {
  const places = percent && value ? value.times(100).decimalPlaces() : 0;
  return places > 2 ? { decimals: Math.min(places, 6) } : {};
}

function actualValue(read: Understood, key: string): Value {
  if (read.none) return { kind: 'undefined', cause: 'none', places: [key] };
  return read.amount ? numeric(read.amount) : missing(key);
}

function gradeValue(read: Understood, grade: string | null, key: string): Value {
  if (read.none) return { kind: 'undefined', cause: 'none', places: [key] };
  return read.actualText === '' ? missing(key) : { kind: 'text', value: grade ?? read.actualText };
}

/** The rule the officer chose, or that of the branch, or the first whose `for` holds. */
function findRule(
  indicator: CustomIndicator,
  group: OpenGroup,
  table: CompiledTable,
  names: Names,
  ledger: Ledger,
): CompiledRule | undefined {
  const chosen = indicator.rule ?? group.spec.open?.rule;
  if (chosen !== undefined) return table.rules.find((rule) => rule.spec.id === chosen);
  return table.rules.find((rule) => {
    if (rule.spec.rows) return false;
    if (!rule.applies) return true;
    const holds = ledger.evaluate(rule.applies, names);
    return holds.kind === 'boolean' && holds.value;
  });
}
