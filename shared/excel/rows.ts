import type { Grid } from '../sheets/grid';
import { paged } from '../sheets/heights';
import { type PlacedRow, placeCells } from '../sheets/layout';
import { splitHighRows } from '../sheets/tall';

/** The highest a row of Excel can be. */
const TALLEST_PT = 409;

const POINTS_PER_MM = 72 / 25.4;

/** The rows of a grid as a worksheet has them: with its pages' breaks, and high rows as several that cells are merged over. */
export function excelRows(grid: Grid): readonly PlacedRow[] {
  return placeCells(splitHighRows(paged(grid), TALLEST_PT / POINTS_PER_MM));
}

/** A height as a worksheet holds it. */
export function heightPt(mm: number): number {
  return Math.min(TALLEST_PT, Math.round(mm * POINTS_PER_MM * 4) / 4);
}
