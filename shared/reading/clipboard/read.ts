import { type Copied, type Matrix, readTsv, spread } from '../../sheets/clipboard';
import { readHtml } from '../html/document';
import { readHtmlBlocks } from '../html/reader';
import type { SourceDocument } from '../source';

const HAS_CELL = /<t[dh][\s>]/i;

/**
 * What was copied, as a document: the table comes first, only there are merged cells to be seen. Null where nothing was, or
 * more than any table of ours holds.
 */
export function readClipboard(html: string | null, text: string | null): SourceDocument | null {
  const read = html !== null && HAS_CELL.test(html) ? readHtml(html) : null;
  if (read?.blocks.some(({ kind }) => kind === 'table')) return read;
  return text === null || text === '' ? null : fromTsv(text);
}

/**
 * What was copied, as a block of texts exactly as they were shown; null where nothing was. A table within a cell is left out;
 * tables under one another are one block.
 */
export function readCopied({ html, text }: Copied): Matrix | null {
  const blocks = HAS_CELL.test(html) ? readHtmlBlocks(html) : null;
  const rows = (blocks ?? []).flatMap((block) => (block.kind === 'table' && !block.isNested ? block.rows : []));
  const matrix = spread(rows.filter((row, index) => row.length > 0 || index < rows.length - 1));
  if ((matrix[0]?.length ?? 0) > 0) return matrix;
  return text === '' ? null : readTsv(text);
}

/** Tabs and line ends as spreadsheets put them down; one table. */
function fromTsv(text: string): SourceDocument {
  const matrix = readTsv(text);
  const columnCount = matrix.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells = matrix.flatMap((line, row) =>
    line.map((square, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: square ?? '',
      hidden: false,
      position: { label: `第 ${row + 1} 行第 ${column + 1} 格`, path: `t0/r${row}/c${column}` },
    })),
  );
  const position = { label: '第 1 张表', path: 't0' };
  const table = { kind: 'table' as const, sheet: null, cells, rowCount: matrix.length, columnCount, widths: [], position };
  return { format: 'tsv', blocks: [table] };
}
