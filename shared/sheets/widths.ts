import type { Grid } from './grid';
import { placeCells, type PlacedCell } from './layout';
import { emsOf, POINT_MM, widestFigure } from './measure';
import { CELL_PADDING_MM, type Density, printableMm, typeOf } from './paper';
import { relieved } from './relief';

/** So many Chinese characters of a heading or label stand beside each other, if it has as many. */
const LABEL_EMS = 2;

/** What rules and rounding take beside the words, in mm. */
const CAUTION_MM = 0.6;

/** Columns of a grid in a density, in mm, and whether they hold every figure on one line. */
export interface Columns {
  readonly widths: readonly number[];
  readonly fit: boolean;
}

/** Widths as the form has them, made wider where a figure would break and narrower elsewhere; never wider than the paper. */
export function columnsOf(grid: Grid, density: Density): Columns {
  const room = grid.kind === 'base' ? Number.POSITIVE_INFINITY : printableMm(grid.orientation, density).width;
  const wished = leastWidths(grid, density, true);
  const least = sum(wished) <= room ? wished : leastWidths(grid, density, false);
  const needed = sum(least);
  if (needed > room) return { widths: least.map((width) => (width * room) / needed), fit: false };
  const preferred = sum(grid.columnsMm);
  const widths = shared(grid.columnsMm, least, Math.max(Math.min(preferred, room), needed));
  return { widths: grid.kind === 'base' ? widths : relieved(grid, density, widths, least), fit: true };
}

/**
 * The least each column must be so that no figure in it breaks (`withUnit`: nor stands apart from its money unit). Cells over
 * several columns add what these lack.
 */
function leastWidths(grid: Grid, density: Density, withUnit: boolean): number[] {
  const least = grid.columnsMm.map(() => 2 * CELL_PADDING_MM.side + CAUTION_MM);
  const cells = placeCells(grid)
    .filter(({ row }) => !row.outside)
    .flatMap(({ cells: placed }) => placed)
    .sort((a, b) => a.colSpan - b.colSpan);
  for (const placed of cells) {
    const wanted = leastOf(placed, density, withUnit);
    const there = sum(least.slice(placed.column, placed.column + placed.colSpan));
    const lacking = (wanted - there) / placed.colSpan;
    if (lacking <= 0) continue;
    for (let column = placed.column; column < placed.column + placed.colSpan; column += 1)
      least[column] = (least[column] ?? 0) + lacking;
  }
  return least;
}

function leastOf({ cell }: PlacedCell, density: Density, withUnit: boolean): number {
  const { pt, bold } = typeOf(cell, density);
  const em = pt * POINT_MM;
  const ems = Math.max(widestFigure(cell.text, { bold, withUnit }), Math.min(emsOf(cell.text), LABEL_EMS));
  return ems * em + 2 * CELL_PADDING_MM.side + CAUTION_MM;
}

/** `total` shared out in proportion to `preferred`, no column below its least. */
function shared(preferred: readonly number[], least: readonly number[], total: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = total - sum([...fixed].map((column) => least[column] ?? 0));
    const weight = sum(preferred.filter((_, column) => !fixed.has(column)));
    const widths = preferred.map((width, column) =>
      fixed.has(column) || weight === 0 ? (least[column] ?? 0) : (width / weight) * left,
    );
    const short = widths.flatMap((width, column) => (!fixed.has(column) && width < (least[column] ?? 0) ? [column] : []));
    if (short.length === 0) return widths;
    for (const column of short) fixed.add(column);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
