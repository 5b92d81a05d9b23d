import type { Grid, GridRow } from './grid';
import { type PlacedCell, placeCells } from './layout';
import { CELL_PADDING_MM, paintedColumnsMm, printableMm, TYPES } from './paper';

/** A point in mm. */
const POINT_MM = 25.4 / 72;

/** Breathing room above what the words need, so that another program's line breaking rarely makes a row taller. */
const SLACK_MM = 1;

/** Gives rows the height their words need, and begins a new page where the next row no longer fits. */
export function paged(grid: Grid): Grid {
  const tall = withHeights(grid);
  const starts = pageStarts(tall);
  return { ...tall, rows: tall.rows.map((row, index) => (starts.has(index) ? { ...row, breakBefore: true } : row)) };
}

/** Rows that begin a page: where the next no longer fits. A total is never alone there; the row before it comes along. */
function pageStarts(grid: Grid): ReadonlySet<number> {
  const room = printableMm(grid.orientation).height;
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

function withHeights(grid: Grid): Grid {
  const widths = paintedColumnsMm(grid);
  const heights = grid.rows.map((row) => row.heightMm);
  const placed = placeCells(grid).flatMap((row) => row.cells);
  for (const one of placed) if (one.rowSpan === 1) heights[one.row] = Math.max(heights[one.row] ?? 0, needed(one, widths));
  // A tall cell beside several rows: what they lack is shared among them.
  for (const one of placed) {
    if (one.rowSpan === 1) continue;
    const there = heights.slice(one.row, one.row + one.rowSpan).reduce((sum, height) => sum + height, 0);
    const lacking = needed(one, widths) - there;
    if (lacking <= 0) continue;
    for (let row = one.row; row < one.row + one.rowSpan; row += 1) heights[row] = (heights[row] ?? 0) + lacking / one.rowSpan;
  }
  return { ...grid, rows: grid.rows.map((row, index) => ({ ...row, heightMm: heights[index] ?? row.heightMm })) };
}

function needed({ cell, column, colSpan }: PlacedCell, widths: readonly number[]): number {
  const type = TYPES[cell.role];
  const width = widths.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0) - 2 * CELL_PADDING_MM.side;
  const lines = cell.text.split('\n').reduce((count, line) => count + linesOf(line, width / (type.pt * POINT_MM)), 0);
  return lines * type.linePt * POINT_MM + 2 * CELL_PADDING_MM.top + SLACK_MM;
}

/** What may not be torn apart: a word or number, and a character with the marks that may not begin or end a line. */
const UNIT = /[（《「『“‘([{]*(?:[\u0021-\u00ff]+|[^\u0021-\u00ff])[，。、；：？！）》」』”’)\]}%％…]*/gu;

/** How many lines `text` breaks into where `ems` Chinese characters fit on one; longer words are broken where the line ends. */
export function linesOf(text: string, ems: number): number {
  const room = Math.max(ems, 1);
  let lines = 1;
  let used = 0;
  for (const [unit] of text.matchAll(UNIT)) {
    const width = emsOf(unit);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    // A unit wider than the line: as many whole lines as it fills, and a rest.
    const over = Math.max(Math.ceil(width / room) - 1, 0);
    lines += over;
    used += width - over * room;
  }
  return lines;
}

/** The width of a text in Chinese characters: letters and digits take half of one, and a little more in stand-in fonts. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += /[\u0020-\u00ff]/.test(character) ? 0.65 : 1;
  return ems;
}
