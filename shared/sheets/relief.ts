import { POINT_MM } from './measure';
import type { MeasuredText } from './measured';
import type { MeasuredCell, MeasuredGrid } from './measured-grid';
import { CELL_PADDING_MM, type Density, emsIn, printableMm, typeOf } from './paper';

/** A row higher than this share of a page gets room from columns that have some to give. */
const TALL = 0.4;

/** How much of the paper's width moves at a time, and how often. */
const STEP = 0.02;
const MOST_STEPS = 45;

/** How many steps may be taken at once: a line less often wants several. */
const STRIDES = [1, 2, 4];

/** The most rows that are weighed: the tallest. */
const MOST_ROWS = 60;

/** A text that makes a row so much higher than the form has it, in mm, gets room too. */
const HIGHER_MM = 15;

/** What a cell says, and how it is set. */
interface Weighed {
  readonly column: number;
  readonly colSpan: number;
  readonly text: MeasuredText;
  readonly pt: number;
  readonly linePt: number;
}

/**
 * Widths under which long texts take fewer pages: where a row would be most of a page high, its columns take room from those
 * that say little, down to the least those need. Forms without such texts keep the widths they have.
 */
export function relieved(
  measured: MeasuredGrid,
  density: Density,
  widths: readonly number[],
  least: readonly number[],
): readonly number[] {
  const tall = TALL * printableMm(measured.grid.orientation, density).height;
  const rows = weighedRows(measured, density)
    .map((cells) => ({ cells, height: heightOf(cells, widths) }))
    .filter(({ height }) => height > tall)
    .sort((one, other) => other.height - one.height)
    .slice(0, MOST_ROWS);
  if (rows.length === 0) return widths;
  const total = (own: readonly number[]) => rows.reduce((sum, { cells }) => sum + heightOf(cells, own), 0);
  return lowered(widths, total, (own, step) => movesOf(own, least, step));
}

/**
 * Widths under which texts in one column (reasons, also those beside several rows) make their rows less high: these columns
 * take room from those that can spare it, as long as the grid as a whole becomes less high.
 */
export function relievedTexts(
  measured: MeasuredGrid,
  density: Density,
  widths: readonly number[],
  least: readonly number[],
): readonly number[] {
  const rows = weighedRows(measured, density);
  const asked = measured.grid.rows.map(({ heightMm }) => heightMm * density.rows);
  const rowMm = (at: number, own: readonly number[]) =>
    Math.max(asked[at] ?? 0, heightOf(rows[at] ?? [], own) + 2 * CELL_PADDING_MM.top);
  const beside = besides(measured, density);
  const lacking = ({ from, to, cell }: Beside, own: readonly number[]) => {
    let there = 0;
    for (let at = from; at < to; at += 1) there += rowMm(at, own);
    return heightOf([cell], own) - there;
  };
  const high = rows.flatMap((cells, at) =>
    cells.filter((one) => one.colSpan === 1 && heightOf([one], widths) > (asked[at] ?? 0) + HIGHER_MM),
  );
  const takers = new Set(
    [...high, ...beside.filter((one) => lacking(one, widths) > HIGHER_MM).map(({ cell }) => cell)].map(({ column }) => column),
  );
  if (takers.size === 0) return widths;
  const total = (own: readonly number[]) =>
    rows.reduce((sum, _, at) => sum + rowMm(at, own), 0) + beside.reduce((sum, one) => sum + Math.max(0, lacking(one, own)), 0);
  return lowered(widths, total, (own, step) =>
    [...takers].flatMap((taker) => STRIDES.flatMap((stride) => movesTo(taker, own, least, stride * step))),
  );
}

/** Takes the move that lowers the height most, again and again, while one lowers it. `step`: a share of the whole width, in mm. */
function lowered(
  widths: readonly number[],
  heightUnder: (widths: readonly number[]) => number,
  movesFrom: (widths: readonly number[], step: number) => readonly (readonly number[])[],
): readonly number[] {
  const step = widths.reduce((sum, width) => sum + width, 0) * STEP;
  let best = { widths, height: heightUnder(widths) };
  for (let at = 0; at < MOST_STEPS; at += 1) {
    const tried = movesFrom(best.widths, step).map((own) => ({ widths: own, height: heightUnder(own) }));
    const [next] = tried.sort((one, other) => one.height - other.height);
    if (!next || next.height >= best.height) break;
    best = next;
  }
  return best.widths;
}

/** A cell in one column over several rows. */
interface Beside {
  readonly from: number;
  readonly to: number;
  readonly cell: Weighed;
}

function besides({ cells }: MeasuredGrid, density: Density): Beside[] {
  return cells
    .filter(({ rowSpan, colSpan, cell }) => rowSpan > 1 && colSpan === 1 && cell.text !== '')
    .map((placed) => ({ from: placed.row, to: placed.row + placed.rowSpan, cell: weighed(placed, density) }));
}

/** Rows whose cells stand in one row alone: those decide how high it is. */
function weighedRows({ rows }: MeasuredGrid, density: Density): Weighed[][] {
  return rows.map(({ row, cells }) =>
    row.outside ? [] : cells.filter(({ rowSpan }) => rowSpan === 1).map((placed) => weighed(placed, density)),
  );
}

function weighed({ cell, text, column, colSpan }: MeasuredCell, density: Density): Weighed {
  const { pt, linePt } = typeOf(cell, density);
  return { column, colSpan, text, pt, linePt };
}

function heightOf(cells: readonly Weighed[], widths: readonly number[]): number {
  let most = 0;
  for (const { column, colSpan, text, pt, linePt } of cells) {
    const room = Math.max(1, emsIn(widths, column, colSpan, pt));
    let count = 0;
    for (const { ems } of text.lines) count += Math.max(1, Math.ceil(ems / room));
    most = Math.max(most, count * linePt * POINT_MM);
  }
  return most;
}

/** Every way to move one step of width from a column that can spare it to another. */
function movesOf(widths: readonly number[], least: readonly number[], step: number): number[][] {
  return widths.flatMap((_, taker) => movesTo(taker, widths, least, step));
}

function movesTo(taker: number, widths: readonly number[], least: readonly number[], step: number): number[][] {
  const givers = widths.flatMap((width, column) => (column !== taker && width - step >= (least[column] ?? 0) ? [column] : []));
  return givers.map((giver) =>
    widths.map((width, column) => (column === giver ? width - step : column === taker ? width + step : width)),
  );
}
