import type { Grid } from './grid';
import { pagesOf, withHeights } from './heights';
import { DENSITIES, type Density, densityOf } from './paper';
import { columnsOf } from './widths';

/** A last page with less on it than this is drawn in, where a closer setting saves it. */
const ALMOST_EMPTY = 0.6;

/** The closest setting that is chosen to save a page; closer ones only where figures would break. */
const READABLE_PT = 9;

/**
 * Fits a grid to its paper: the widest setting in which no figure breaks; other widths, or a closer setting, where they save
 * a page. Columns, heights and type are settled here, once, for all painters.
 */
export function fitted(grid: Grid): Grid {
  const first = DENSITIES.findIndex((density) => columnsOf(grid, density).fit);
  const from = first < 0 ? DENSITIES.length - 1 : first;
  const chosen = set(grid, DENSITIES[from] ?? DENSITIES[0]);
  // Working papers are read on a screen, and printed as wide as they are.
  if (grid.kind === 'base') return chosen;
  const { count, lastFilled } = pagesOf(chosen);
  if (count === 1) return chosen;
  const other = set(grid, densityOf(chosen), { forTexts: true });
  const otherwise = pagesOf(other);
  if (otherwise.count < count) return other;
  if (lastFilled >= ALMOST_EMPTY && otherwise.lastFilled >= ALMOST_EMPTY) return chosen;
  for (const density of DENSITIES.slice(from + 1)) {
    if (density.pt < READABLE_PT) break;
    const closer = [set(grid, density), set(grid, density, { forTexts: true })].find((one) => pagesOf(one).count < count);
    if (closer) return closer;
  }
  return chosen;
}

function set(grid: Grid, density: Density, how = {}): Grid {
  return withHeights(grid, density, columnsOf(grid, density, how).widths);
}
