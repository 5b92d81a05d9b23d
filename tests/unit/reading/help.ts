import { readingPorts } from '../../../electron/disk/reading';
import { readDocument, type SourceDocument, type SourceTable } from '../../../shared/reading';
import { sentence } from '../../../shared/text/problem';
import { docxParts, type Parts, type XlsxSheet, xlsxParts, zipOf } from '../../support/ooxml';

/** Reads bytes; a refusal fails the test with its sentence. */
export async function read(bytes: Uint8Array, name = '上年.docx'): Promise<SourceDocument> {
  const answer = await readDocument(bytes, name, readingPorts());
  if (!answer.ok) throw new Error(answer.problems.map((one) => `${one.code}（${one.place}）${sentence(one)}`).join('\n'));
  return answer.value;
}

/** The codes a document is refused with; none where it is read. */
export async function refusal(bytes: Uint8Array, name = '上年.docx'): Promise<string[]> {
  const answer = await readDocument(bytes, name, readingPorts());
  return answer.ok ? [] : answer.problems.map(({ code }) => code);
}

export const readParts = (parts: Parts) => read(zipOf(parts));

export const readBody = (body: string, more: { styles?: string; numbering?: string } = {}) => readParts(docxParts(body, more));

export const readSheets = (sheets: readonly XlsxSheet[], more: Parameters<typeof xlsxParts>[1] = {}) =>
  readParts(xlsxParts(sheets, more));

export function tablesOf(document: SourceDocument): SourceTable[] {
  return document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

export function paragraphsOf(document: SourceDocument): string[] {
  return document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

/** A table drawn as text: 「甲+2」 is two columns wide, 「甲|3」 three rows high; what a cell covers is missing. */
export function drawn(table: SourceTable | undefined): string[][] {
  const rows: string[][] = Array.from({ length: table?.rowCount ?? 0 }, () => []);
  for (const { row, text, columnSpan, rowSpan, hidden } of table?.cells ?? []) {
    const wide = columnSpan > 1 ? `+${columnSpan}` : '';
    const high = rowSpan > 1 ? `|${rowSpan}` : '';
    rows[row]?.push(`${text}${wide}${high}${hidden ? '~' : ''}`);
  }
  return rows;
}
