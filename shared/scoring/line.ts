import type { Understood } from './understand';
import { type Program, programOf, type Value } from '../formula';
import type { Decimal } from '../number';
import type { LineKind } from '../pack';
import { reasonText } from '../workbook/reason';
import type { SelfScore } from '../workbook/schema/given';
import type { CompiledScoring, ScoreWords } from './compile';
import { OWN_SCORE } from './engine-names';
import { Entry, type NameList, type Scope } from './entry';
import type { Line, LineState } from './evaluation';
import { missing, numberOf, numeric } from './given';
import type { Ledger } from './ledger';
import { ConstantMaking, OwnScoreMaking, type Words } from './making';
import { nameNode } from './nodes';
import { fields, figures } from '../workbook/fields';

/** A line whose inputs are in the ledger and whose names are known; what is left is to score it. */
export interface LineDraft {
  readonly id: string;
  readonly binding: string;
  readonly kind: Line['kind'];
  readonly path: readonly string[];
  readonly groups: readonly string[];
  readonly points: Decimal | null;
  readonly scoring: CompiledScoring;
  /** What its formulas may read: its steps, its points and its own score are added to it. */
  readonly names: Scope;
  /** Keys of the inputs to show before the steps. */
  readonly inputs: readonly string[];
  readonly own: SelfScore | undefined;
  readonly custom: CustomDraft | null;
}

/** What an indicator of the officer's own has besides. */
export interface CustomDraft {
  readonly ruleId: string | undefined;
  readonly read: Understood;
  readonly entries: CustomEntries;
  /** Whether the target is met; null where no rule says. */
  readonly met: Program | null;
}

/** A line with those of its figures that sums and measures are worked out from. */
export interface ScoredLine {
  readonly line: Line;
  readonly points: Entry;
  readonly rule: Entry;
  readonly self: Entry;
  /** Whether the target is met, and what an indicator of the officer's own has besides. */
  readonly met: Entry | undefined;
  readonly custom: CustomEntries | undefined;
}

interface CustomEntries {
  readonly target: Entry;
  readonly actual: Entry;
  /** Its facts that any formula reads, by name. */
  readonly facts: Pick<NameList<Entry>, 'get'>;
}

/** Scores one line: enters its points, steps, rule score, own score and the score taken; `words` are the pack's. */
export function scoreLine(draft: LineDraft, ledger: Ledger, words: ScoreWords): ScoredLine {
  const { binding, scoring, names, custom } = draft;
  const pointsKey = figures.points.at(binding);
  // What has no points to have is scored without; an indicator of the officer's own waits for them.
  const worth = draft.points ? numeric(draft.points) : custom ? missing(pointsKey) : NO_POINTS;
  const points = ledger.constant(pointsKey, POINTS, worth);
  if (draft.points || custom) names.set('分值', points);
  const steps: string[] = [];
  for (const { name, words, program } of scoring.steps) {
    const step = ledger.formula(figures.step.at(binding, name), words, program, names);
    names.set(name, step);
    steps.push(step.key);
  }
  for (const [input, holds] of scoring.reasons)
    ledger.formula(figures.needsReason.at(binding, input), { name: '要写理由', show: 'text' }, holds, names);
  const met = custom ? enterMet(custom.met, draft, ledger) : undefined;
  const raw = scoring.rule && ledger.evaluate(scoring.rule.exempted, names);
  const own = enterOwn(draft, ledger);
  names.set(OWN_SCORE, own);
  const rule = enterRule(draft, raw, ledger, words.rule);
  const self = ledger.first(figures.self.at(binding), words.self, own, rule);
  const keys = draft.inputs.concat(steps, rule.key);
  const line = lineOf(draft, { raw, own, rule, met, keys }, ledger);
  return { line, points, rule, self, met, custom: custom?.entries };
}

/** Whether the target is met, by the facts; missing where they do not say so: what is not known is never "not met". */
function enterMet(met: Program | null, { binding, names }: LineDraft, ledger: Ledger): Entry {
  const key = figures.met.at(binding);
  const blamed = fields.customActual.at(binding);
  return met ? ledger.formula(key, MET, met, names, { blamed }) : ledger.constant(key, NO_MET, missing(blamed));
}

const MET = { name: '达标', show: 'text' } as const;
const NO_MET = new ConstantMaking(MET);

const POINTS = new ConstantMaking({ name: '分值', show: 'score' });
const NO_POINTS: Value = { kind: 'text', value: '' };

/** What a line came to. */
interface Outcome {
  readonly raw: Value | null;
  readonly own: Entry;
  readonly rule: Entry;
  readonly met: Entry | undefined;
  readonly keys: readonly string[];
}

