import type { LocalInput, Score, Show } from '../../pack';

/**
 * What a way of scoring turns into before anything is evaluated: sources in the formula language, over names the
 * indicator already has and those added here. Explanation, trace and Excel come from these and from nothing else.
 */
export interface Expansion {
  /** Things to fill in that the way of scoring itself asks for (points to tick, a grade). */
  readonly inputs: readonly (readonly [name: string, input: LocalInput, label: string])[];
  readonly steps: readonly ExpandedStep[];
  /** Formulas with 分值 of their own: a macro of one parameter 分值 each. */
  readonly parts: readonly (readonly [name: string, source: string])[];
  /** Null where no rule can be computed (manual, review). */
  readonly score: string | null;
}

/** A step a way of scoring adds; `instead`: what it comes to where it is 本年无此项, or divides by zero. */
export interface ExpandedStep {
  readonly name: string;
  readonly source: string;
  readonly show: Show;
  readonly instead?: { readonly none: string | null; readonly zeroDivisor: string | null };
}

/** The members of the union `Score` that carry `Key`. */
export type ScoreOf<Key extends string> = Extract<Score, Record<Key, unknown>>;

/** An expansion that only has a score. */
export function plain(score: string | null): Expansion {
  return { inputs: [], steps: [], parts: [], score };
}
