import type { Grid, GridRow } from './grid';
import { type PlacedCell, placeCells } from './layout';
import type { MeasuredText, Measures } from './measured';

/** A cell in its place, with its text measured. */
export interface MeasuredCell extends PlacedCell {
  readonly text: MeasuredText;
}

/** A row with the cells that begin in it. */
interface MeasuredRow {
  readonly row: GridRow;
  readonly cells: readonly MeasuredCell[];
}

/** A grid with all that is the same however closely and in whatever columns it is set. */
export interface MeasuredGrid {
  readonly grid: Grid;
  readonly rows: readonly MeasuredRow[];
  readonly cells: readonly MeasuredCell[];
  /** The cells of ruled rows, those over few columns first. */
  readonly ruled: readonly MeasuredCell[];
}

/** Places the cells of a grid and measures their texts, once for all the settings that are tried. */
export function measuredGrid(grid: Grid, measures: Measures): MeasuredGrid {
  const rows = placeCells(grid).map(({ row, cells }) => ({
    row,
    cells: cells.map((placed) => ({ ...placed, text: measures.of(placed.cell.text) })),
  }));
  const ruled = rows.flatMap(({ row, cells }) => (row.outside ? [] : cells));
  return { grid, rows, cells: rows.flatMap(({ cells }) => cells), ruled: ruled.sort((a, b) => a.colSpan - b.colSpan) };
}
