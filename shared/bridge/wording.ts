import { z } from 'zod';
import { type WordingFound, type WordingWhy, wordingReasons } from '../text/wording';
import { workbook } from '../workbook/schema/workbook';
import { displayName } from './parts';

const why = z.custom<WordingWhy>((value) => typeof value === 'string' && Object.hasOwn(wordingReasons, value));

/** What was found in an official form beside the words taken from it. */
export const wordingFound: z.ZodType<WordingFound> = z.strictObject({
  unplaced: z.array(z.strictObject({ source: z.string(), text: z.string(), why })).readonly(),
  points: z.array(z.strictObject({ name: z.string(), source: z.string(), printed: z.string(), pack: z.string() })).readonly(),
  names: z.array(z.strictObject({ name: z.string(), source: z.string(), printed: z.string() })).readonly(),
  figures: z.array(z.strictObject({ path: z.string(), figure: z.string(), parameter: z.string() })).readonly(),
  missing: z.array(z.string()).readonly(),
  others: z.array(z.string()).readonly(),
});

/** The words of an official form, or of a colleague's file, as they would stand in the workbook. Nothing has been taken yet. */
export const wordingRead = z.strictObject({
  /** The year an official form speaks of; null: the words were saved by a colleague. */
  year: z.string().nullable(),
  /** How many texts say what the pack says. */
  same: z.int(),
  adjustments: workbook.shape.adjustments.unwrap(),
  found: wordingFound,
});
export type WordingRead = z.infer<typeof wordingRead>;

export const worded = z.strictObject({ kind: z.literal('worded'), name: displayName, read: wordingRead });
