import type { Cell, Grid, GridRow } from './grid';
import { type PlacedCell, placeCells } from './layout';
import { POINT_MM, wrap } from './measure';
import { CELL_PADDING_MM, densityOf, emsIn, printableMm, typeOf } from './paper';

/** What headings repeated above a piece of a cut row may take of its page, in mm. */
const HEADINGS_MM = 30;

/** Rows higher than a page become several: long texts go on from one to the next, short ones stand beside all of them. */
export function cutTallRows(grid: Grid): Grid {
  const room = printableMm(grid.orientation, densityOf(grid)).height - HEADINGS_MM;
  return split(grid, (row) => (row.heightMm > room + HEADINGS_MM ? Math.ceil(row.heightMm / room) : 1), room);
}

/** Rows higher than `mostMm` become several beside one another, each cell merged over all of them: nothing is cut. */
export function splitHighRows(grid: Grid, mostMm: number): Grid {
  return split(grid, (row) => Math.ceil(row.heightMm / mostMm), Number.POSITIVE_INFINITY);
}

/** Splits each row into as many as `countOf` says; texts longer than `roomMm` go on in the next. */
function split(grid: Grid, countOf: (row: GridRow) => number, roomMm: number): Grid {
  const counts = grid.rows.map(countOf);
  if (counts.every((count) => count === 1)) return grid;
  const rows = placeCells(withoutBreaks(grid)).flatMap(({ row, cells }, index) => {
    const count = counts[index] ?? 1;
    const pieces = cells.map((placed) => piecesOf(placed, grid, counts, count, roomMm));
    return Array.from({ length: count }, (_, part): GridRow => {
      const own = { ...row, cells: pieces.flatMap((piece) => piece[part] ?? []), heightMm: row.heightMm / count };
      return part === 0 ? own : continued(own);
    });
  });
  return { ...grid, rows: withBreaks(grid, counts, rows) };
}

function continued({ breakBefore: _, endsHeading: _ends, ...row }: GridRow): GridRow {
  return row;
}

function withoutBreaks(grid: Grid): Grid {
  return { ...grid, rows: grid.rows.map(({ breakBefore: _, ...row }) => row) };
}

function withBreaks(grid: Grid, counts: readonly number[], rows: readonly GridRow[]): readonly GridRow[] {
  const starts = new Set<number>();
  let at = 0;
  grid.rows.forEach((row, index) => {
    if (row.breakBefore) starts.add(at);
    at += counts[index] ?? 1;
  });
  return rows.map((row, index) => (starts.has(index) ? { ...row, breakBefore: true } : row));
}

/** The cell in each part of its row: one over all of them, or a piece of its text in each. */
function piecesOf(
  { cell, row, column, rowSpan, colSpan }: PlacedCell,
  grid: Grid,
  counts: readonly number[],
  count: number,
  roomMm: number,
): readonly (Cell | undefined)[] {
  const spanned = counts.slice(row, row + rowSpan).reduce((sum, one) => sum + one, 0);
  const type = typeOf(cell, densityOf(grid));
  const lines = wrap(cell.text, emsIn(grid.columnsMm, column, colSpan, type.pt));
  const most = Math.floor((roomMm - 2 * CELL_PADDING_MM.top) / (type.linePt * POINT_MM));
  if (rowSpan > 1 || count === 1 || lines.length <= most) return [spanned > 1 ? { ...cell, rowSpan: spanned } : cell];
  const each = Math.ceil(lines.length / count);
  return Array.from({ length: count }, (_, part) => {
    const from = lines[part * each]?.from ?? cell.text.length;
    const to = lines[Math.min((part + 1) * each, lines.length) - 1]?.to ?? cell.text.length;
    const text = cell.text.slice(from, to);
    return part === 0 ? { ...cell, text } : { role: cell.role, text, ...(cell.align ? { align: cell.align } : {}), colSpan };
  });
}
