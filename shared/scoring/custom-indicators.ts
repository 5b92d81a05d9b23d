import type { Sources, Value } from '../formula';
import { Decimal } from '../number';
import type { TableEntries, CustomIndicator } from '../workbook/schema/fill';
import type { CompiledRule, CompiledTable, OpenGroup, ScoreWords } from './compile';
import { Entry, type Names, Scope } from './entry';
import { missing, numeric } from './given';
import { gradeWritten } from './grades';
import type { Ledger } from './ledger';
import { GradeMaking, InputMaking, ReadMaking } from './making';
import { enterRows } from './indicator';
import { scoreLine, type ScoredLine } from './line';
import { LineFacts } from './line-facts';
import { enterInputs, type Place } from './names';
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
  words: ScoreWords,
): ScoredLine {
  const binding = linePath(place.owner, indicator.id);
  const read = understand(indicator);
  const grade = gradeWritten(table.spellings, read.actualText);
  const facts = new LineFacts({ indicator, read, grade, group, year: place.year }, binding, ledger);
  const scope = new Scope(facts, names);
  const { target, actual } = enterFigures(binding, indicator, read, grade, scope, ledger);
  for (const name of table.measuredFacts) facts.get(name);
  const rule = findRule(indicator, group, table, facts, scope, ledger);
  const scoring = rule?.scoring ?? unscored;
  const rows = enterRows(rule?.spec.rows, rule?.rowFigures ?? [], indicator.id, fill, binding, ledger);
  const inputs = enterInputs(binding, scoring, indicator.inputs, rows, place, scope, ledger);
  const draft = {
    id: indicator.id,
    binding,
    kind: 'indicator' as const,
    // Not by a spread, which leaves room for more: here and below, ten of each project are kept.
    path: group.path.concat(indicator.name),
    groups: group.groups,
    points,
    scoring,
    names: scope,
    inputs: [target.key, actual.key].concat(inputs),
    own: fill.own[indicator.id],
    custom: {
      ruleId: rule?.spec.id,
      read,
      entries: { target, actual, facts: facts.entered },
      met: rule?.met ?? null,
    },
  };
  return scoreLine(draft, ledger, words);
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

const COEFFICIENT = { unit: '%', max: new Decimal(1) };
const COEFFICIENT_NAME = '得分系数';
const NO_COEFFICIENT = new InputMaking(COEFFICIENT_NAME, COEFFICIENT, undefined);

/** Target, actual, grade and coefficient as figures. The typed text stays on the figure beside what was read of it. */
function enterFigures(
  binding: string,
  indicator: CustomIndicator,
  read: Understood,
  grade: string | null,
  names: Scope,
  ledger: Ledger,
): { target: Entry; actual: Entry } {
  const { value } = read.target;
  const targetKey = fields.customTarget.at(binding);
  const actualKey = fields.customActual.at(binding);
  const gradeKey = keys.is.at(binding, 'grade');
  const percent = read.target.percent || (read.actual?.percent ?? false);
  const { unit, targetText, actualText, amount } = read;
  const ofTarget = new ReadMaking('指标值', targetText, value, percent, unit);
  const ofActual = new ReadMaking('完成值', actualText, amount, percent, unit);
  const target = new Entry(targetKey, value ? numeric(value) : missing(targetKey), ofTarget);
  const actual = new Entry(actualKey, actualValue(read, actualKey), ofActual);
  const chosen = new Entry(gradeKey, gradeValue(read, grade, actualKey), new GradeMaking(actualKey, actualText));
  names.set('目标', ledger.enter(target));
  names.set('完成', ledger.enter(actual));
  names.set('档', ledger.enter(chosen));
  names.set('系数', ledger.input(fields.customGrade.at(binding), COEFFICIENT_NAME, COEFFICIENT, indicator.grade, NO_COEFFICIENT));
  return { target, actual };
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
  const sources = new ChoiceOfRule(table.ruleNames, facts, names, ledger);
  return table.rules.find((rule) => {
    if (rule.spec.rows) return false;
    if (!rule.applies) return true;
    const holds = rule.applies.run(sources);
    return holds.kind === 'boolean' && holds.value;
  });
}

/** What rules are chosen by: facts are found out when a formula gets to them, and not entered. */
class ChoiceOfRule implements Sources {
  constructor(
    private readonly ruleNames: CompiledTable['ruleNames'],
    private readonly facts: LineFacts,
    private readonly names: Names,
    private readonly ledger: Ledger,
  ) {}

  valueAt(index: number): Value | undefined {
    const asked = this.ruleNames[index];
    return asked?.fact ? asked.fact.valueOf(this.facts.about) : asked && this.ledger.read(this.names.get(asked.name));
  }
}
