import type { Grid } from './grid';
import { placeCells } from './layout';
import { emsOf, POINT_MM } from './measure';
import { type Density, emsIn, printableMm, typeOf } from './paper';

/** A row higher than this share of a page gets room from columns that have some to give. */
const TALL = 0.4;

/** How much of the paper's width moves at a time, and how often. */
const STEP = 0.02;
const MOST_STEPS = 45;

/** The most rows that are weighed: the tallest. */
const MOST_ROWS = 60;

/** What a cell says, as what it takes: its characters in ems, on lines of their own. */
interface Weighed {
  readonly column: number;
  readonly colSpan: number;
  readonly lines: readonly number[];
  readonly pt: number;
  readonly linePt: number;
}

/**
 * Widths under which long texts take fewer pages: where a row would be most of a page high, its columns take room from those
 * that say little, down to the least those need. Forms without such texts keep the widths they have.
 */
export function relieved(grid: Grid, density: Density, widths: readonly number[], least: readonly number[]): readonly number[] {
  const tall = TALL * printableMm(grid.orientation, density).height;
  const rows = weighedRows(grid, density)
    .map((cells) => ({ cells, height: heightOf(cells, widths) }))
    .filter(({ height }) => height > tall)
    .sort((one, other) => other.height - one.height)
    .slice(0, MOST_ROWS);
  if (rows.length === 0) return widths;
  const total = (own: readonly number[]) => rows.reduce((sum, { cells }) => sum + heightOf(cells, own), 0);
  const step = widths.reduce((sum, width) => sum + width, 0) * STEP;
  let best = { widths, height: total(widths) };
  for (let at = 0; at < MOST_STEPS; at += 1) {
    const tried = movesOf(best.widths, least, step).map((own) => ({ widths: own, height: total(own) }));
    const [next] = tried.sort((one, other) => one.height - other.height);
    if (!next || next.height >= best.height) break;
    best = next;
  }
  return best.widths;
}

/** Rows whose cells stand in one row alone: those decide how high it is. */
function weighedRows(grid: Grid, density: Density): Weighed[][] {
  return placeCells(grid).flatMap(({ row, cells }) => {
    if (row.outside) return [];
    const own = cells.filter(({ rowSpan }) => rowSpan === 1);
    return [
      own.map(({ cell, column, colSpan }) => {
        const { pt, linePt } = typeOf(cell, density);
        return { column, colSpan, lines: cell.text.split('\n').map(emsOf), pt, linePt };
      }),
    ];
  });
}

function heightOf(cells: readonly Weighed[], widths: readonly number[]): number {
  let most = 0;
  for (const { column, colSpan, lines, pt, linePt } of cells) {
    const room = Math.max(1, emsIn(widths, column, colSpan, pt));
    const count = lines.reduce((sum, ems) => sum + Math.max(1, Math.ceil(ems / room)), 0);
    most = Math.max(most, count * linePt * POINT_MM);
  }
  return most;
}

/** Every way to move one step of width from a column that can spare it to another. */
function movesOf(widths: readonly number[], least: readonly number[], step: number): number[][] {
  const givers = widths.flatMap((width, column) => (width - step >= (least[column] ?? 0) ? [column] : []));
  return givers.flatMap((giver) =>
    widths.flatMap((_, taker) =>
      taker === giver
        ? []
        : [widths.map((width, column) => (column === giver ? width - step : column === taker ? width + step : width))],
    ),
  );
}
