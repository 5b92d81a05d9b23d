import { z } from 'zod';
import { DOCUMENT_LENGTH } from '../workbook/schema/imported';
import { type Workbook, workbook } from '../workbook/schema/workbook';
import { displayName, opened } from './parts';

/** What became of one cell of a document that was read in. `words`: a heading or a label, read and nothing taken from it. */
const importedCell = z.strictObject({
  row: z.int(),
  column: z.int(),
  rowSpan: z.int(),
  columnSpan: z.int(),
  text: z.string(),
  state: z.enum(['words', 'matched', 'doubtful', 'unmatched']),
  /** Where it went; null: nowhere, or to what is computed and only compared. */
  binding: z.string().nullable(),
  /** The place it went to, as people call it. */
  name: z.string(),
  understood: z.string(),
  /** Why it is doubtful or has no place: a sentence without its full stop. */
  why: z.string(),
});
export type ImportedCell = z.infer<typeof importedCell>;

/** A table of the document as it looks, and whose table it became: the path of its owner. */
const importedTable = z.strictObject({
  title: z.string(),
  of: z.string(),
  rowCount: z.int(),
  columnCount: z.int(),
  cells: z.array(importedCell).readonly(),
});
export type ImportedTable = z.infer<typeof importedTable>;

/** What was understood of a document. */
export const importReport = z.strictObject({
  name: displayName,
  tables: z.array(importedTable),
  /** Titles of tables that are none of the pack's. */
  others: z.array(z.string()),
  /** Packs nearly as like as the one taken. */
  near: z.array(z.string()),
});
export type ImportReport = z.infer<typeof importReport>;

/** A document read in: a new workbook, which keeps what became of every cell. */
export const imported = z.strictObject({ kind: z.literal('imported'), opened });

/** As a workbook keeps it; nothing of a document that is too long. */
export function keptReport(report: ImportReport): Workbook['imported'] {
  const text = JSON.stringify(report);
  return text.length <= DOCUMENT_LENGTH ? { report: text, seen: [] } : undefined;
}

/** A workbook that was read from a document, with what it keeps of it. */
export function withReport(workbook: Workbook, report: ImportReport): Workbook {
  const kept = keptReport(report);
  return kept ? { ...workbook, imported: kept } : workbook;
}

/** What a workbook keeps of the document it was read from; null: nothing, or nothing that can be read. */
export function readReport(kept: Workbook['imported']): ImportReport | null {
  if (!kept) return null;
  try {
    return importReport.safeParse(JSON.parse(kept.report)).data ?? null;
  } catch {
    return null;
  }
}

/** What was read to be compared with an open workbook; `report` is null where it was a workbook itself. */
export const beside = z.strictObject({
  kind: z.literal('beside'),
  name: displayName,
  workbook,
  report: importReport.nullable(),
});
export type Beside = z.infer<typeof beside>;
