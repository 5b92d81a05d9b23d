import { z } from 'zod';
import { takenOffKinds } from '../text/into';
import { workbook } from '../workbook/schema/workbook';
import { displayName, exportFormat, handle } from './parts';

/** Grey words across every page. */
const watermark = z.string().max(20);

/** Which of the tables, by the ids of their grids; all of them unless given. */
const grids = z.array(z.string().max(200)).max(10_000);

/** What to export, of an open workbook as it stands on the page. */
export const exportWish = z.strictObject({
  handle,
  workbook,
  formats: z.array(exportFormat).min(1).max(3),
  grids: grids.optional(),
  /** A file for each table. */
  split: z.boolean().optional(),
  /** Excel without working papers and formulas. */
  valuesOnly: z.boolean().optional(),
  watermark: watermark.optional(),
});

/** What to print on paper. */
export const printWish = exportWish.pick({ handle: true, workbook: true, grids: true, watermark: true });

/** A document of the unit's own to fill in, known by a ticket. */
export const original = z.strictObject({ file: handle, name: displayName });
export type Original = z.infer<typeof original>;

/** What became of a document of the unit's own that was filled in: see `IntoReport` of `shared/into`. */
export const filledReport = z.strictObject({
  year: z.string(),
  written: z.int(),
  addedRows: z.int(),
  removedRows: z.int(),
  copied: z.array(z.string()).readonly(),
  removed: z.array(z.string()).readonly(),
  remains: z.array(z.strictObject({ source: z.string(), text: z.string() })).readonly(),
  unplaced: z.array(z.strictObject({ binding: z.string(), name: z.string(), text: z.string() })).readonly(),
  converted: z.boolean(),
  cleaned: z.array(z.enum(takenOffKinds)).readonly(),
  formulas: z.strictObject({ replaced: z.array(z.string()).readonly(), kept: z.array(z.string()).readonly() }),
});
export type FilledReport = z.infer<typeof filledReport>;

/** A job that has begun, and where its files will be; null: nowhere, it prints. */
export const started = z.strictObject({ kind: z.literal('started'), job: handle, folder: displayName.nullable() });
