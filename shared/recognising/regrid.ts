import type { SourceCell } from '../reading/source';
import { type GridRow, gridOf } from './grid';

/**
 * Rows of a table that goes on without a heading, moved under the columns of the one before: Word gives each part of a table
 * that was cut the columns it needs itself. Told by a row of as many cells; null where the two have no such rows.
 */
export function regrid(part: readonly GridRow[], before: readonly GridRow[]): readonly GridRow[] | null {
  const [first] = part;
  const last = before.at(-1);
  if (!first || !last) return null;
  if (first.grid.table.columnCount === last.grid.table.columnCount) return part;
  const widest = part.reduce((one, other) => (other.cells.length > one.cells.length ? other : one));
  const like = [...before].reverse().find((row) => row.cells.length === widest.cells.length);
  if (!like || widest.cells.length < LEAST) return null;
  const targets = new Map<number, number>();
  widest.cells.forEach((cell, at) => {
    const there = like.cells[at];
    if (!there) return;
    targets.set(cell.column, there.column);
    targets.set(cell.column + cell.columnSpan, there.column + there.columnSpan);
  });
  const { table } = first.grid;
  const cells = table.cells.flatMap((cell) => moved(cell, targets));
  if (cells.length < table.cells.length) return null;
  const { rows } = gridOf({ ...table, cells, columnCount: last.grid.table.columnCount });
  const wanted = new Set(part.map(({ row }) => row));
  return rows.filter(({ row }) => wanted.has(row));
}

/** Rows of fewer cells than this are labels with their values, and nothing is told by them. */
const LEAST = 4;

function moved(cell: SourceCell, targets: ReadonlyMap<number, number>): SourceCell[] {
  const from = targets.get(cell.column);
  const to = targets.get(cell.column + cell.columnSpan);
  return from === undefined || to === undefined ? [] : [{ ...cell, column: from, columnSpan: to - from }];
}