function lineOf(draft: LineDraft, { raw, own, rule, met, keys }: Outcome, ledger: Ledger): Line {
  const { id, binding, kind, path, groups, points, scoring, custom } = draft;
  const [typed, scored] = [numberOfEntry(own), numberOfEntry(rule)];
  const isMissing = raw?.kind === 'missing';
  const line: { -readonly [Key in keyof Line]: Line[Key] } = {
    id,
    binding,
    kind,
    path,
    groups,
    points,
    met: met?.value.kind === 'boolean' ? met.value.value : null,
    state: stateOf(raw, scoring, typed !== null),
    absence: raw?.kind === 'undefined' ? absenceOf(raw) : null,
    rule: scored,
    own: typed,
    self: typed ?? scored,
    reason: draft.own ? reasonText(draft.own.reason) || null : null,
    figures: keys,
    missing: isMissing ? raw.places : NOTHING,
    // Named whether there are such or not: what is added to an object afterwards is kept in another.
    ruleId: custom?.ruleId,
    read: custom?.read,
  };
  const coefficient = isMissing ? coefficientOf(scoring, ledger, draft.names) : null;
  if (coefficient) line.coefficient = coefficient;
  return line;
}

const NOTHING: readonly string[] = [];

/** The state of a line without a formula, by its kind of score; only where it is scored by hand is the own score the rule's too. */
const WITHOUT_RULE: Readonly<Record<CompiledScoring['kind'], 'manual' | 'not-self-scored' | 'unscored'>> = {
  formula: 'manual',
  parts: 'manual',
  checklist: 'manual',
  ladder: 'manual',
  graded: 'manual',
  steps: 'manual',
  manual: 'manual',
  review: 'not-self-scored',
  none: 'unscored',
};

/** Where the officer is asked, the own score is the answer: from then on it is a line scored by hand. */
function stateOf(raw: Value | null, scoring: CompiledScoring, answered: boolean): LineState {
  if (!raw) return WITHOUT_RULE[scoring.kind];
  if (raw.kind === 'number') return 'scored';
  if (raw.kind !== 'undefined') return 'incomplete';
  const absence = absenceOf(raw);
  switch (absence === 'none' ? scoring.when.none : scoring.when.zeroDivisor) {
    case 'ask':
      return answered ? 'manual' : 'incomplete';
    case 'manual':
      return 'manual';
    default:
      return absence === 'none' ? 'not-applicable' : 'zero-divisor';
  }
}

function absenceOf({ cause }: Extract<Value, { kind: 'undefined' }>): NonNullable<Line['absence']> {
  return cause === 'zero-division' ? 'zero-divisor' : 'none';
}

/** The rule score: within its limits, rounded once at the pack's decimals, 无此项 as the pack says. */
function enterRule({ scoring, binding, points, names }: LineDraft, raw: Value | null, ledger: Ledger, words: Words): Entry {
  const key = figures.rule.at(binding);
  if (WITHOUT_RULE[scoring.kind] !== 'manual') {
    const value = missing(fields.selfScore.at(binding));
    return ledger.constant(key, new ConstantMaking(words), value);
  }
  if (!scoring.rule || !raw) return ledger.formula(key, words, OWN_SCORE_ALONE, names);
  const { limited, takesExempted } = scoring.rule;
  const program = points === null ? limited.withoutPoints : limited.withPoints;
  return ledger.formula(key, words, program, names, takesExempted ? { inner: raw } : {});
}

const OWN_SCORE_ALONE = programOf(nameNode(OWN_SCORE));

/** Between which coefficients the grade chosen lies, where one is still to be typed. */
function coefficientOf({ grades }: CompiledScoring, ledger: Ledger, names: Scope): Line['coefficient'] | null {
  const chosen = ledger.read(names.get('档'));
  const range = chosen?.kind === 'text' ? grades?.find(({ name }) => name === chosen.value)?.range : undefined;
  if (!range || chosen?.kind !== 'text' || (ledger.read(names.get('系数'))?.kind ?? 'missing') !== 'missing') return null;
  const [from, to] = [range.from, range.to].map((end) => ledger.evaluate(end, names));
  if (from?.kind !== 'number' || to?.kind !== 'number') return null;
  return { grade: chosen.value, from: from.value, to: to.value };
}

/** Enters the officer's own score, as typed; missing where there is none, or none that can be read (a finding says so). */
function enterOwn({ binding, own }: LineDraft, ledger: Ledger): Entry {
  const key = fields.selfScore.at(binding);
  const value = own && own.value.trim() !== '' ? (numberOf(own.value) ?? missing(key)) : missing(key);
  return ledger.enter(new Entry(key, value, own ? new OwnScoreMaking(own) : NO_OWN_SCORE));
}

const NO_OWN_SCORE = new OwnScoreMaking(undefined);

/** The number an entry comes to, or null. */
export function numberOfEntry({ value }: Entry): Decimal | null {
  return value.kind === 'number' ? value.value : null;
}

/** Whether a line's points count toward the whole. */
export function countsTowardPoints(kind: LineKind | 'execution'): boolean {
  return kind === 'indicator' || kind === 'execution';
}
