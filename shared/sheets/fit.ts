import type { Grid } from './grid';
import { pagesOf, withHeights } from './heights';
import { DENSITIES, type Density } from './paper';
import { columnsOf } from './widths';

/** A last page with less on it than this is drawn in, where a closer setting saves it. */
const ALMOST_EMPTY = 0.35;

/** The closest setting that is chosen to save a page; closer ones only where figures would break. */
const READABLE_PT = 9;

/**
 * Fits a grid to its paper: the widest setting in which no figure breaks, or a closer one that saves an almost empty last
 * page. Columns, heights and type are settled here, once, for all painters.
 */
export function fitted(grid: Grid): Grid {
  const first = DENSITIES.findIndex((density) => columnsOf(grid, density).fit);
  const from = first < 0 ? DENSITIES.length - 1 : first;
  const chosen = set(grid, DENSITIES[from] ?? DENSITIES[0]);
  // Working papers are read on a screen, and printed as wide as they are.
  if (grid.kind === 'base') return chosen;
  const { count, lastFilled } = pagesOf(chosen);
  if (count === 1 || lastFilled >= ALMOST_EMPTY) return chosen;
  for (const density of DENSITIES.slice(from + 1)) {
    if (density.pt < READABLE_PT) break;
    const closer = set(grid, density);
    if (pagesOf(closer).count < count) return closer;
  }
  return chosen;
}

function set(grid: Grid, density: Density): Grid {
  return withHeights(grid, density, columnsOf(grid, density).widths);
}
