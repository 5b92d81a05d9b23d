import { z } from 'zod';
import { given, givens, localId, selfScore, typed } from './given';

/** An indicator the officer set up in an open branch (`group`) of the tree. Targets and actuals as typed. */
export const customIndicator = z.strictObject({
  id: localId,
  group: z.string(),
  goal: localId.optional(),
  name: typed,
  /** ≥ ≤ ＝ 定性, or a region's word; absent where the form has target and sign in one cell. */
  direction: typed.optional(),
  target: typed.optional(),
  /** The target after a change in mid-year; stands in for `target`. */
  adjustedTarget: typed.optional(),
  unit: typed.optional(),
  actual: given.optional(),
  /** Absent: left to distribute. */
  points: typed.optional(),
  /** The rule to score by, where the officer chose one; absent: the first that fits. */
  rule: z.string().optional(),
  /** The coefficient within a grade (定性). */
  grade: given.optional(),
  inputs: givens.optional(),
});
export type CustomIndicator = z.infer<typeof customIndicator>;

/** A row of a list the unit names itself. */
const row = z.strictObject({ id: localId, fields: givens });
export type Row = z.infer<typeof row>;

export const goal = z.strictObject({ id: localId, text: typed, actual: typed.optional(), points: typed.optional() });
export type Goal = z.infer<typeof goal>;

/** What is said of a line when it is reviewed: the reviewer's opinion, the unit's answer, the score given in the end. */
const review = z.strictObject({
  opinion: typed.optional(),
  answer: typed.optional(),
  score: typed.optional(),
});

/** What was typed into one table. Records are keyed by the pack's ids; lines by indicator id. */
export const fill = z.strictObject({
  facts: givens.default({}),
  /** indicator → input → value */
  inputs: z.record(z.string(), givens).default({}),
  /** indicator → rows */
  rows: z.record(z.string(), z.array(row)).default({}),
  /** funds row → column → value */
  funds: z.record(z.string(), givens).default({}),
  goals: z.array(goal).default([]),
  indicators: z.array(customIndicator).default([]),
  own: z.record(z.string(), selfScore).default({}),
  /** 偏差原因 and the like, by line. */
  reasons: z.record(z.string(), typed).default({}),
  notes: z.record(z.string(), typed).default({}),
  /** line → 依据、依据来源、证据收集方式, where the form has such columns */
  words: z.record(z.string(), z.record(z.string(), typed)).default({}),
  texts: z.record(z.string(), typed).default({}),
  /** 复核, by line: never published. */
  reviews: z.record(z.string(), review).default({}),
});
export type TableEntries = z.infer<typeof fill>;
