import type { Grid } from './grid';
import { pagesOf, withHeights } from './heights';
import { Measures } from './measured';
import { type MeasuredGrid, measuredGrid } from './measured-grid';
import { DENSITIES } from './paper';
import { type Columns, columnsOf } from './widths';

/** A last page with less on it than this is drawn in, where a closer setting saves it. */
const ALMOST_EMPTY = 0.6;

/** The closest setting that is chosen to save a page; closer ones only where figures would break. */
const READABLE_PT = 9;

/**
 * Fits a grid to its paper: the widest setting in which no figure breaks; other widths, or a closer setting, where they save
 * a page. Columns, heights and type are settled here, once, for all painters. `measures`: texts that were measured before.
 */
export function fitted(grid: Grid, measures = new Measures()): Grid {
  const measured = measuredGrid(grid, measures);
  const columns = widestColumns(measured);
  const chosen = withHeights(measured, columns.density, columns.widths);
  // Working papers are read on a screen, and printed as wide as they are.
  if (grid.kind === 'base') return chosen;
  const { count, lastFilled } = pagesOf(chosen);
  if (count === 1) return chosen;
  const other = withHeights(measured, columns.density, columns.forTexts());
  const otherwise = pagesOf(other);
  if (otherwise.count < count) return other;
  if (lastFilled >= ALMOST_EMPTY && otherwise.lastFilled >= ALMOST_EMPTY) return chosen;
  for (const density of DENSITIES.slice(DENSITIES.indexOf(columns.density) + 1)) {
    if (density.pt < READABLE_PT) break;
    const closer = columnsOf(measured, density);
    for (const widths of [() => closer.widths, closer.forTexts]) {
      const set = withHeights(measured, density, widths());
      if (pagesOf(set).count < count) return set;
    }
  }
  return chosen;
}

/** The columns in the widest density in which no figure breaks; where there is none, in the closest. */
function widestColumns(measured: MeasuredGrid): Columns {
  let columns = columnsOf(measured, DENSITIES[0]);
  for (const density of DENSITIES.slice(1)) {
    if (columns.fit) break;
    columns = columnsOf(measured, density);
  }
  return columns;
}
