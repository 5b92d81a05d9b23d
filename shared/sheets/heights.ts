import type { Grid, GridRow } from './grid';
import { POINT_MM } from './measure';
import type { MeasuredCell, MeasuredGrid } from './measured-grid';
import { CELL_PADDING_MM, type Density, densityOf, emsIn, printableMm, typeOf } from './paper';
import { cutTallRows } from './tall';

/** Breathing room above what the words need, so that another program's line breaking rarely makes a row taller. */
const SLACK_MM = 1;

/** Begins a new page where the next row no longer fits; rows higher than a page are cut. For print and Excel; Word breaks by itself. */
export function paged(grid: Grid): Grid {
  const cut = cutTallRows(grid);
  const starts = pageStarts(cut);
  return { ...cut, rows: cut.rows.map((row, index) => (starts.has(index) ? { ...row, breakBefore: true } : row)) };
}

/** How many pages a grid takes, and how much of the last is filled (0 to 1). */
export function pagesOf(grid: Grid): { readonly count: number; readonly lastFilled: number } {
  const room = printableMm(grid.orientation, densityOf(grid)).height;
  const starts = [...pageStarts(grid)];
  const from = starts.length === 0 ? 0 : Math.max(...starts);
  const used = grid.rows.slice(from).reduce((sum, { heightMm }) => sum + heightMm, 0);
  return { count: starts.length + 1, lastFilled: used / room };
}

/** Rows that begin a page: where the next no longer fits. A total is never alone there; the row before it comes along. */
function pageStarts(grid: Grid): ReadonlySet<number> {
  const room = printableMm(grid.orientation, densityOf(grid)).height;
  const starts = new Set<number>();
  let used = 0;
  let heading = 0;
  grid.rows.forEach((row, index) => {
    const before = grid.rows[index - 1];
    if (row.endsHeading && !row.keepWithPrevious) heading = 0;
    const begins = index > 0 && (row.breakBefore === true || used + row.heightMm > room);
    const brings = begins && row.keepWithPrevious === true && before !== undefined && !starts.has(index - 1);
    if (begins) starts.add(brings ? index - 1 : index);
    if (begins) used = (row.heading ? 0 : heading) + (brings ? (before?.heightMm ?? 0) : 0) + row.heightMm;
    else used += row.heightMm;
    heading = headingHeight(grid.rows, index, row.endsHeading ? 0 : heading);
  });
  return starts;
}

/** The height of the heading rows a page that begins after this row repeats. */
function headingHeight(rows: readonly GridRow[], index: number, before: number): number {
  const row = rows[index];
  if (!row?.heading) return before;
  return rows[index - 1]?.heading ? before + row.heightMm : row.heightMm;
}

/** Gives rows the height their words need in the columns of `widths`; what the form itself asks for stays as `minMm`. */
export function withHeights({ grid, cells }: MeasuredGrid, density: Density, widths: readonly number[]): Grid {
  const least = grid.rows.map((row) => (row.outside ? row.heightMm : row.heightMm * density.rows));
  const heights = [...least];
  const needs = (one: MeasuredCell) => needed(one, density, widths);
  for (const one of cells) if (one.rowSpan === 1) heights[one.row] = Math.max(heights[one.row] ?? 0, needs(one));
  // A tall cell beside several rows: what they lack is shared among them, and Word is told so, which would give it all to the last.
  for (const one of cells) {
    if (one.rowSpan === 1) continue;
    const there = heights.slice(one.row, one.row + one.rowSpan).reduce((sum, height) => sum + height, 0);
    const lacking = needs(one) - there;
    if (lacking <= 0) continue;
    for (let row = one.row; row < one.row + one.rowSpan; row += 1) {
      heights[row] = (heights[row] ?? 0) + lacking / one.rowSpan;
      least[row] = heights[row] ?? 0;
    }
  }
  const rows = grid.rows.map((row, index) => ({
    ...row,
    minMm: least[index] ?? row.heightMm,
    heightMm: heights[index] ?? row.heightMm,
  }));
  return { ...grid, density, columnsMm: widths, rows };
}

function needed({ cell, text, column, colSpan }: MeasuredCell, density: Density, widths: readonly number[]): number {
  const type = typeOf(cell, density);
  const lines = text.countIn(emsIn(widths, column, colSpan, type.pt));
  return lines * type.linePt * POINT_MM + 2 * CELL_PADDING_MM.top + SLACK_MM;
}
