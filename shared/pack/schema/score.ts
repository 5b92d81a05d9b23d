import { z } from 'zod';
import { flag, formula, id, words } from './scalar';

/** What 本年无此项 or 分母为 0 means here: full points, none, the officer is asked, the line leaves the total, or a person scores it. */
export const whenUndefined = z.enum(['full', 'zero', 'ask', 'rebase', 'manual']);
export type WhenUndefined = z.infer<typeof whenUndefined>;

/**
 * The two switches, each `ask` unless written here or in the pack. `when-undefined` is how packs wrote both at once until
 * version 0.1: workbooks of then carry such packs, so it is still read; what the new keys say goes before it.
 */
export const switches = {
  'when-none': whenUndefined.optional(),
  'when-zero-divisor': whenUndefined.optional(),
  'when-undefined': whenUndefined.optional(),
};

/** Where the switches are written. */
export interface Switches {
  readonly 'when-none'?: WhenUndefined | undefined;
  readonly 'when-zero-divisor'?: WhenUndefined | undefined;
  readonly 'when-undefined'?: WhenUndefined | undefined;
}

/** What holds for 本年无此项 and for 分母为 0. */
export interface WhenAbsent {
  readonly none: WhenUndefined;
  readonly zeroDivisor: WhenUndefined;
}

/** What holds where `own` is silent: the word of those `around`, innermost first, else the officer is asked. */
export function whenAbsent(own: Switches, ...around: readonly Switches[]): WhenAbsent {
  const levels = [own, ...around];
  const first = (key: 'when-none' | 'when-zero-divisor') =>
    levels.map((level) => level[key] ?? level['when-undefined']).find((word) => word !== undefined) ?? 'ask';
  return { none: first('when-none'), zeroDivisor: first('when-zero-divisor') };
}

/** How a step's value is shown. */
export const show = z.enum(['percent', 'number', 'score', 'text']);
export type Show = z.infer<typeof show>;

/** A named intermediate figure: a formula, maybe with how to show it (names ending in 率 or 度 are shown as %). */
export const step = z.union([formula, z.strictObject({ formula, show: show.optional() })]);
export type Step = z.infer<typeof step>;

/** Parts with points of their own that add up. */
const part = z.strictObject({ name: words, points: formula, score: formula, ...switches });

/** A point to tick; with `points` it carries its own, without it the `tally` counts how many are met. */
const item = z.strictObject({ id, name: words, points: formula.optional(), where: words.optional() });

/** A band: an interval such as `[60%, 80%)`, `(-∞, N]`, `< 60%`, `= 0`, with the score it earns. */
const band = z.strictObject({ in: z.string(), score: formula });

/**
 * A grade to choose: a fixed coefficient, or a range the officer picks from; with both, the coefficient is what holds
 * until the officer types another within the range.
 */
const grade = z.strictObject({
  /** By which a pack that extends this one changes it. */
  id: id.optional(),
  name: words,
  /** Other spellings of the name, as published tables have them. */
  also: z.array(words).optional(),
  value: formula.optional(),
  from: formula.optional(),
  to: formula.optional(),
  /** `closed` when `to` itself belongs to this grade. */
  end: z.enum(['open', 'closed']).optional(),
});
export type Grade = z.infer<typeof grade>;

/** Grades, and whether the officer may type a coefficient between two of them (取中间值). */
const graded = z.strictObject({ grades: z.array(grade).min(2), between: flag.optional() });

/** Whole steps taken off: below, above or to both sides of `full`. */
const wholeSteps = z.strictObject({
  of: formula,
  full: formula,
  step: formula,
  each: formula,
  side: z.enum(['below', 'above', 'both']),
});

/** How an indicator scores. All but `manual` and `review` expand to a formula before anything is evaluated. */
export const score = z.union([
  formula,
  z.strictObject({ parts: z.array(part).min(1) }),
  z.strictObject({
    checklist: z.strictObject({ items: z.array(item).min(1), tally: z.record(z.string().regex(/^\d+$/), formula).optional() }),
  }),
  z.strictObject({ ladder: z.strictObject({ of: formula, bands: z.array(band).min(1) }) }),
  z.strictObject({ graded }),
  z.strictObject({ steps: wholeSteps }),
  z.strictObject({ manual: words }),
  z.strictObject({ review: words }),
]);
export type Score = z.infer<typeof score>;
export type ScoreKind = 'formula' | 'parts' | 'checklist' | 'ladder' | 'graded' | 'steps' | 'manual' | 'review';
