import { evaluate, type Value } from '../formula';
import { Decimal } from '../number';
import type { TableEntries, CustomIndicator } from '../workbook/schema/fill';
import type { CompiledRule, CompiledTable, OpenGroup } from './compile';
import type { Figure, Line } from './evaluation';
import { inputFigure } from './facts';
import { missing, numeric } from './given';
import { gradeWritten } from './grades';
import { type Ledger, type Names, one } from './ledger';
import { enterRows } from './indicator';
import { scoreLine } from './line';
import { LineFacts } from './line-facts';
import { layered, lineNames, type Place } from './names';
import { readDirection } from './phrase';
import { type Understood, understand } from './understand';
import { fields, linePath, figures as keys } from '../workbook/fields';

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
  const facts = new LineFacts({ indicator, read, grade, group, year: place.year }, binding, ledger);
  const known = layered(names, facts, enterFigures(binding, indicator, read, grade, ledger));
  for (const name of table.measureNames) facts.get(name);
  const rule = findRule(indicator, group, table, facts, known, ledger);
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
  facts: LineFacts,
  names: Names,
  ledger: Ledger,
): CompiledRule | undefined {
  const chosen = indicator.rule ?? group.spec.open?.rule;
  if (chosen !== undefined) return table.rules.find((rule) => rule.spec.id === chosen);
  return table.rules.find((rule) => {
    if (rule.spec.rows) return false;
    if (!rule.applies) return true;
    const holds = evaluate(rule.applies, (name) => facts.value(name) ?? ledger.read(names.get(name), name));
    return holds.kind === 'boolean' && holds.value;
  });
}
