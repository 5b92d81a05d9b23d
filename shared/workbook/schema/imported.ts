import { z } from 'zod';

/** How long the text of a document may be that a workbook keeps, in characters. */
export const DOCUMENT_LENGTH = 8_000_000;

/**
 * The document a workbook was read from, and its cells that were looked at since. What became of every cell is one text: a document
 * may have more of them than values are checked at one go.
 */
export const imported = z.strictObject({
  report: z.string().max(DOCUMENT_LENGTH),
  /** `table/cell`, as numbers. */
  seen: z.array(z.string().max(20)).max(20_000),
});
