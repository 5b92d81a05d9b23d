import { z } from 'zod';
import { flag, formula, id, words } from './scalar';

/** What 分母为 0 or 本年无此项 means here: full points, none, the officer is asked, the line leaves the total, or a person scores it. */
export const whenUndefined = z.enum(['full', 'zero', 'ask', 'rebase', 'manual']);
export type WhenUndefined = z.infer<typeof whenUndefined>;

/** How a step's value is shown. */
export const show = z.enum(['percent', 'number', 'score', 'text']);
export type Show = z.infer<typeof show>;

/** A named intermediate figure: a formula, maybe with how to show it (names ending in 率 or 度 are shown as %). */
export const step = z.union([formula, z.strictObject({ formula, show: show.optional() })]);
export type Step = z.infer<typeof step>;

/** Parts with points of their own that add up. */
const part = z.strictObject({ name: words, points: formula, score: formula, 'when-undefined': whenUndefined.optional() });

/** A point to tick; with `points` it carries its own, without it the `tally` counts how many are met. */
const item = z.strictObject({ id, name: words, points: formula.optional(), where: words.optional() });

/** A band: an interval such as `[60%, 80%)`, `(-∞, N]`, `< 60%`, `= 0`, with the score it earns. */
const band = z.strictObject({ in: z.string(), score: formula });

/** A grade to choose: a fixed coefficient, or a range the officer picks from. */
const grade = z.strictObject({
  name: words,
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
