import { READING_LIMITS } from '../limits';
import type { SourceBlock, SourceCell, SourceDocument } from '../source';
import { type HtmlTable, readHtmlBlocks } from './reader';

/** Reads HTML into paragraphs and tables; null where it is larger or deeper than any document of ours. */
export function readHtml(html: string): SourceDocument | null {
  const read = readHtmlBlocks(html);
  if (read === null) return null;
  const blocks: SourceBlock[] = [];
  let left: number = READING_LIMITS.cells;
  let paragraphs = 0;
  let tables = 0;
  for (const block of read) {
    if (block.kind === 'paragraph') {
      const position = { label: `第 ${paragraphs + 1} 段`, path: `p${paragraphs}` };
      blocks.push({ ...block, position });
      paragraphs += 1;
      continue;
    }
    const laid = layOut(block, tables, left);
    if (laid === null) return null;
    left -= laid.cells.length;
    if (laid.cells.length > 0) blocks.push({ ...laid, position: { label: `第 ${tables + 1} 张表`, path: `t${tables}` } });
    tables += 1;
  }
  return { format: 'html', blocks };
}

/** Lays cells on a grid the way a browser does. A span beyond the last row ends there. */
function layOut({ rows, widths }: HtmlTable, table: number, most: number) {
  const taken: boolean[][] = rows.map(() => []);
  const cells: SourceCell[] = [];
  let squares = 0;
  let columnCount = 0;
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const [index, { rowSpan: wanted, columnSpan, text, hidden }] of line.entries()) {
      while (taken[row]?.[column]) column += 1;
      const rowSpan = Math.min(wanted, rows.length - row);
      const wide = freeColumns(taken[row] ?? [], column, columnSpan);
      squares += rowSpan * wide;
      if (squares > READING_LIMITS.squares || cells.length >= most || column > READING_LIMITS.columns) return null;
      for (const below of taken.slice(row, row + rowSpan)) for (let at = column; at < column + wide; at += 1) below[at] = true;
      const position = { label: `第 ${table + 1} 张表第 ${row + 1} 行第 ${index + 1} 格`, path: `t${table}/r${row}/c${index}` };
      cells.push({ row, column, rowSpan, columnSpan: wide, text, hidden, position });
      column += wide;
      columnCount = Math.max(columnCount, column);
    }
  }
  const known = widths.slice(0, columnCount);
  const isKnown = known.length === columnCount && known.every((width) => width > 0);
  return { kind: 'table' as const, sheet: null, cells, rowCount: rows.length, columnCount, widths: isKnown ? known : [] };
}

/** A cell from above may stand in the way of a wide one: then it ends there. */
function freeColumns(line: readonly boolean[], column: number, wanted: number): number {
  for (let count = 1; count < wanted; count += 1) if (line[column + count]) return count;
  return wanted;
}
