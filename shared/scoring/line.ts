import type { Value } from '../formula';
import type { Decimal } from '../number';
import type { LineKind } from '../pack';
import { reasonText } from '../workbook/reason';
import type { SelfScore } from '../workbook/schema/given';
import type { CompiledScoring } from './compile';
import { OWN_SCORE } from './engine-names';
import type { Line, LineState, Reference } from './evaluation';
import { numberOf, missing } from './given';
import { type Ledger, type Names, one } from './ledger';
import { layered } from './names';
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
  readonly names: Names;
  /** Keys of the inputs to show before the steps. */
  readonly inputs: readonly string[];
  readonly own: SelfScore | undefined;
  /** Whether the target is met, asked once the steps are there; null: not known, or there is no target. */
  readonly met: (names: Names) => boolean | null;
  readonly ruleId?: string;
  readonly target?: NonNullable<Line['target']>;
}

/** Scores one line: enters its points, steps, rule score, own score and the score taken; `decimals` are the pack's. */
export function scoreLine(draft: LineDraft, ledger: Ledger, decimals: number): Line {
  const { binding, scoring } = draft;
  const own = new Map<string, Reference>();
  const names = layered(draft.names, own);
  const points = figures.points.at(binding);
  // What has no points to have is scored without; an indicator of the officer's own waits for them.
  const none = draft.target ? missing(points) : ({ kind: 'text', value: '' } as const);
  ledger.constant(points, '分值', draft.points ? { kind: 'number', value: draft.points } : none, 'score');
  if (draft.points || draft.target) own.set('分值', one(points));
  const keys = [...draft.inputs];
  for (const step of scoring.steps) {
    const key = figures.step.at(binding, step.name);
    ledger.formula(
      { key, name: step.name, show: step.show, ...(step.spoken ? { spoken: step.spoken } : {}) },
      step.formula,
      names,
    );
    own.set(step.name, one(key));
    keys.push(key);
  }
  for (const [input, holds] of scoring.reasons)
    ledger.formula({ key: figures.needsReason.at(binding, input), name: '要写理由', show: 'text' }, holds, names);
  const isMet = draft.met(names);
  const raw = rawScore(scoring, ledger, names);
  const typed = enterOwn(draft, ledger);
  own.set(OWN_SCORE, one(fields.selfScore.at(binding)));
  enterRule(draft, ledger, names, decimals);
  keys.push(figures.rule.at(binding));
  ledger.first({ key: figures.self.at(binding), name: '自评得分', show: 'score', decimals }, [
    fields.selfScore.at(binding),
    figures.rule.at(binding),
  ]);
  const rule = numberAt(ledger, figures.rule.at(binding));
  const { id, kind, path, groups, own: typedOwn, ruleId, target } = draft;
  return {
    id,
    binding,
    kind,
    path,
    groups,
    points: draft.points,
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(target ? { target } : {}),
    met: isMet,
    state: stateOf(raw, scoring, typed !== null),
    absence: raw?.kind === 'undefined' ? absenceOf(raw) : null,
    rule,
    own: typed,
    self: typed ?? rule,
    reason: typedOwn ? reasonText(typedOwn.reason) || null : null,
    figures: keys,
    missing: raw?.kind === 'missing' ? raw.places : [],
    ...(raw?.kind === 'missing' ? coefficientOf(scoring, ledger, names) : {}),
  };
}

function rawScore(scoring: CompiledScoring, ledger: Ledger, names: Names): Value | null {
  return scoring.rule ? ledger.evaluate(scoring.rule.exempted, names) : null;
}

/** States of lines no rule can score, by their kind of score; anything else is scored by hand. */
const WITHOUT_RULE: Partial<Record<CompiledScoring['kind'], LineState>> = { review: 'not-self-scored', none: 'unscored' };

/** Where the officer is asked, the own score is the answer: from then on it is a line scored by hand. */
function stateOf(raw: Value | null, scoring: CompiledScoring, answered: boolean): LineState {
  if (!raw) return WITHOUT_RULE[scoring.kind] ?? 'manual';
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
function enterRule(draft: LineDraft, ledger: Ledger, names: Names, decimals: number): void {
  const { scoring, binding } = draft;
  const figure = { key: figures.rule.at(binding), name: '规则得分', show: 'score' as const, decimals };
  if (scoring.kind === 'review' || scoring.kind === 'none') {
    ledger.enter({ ...figure, kind: 'constant', value: missing(fields.selfScore.at(binding)) });
    return;
  }
  const formulas = scoring.rule;
  if (!formulas) {
    ledger.formula(figure, OWN_SCORE_ALONE, names);
    return;
  }
  const formula = formulas.limited(draft.kind, draft.points !== null, decimals);
  ledger.formula({ ...figure, spoken: formulas.exempted }, formula, names);
}

const OWN_SCORE_ALONE = nameNode(OWN_SCORE);

/** Between which coefficients the grade chosen lies, where one is still to be typed. */
function coefficientOf({ grades }: CompiledScoring, ledger: Ledger, names: Names): Pick<Line, 'coefficient'> {
  const chosen = ledger.read(names.get('档'), '档');
  const range = chosen.kind === 'text' ? grades?.find(({ name }) => name === chosen.value)?.range : undefined;
  if (!range || chosen.kind !== 'text' || ledger.read(names.get('系数'), '系数').kind !== 'missing') return {};
  const [from, to] = [range.from, range.to].map((end) => ledger.evaluate(end, names));
  if (from?.kind !== 'number' || to?.kind !== 'number') return {};
  return { coefficient: { grade: chosen.value, from: from.value, to: to.value } };
}

/** The officer's own score, as typed; null where there is none, or none that can be read (a finding says so). */
function enterOwn(draft: LineDraft, ledger: Ledger): Decimal | null {
  const { binding, own } = draft;
  const key = fields.selfScore.at(binding);
  const value = own && own.value.trim() !== '' ? (numberOf(own.value) ?? missing(key)) : missing(key);
  ledger.enter({
    key,
    name: '自评得分（自填）',
    kind: 'input',
    value,
    show: 'score',
    binding: key,
    ...(own ? { typed: own.value } : {}),
  });
  return value.kind === 'number' ? value.value : null;
}

/** The number a figure holds, or null. */
export function numberAt(ledger: Ledger, key: string): Decimal | null {
  const value = ledger.get(key)?.value;
  return value?.kind === 'number' ? value.value : null;
}

/** Whether a line's points count toward the whole. */
export function countsTowardPoints(kind: LineKind | 'execution'): boolean {
  return kind === 'indicator' || kind === 'execution';
}
