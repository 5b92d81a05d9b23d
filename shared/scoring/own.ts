import type { Value } from '../formula';
import { convertMoney, type Decimal } from '../number';
import { isNone } from '../workbook/schema/given';
import type { Fill, OwnIndicator } from '../workbook/schema/fill';
import type { CompiledRule, CompiledTable, OpenGroup } from './compile';
import type { Figure, Line } from './evaluation';
import { inputFigure } from './facts';
import { missing, numeric } from './given';
import { type Ledger, type Names, one } from './ledger';
import { scoreLine } from './line';
import { layered, lineNames, type Place } from './names';
import { type Phrase, readDirection, readPhrase } from './phrase';

/** What was understood of an officer's own indicator: the side the rule can compute with. */
export interface Understood {
  readonly direction: string;
  readonly unit: string;
  readonly target: Phrase;
  /** Null: nothing filled in yet. */
  readonly actual: Phrase | null;
  readonly targetText: string;
  readonly actualText: string;
  readonly none: boolean;
}

/** Reads target and actual as written, whether the form has sign, value and unit in columns of their own or in one cell. */
export function understand(indicator: OwnIndicator): Understood {
  const targetText = (indicator.adjustedTarget?.trim() || indicator.target?.trim()) ?? '';
  const target = readPhrase(targetText, indicator.unit);
  const given = indicator.actual;
  const actualText = given && !isNone(given) ? given.text.trim() : '';
  return {
    direction: readDirection(indicator.direction ?? '') || target.direction,
    unit: target.unit,
    target,
    actual: actualText === '' ? null : readPhrase(actualText, indicator.unit ?? target.unit),
    targetText,
    actualText,
    none: given !== undefined && isNone(given),
  };
}

/** Evaluates one indicator the officer set up: reads it, finds the rule that fits, scores it by that. */
export function evaluateOwn(
  indicator: OwnIndicator,
  group: OpenGroup,
  points: Decimal | null,
  table: CompiledTable,
  fill: Fill,
  names: Names,
  place: Place,
  ledger: Ledger,
  decimals: number,
): Line {
  const binding = `${place.owner}/indicator/${indicator.id}`;
  const read = understand(indicator);
  const fixed = enterFixed(binding, read, group, ledger);
  const figures = enterFigures(binding, indicator, read, ledger);
  const known = layered(names, fixed, figures);
  const rule = findRule(indicator, group, table, known, ledger);
  const scoring = rule?.scoring ?? unscored;
  const inputs = lineNames(binding, scoring, indicator.inputs, new Map(), place, ledger);
  const all = layered(known, inputs.names);
  const met = rule?.met ? ledger.formula({ key: `${binding}/met`, name: '达标', show: 'text' }, rule.met, all).value : null;
  const draft = {
    id: indicator.id,
    binding,
    kind: 'indicator' as const,
    path: [...group.path, indicator.name],
    groups: group.groups,
    points,
    scoring,
    names: all,
    inputs: [`${binding}/target`, `${binding}/actual`, ...inputs.keys],
    own: fill.own[indicator.id],
    met: met?.kind === 'boolean' ? met.value : null,
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
  max: null,
  exempt: null,
  applies: null,
  whenUndefined: 'manual',
};

/** Things about an indicator that are not figures: what rules are chosen by. */
function enterFixed(binding: string, read: Understood, group: OpenGroup, ledger: Ledger): Names {
  const same = read.actualText !== '' && read.actualText === read.targetText;
  const words: readonly (readonly [string, string])[] = [
    ['性质', read.direction],
    ['单位', read.unit],
    ['日期类', yes(read.target.dated)],
    ['目标已填', yes(read.targetText !== '')],
    ['目标为数', yes(read.target.value !== null)],
    ['完成为数', yes(read.actual === null || read.actual.value !== null)],
    ['文字相符', yes(same)],
    ['一级', group.groups[0] ?? ''],
    ['二级', group.groups[1] ?? ''],
    ['所在组', group.groups.at(-1) ?? ''],
  ];
  return new Map(
    words.map(([name, value]) => {
      const key = `${binding}/is/${name}`;
      ledger.constant(key, name, { kind: 'text', value }, 'text');
      return [name, one(key)];
    }),
  );
}

function yes(holds: boolean): string {
  return holds ? '是' : '否';
}

/** Target, actual, grade and coefficient as figures. The typed text stays on the figure beside what was read of it. */
function enterFigures(binding: string, indicator: OwnIndicator, read: Understood, ledger: Ledger): Names {
  const target = read.target.value;
  const percent = read.target.percent || (read.actual?.percent ?? false);
  const common = { kind: 'input' as const, show: percent ? ('percent' as const) : ('number' as const), unit: read.unit };
  const actualKey = `${binding}/actual`;
  ledger.enter({
    ...common,
    key: `${binding}/target`,
    binding: `${binding}/target`,
    name: '指标值',
    typed: read.targetText,
    value: target ? numeric(target) : missing(`${binding}/target`),
  });
  ledger.enter({
    ...common,
    key: actualKey,
    binding: actualKey,
    name: '完成值',
    typed: read.actualText,
    value: actualValue(read, actualKey),
  });
  ledger.enter({
    key: `${binding}/is/grade`,
    name: '档',
    kind: 'input',
    binding: actualKey,
    show: 'text',
    typed: read.actualText,
    value: gradeValue(read, actualKey),
  });
  const coefficient: Figure = inputFigure(`${binding}/grade`, '得分系数', { unit: '%', blank: '-1' }, indicator.grade);
  ledger.enter(coefficient);
  return new Map([
    ['目标', one(`${binding}/target`)],
    ['完成', one(actualKey)],
    ['档', one(`${binding}/is/grade`)],
    ['系数', one(`${binding}/grade`)],
  ]);
}

function actualValue(read: Understood, key: string): Value {
  if (read.none) return { kind: 'undefined', cause: 'none', places: [key] };
  if (!read.actual?.value) return missing(key);
  return numeric(convertMoney(read.actual.value, read.actual.unit, read.target.unit));
}

function gradeValue(read: Understood, key: string): Value {
  if (read.none) return { kind: 'undefined', cause: 'none', places: [key] };
  return read.actualText === '' ? missing(key) : { kind: 'text', value: read.actualText };
}

/** The rule the officer chose, or that of the branch, or the first whose `for` holds. */
function findRule(
  indicator: OwnIndicator,
  group: OpenGroup,
  table: CompiledTable,
  names: Names,
  ledger: Ledger,
): CompiledRule | undefined {
  const chosen = indicator.rule ?? group.spec.open?.rule;
  if (chosen !== undefined) return table.rules.find((rule) => rule.spec.id === chosen);
  return table.rules.find((rule) => {
    if (!rule.applies) return true;
    const holds = ledger.evaluate(rule.applies, names);
    return holds.kind === 'boolean' && holds.value;
  });
}
