import type { SourceCell, SourceTable } from '../reading/source';
import { type ExtraColumns, headingsIn, headedBy } from './headings';
import { gridOf, type GridRow } from './grid';

/** So many rows headed at their left are a table that lies on its side. */
const LEAST = 4;

/**
 * A table whose indicators stand side by side, each in a column of its own (一级指标、年度指标值、得分 down the left), turned so
 * that each has a row; any other as it is.
 */
export function upright(table: SourceTable, extra: ExtraColumns): SourceTable {
  const { rows } = gridOf(table);
  if (headingsIn(rows, extra).size > 0) return table;
  for (const column of [0, 1]) {
    const lying = lyingRows(rows, column, extra);
    if (lying) return turned(table, lying.from, lying.to);
  }
  return table;
}

/** The rows, one after another, whose cell in this column is a heading, and where they end; null where they are too few. */
function lyingRows(rows: readonly GridRow[], column: number, extra: ExtraColumns): { from: number; to: number } | null {
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const kind = kindAt(rows[at], column, extra);
    if (kind !== null) continue;
    const kinds = rows.slice(from, at).map((row) => kindAt(row, column, extra));
    const isNamed = kinds.some((one) => one === 'level' || one === 'name');
    if (at - from >= LEAST && isNamed && new Set(kinds).size >= LEAST - 1 && isWhole(rows.slice(from, at)))
      return { from, to: at };
    from = at + 1;
  }
  return null;
}

/** What the cell that begins here heads; null where it heads nothing, or the rest of the row is headings too. */
function kindAt(row: GridRow | undefined, column: number, extra: ExtraColumns): string | null {
  const head = row?.cells.find((cell) => cell.column === column && cell.row === row.row);
  const kind = head && headedBy(head.text, extra);
  if (!row || !head || !kind) return null;
  const others = row.cells.filter((cell) => cell.column > head.column && cell.text.trim() !== '');
  return others.length > 0 && others.every(({ text }) => headedBy(text, extra) !== null) ? null : kind;
}

/** Whether no cell reaches in from above or out below, the words beside the block excepted. */
function isWhole(rows: readonly GridRow[]): boolean {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last) return false;
  return rows.every((row) => row.cells.every((cell) => cell.row >= first.row && cell.row + cell.rowSpan <= last.row + 1));
}

/** The table with these rows turned into columns; what stands below moves down. */
function turned(table: SourceTable, from: number, to: number): SourceTable {
  const height = table.columnCount;
  const down = height - (to - from);
  const cells = table.cells.map((cell): SourceCell => {
    if (cell.row < from) return cell;
    if (cell.row >= to) return { ...cell, row: cell.row + down };
    const { row, column, rowSpan, columnSpan } = cell;
    return { ...cell, row: from + column, column: row - from, rowSpan: columnSpan, columnSpan: rowSpan };
  });
  const columnCount = Math.max(table.columnCount, to - from);
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  return { ...table, cells: inOrder, rowCount: table.rowCount + down, columnCount };
}
