import { z } from 'zod';

/** How much it matters, as the checks say it. */
const severity = z.enum(['error', 'doubt', 'hint', 'missing']);

/** A finding as the result table prints it: every cell is words. */
const foundRow = z.strictObject({
  severity,
  /** The check's number in the list of checks and what it looks at. */
  number: z.string(),
  about: z.string(),
  table: z.string(),
  place: z.string(),
  message: z.string(),
  fix: z.string(),
  /** The reason for which it was set aside; null: open. */
  aside: z.string().nullable(),
});
export type FoundRow = z.infer<typeof foundRow>;

/** The scores of one table; numbers are text, plain decimals. */
const scoreRow = z.strictObject({
  table: z.string(),
  points: z.string().nullable(),
  /** Points of the lines that rules can score; null where the rule score is of none. */
  computed: z.string().nullable(),
  rule: z.string().nullable(),
  self: z.string().nullable(),
  /** Own scores less rule scores, of the lines that rules can score. */
  difference: z.string().nullable(),
  rating: z.string(),
  state: z.string(),
});
export type ScoreRow = z.infer<typeof scoreRow>;

/** What a review says of a file that could be read. */
const read = z.strictObject({
  kind: z.literal('read'),
  unit: z.string(),
  year: z.string(),
  pack: z.string(),
  /** A workbook of ours, or a published document that was read in. */
  source: z.enum(['workbook', 'document']),
  /** Cells of a document that were read with a doubt, or not at all. */
  doubtful: z.number().int().min(0),
  remark: z.string(),
  findings: z.array(foundRow),
  scores: z.array(scoreRow),
});
export type ReadFile = z.infer<typeof read>;

/** What a review says of a file that could not: why, and what to do. */
const unread = z.strictObject({ kind: z.literal('unread'), why: z.string() });

/** What came of one file; `table`: it is itself the result of a review, and was left alone. */
export const reviewed = z.discriminatedUnion('kind', [read, unread, z.strictObject({ kind: z.literal('table') })]);
export type Reviewed = z.infer<typeof reviewed>;

/** A file by its path below the folder, with `/` between its parts, and what came of it. */
export interface Entry {
  readonly path: string;
  readonly result: Reviewed;
}
