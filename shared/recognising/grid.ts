import type { SourceCell, SourceTable } from '../reading/source';

/** A table as rows of cells that cover it; a merged cell stands in every row it covers. */
export interface Grid {
  readonly table: SourceTable;
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly grid: Grid;
  readonly row: number;
  /** Every cell that covers the row, from left to right; those from above too. */
  readonly cells: readonly SourceCell[];
}

/** Lays a table out in rows. */
export function gridOf(table: SourceTable): Grid {
  const covering: SourceCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of table.cells)
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, table.rowCount); row += 1) covering[row]?.push(cell);
  const grid: { table: SourceTable; rows: GridRow[] } = { table, rows: [] };
  grid.rows = covering.map((cells, row) => ({ grid, row, cells: cells.sort((a, b) => a.column - b.column) }));
  return grid;
}

/** The cells that begin in this row and have words in them. */
export function ownWords(row: GridRow): SourceCell[] {
  return row.cells.filter((cell) => cell.row === row.row && cell.text.trim() !== '');
}

/** How many columns two stretches share. */
export function overlap(cell: SourceCell, from: number, to: number): number {
  return Math.max(0, Math.min(cell.column + cell.columnSpan, to) - Math.max(cell.column, from));
}

/** The only words of a row that has no other: a title, a year, a note; null else. */
export function bannerOf(row: GridRow): SourceCell | null {
  const [only, ...others] = row.cells.filter((cell) => cell.text.trim() !== '');
  return only && others.length === 0 && only.row === row.row ? only : null;
}
