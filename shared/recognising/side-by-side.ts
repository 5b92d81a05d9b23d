import type { SourceCell, SourceTable } from '../reading/source';
import { gridOf, type GridRow } from './grid';
import { type ExtraColumns, headingsIn } from './headings';
import { levelled } from './text';

/**
 * Tables that stand side by side on one worksheet, or in one table, each by itself: where one row heads indicators twice, and
 * nothing written reaches across. Any other table as it is.
 */
export function apart(table: SourceTable, extra: ExtraColumns): SourceTable[] {
  const { rows } = gridOf(table);
  for (const [row] of headingsIn(rows, extra)) {
    for (const column of beginningsIn(row)) {
      if (table.cells.some((cell) => reaches(cell, column))) continue;
      const left = part(table, 0, column);
      const right = part(table, column, table.columnCount);
      if ([left, right].every((one) => headingsIn(gridOf(one).rows, extra).size > 0)) return [left, ...apart(right, extra)];
    }
  }
  return [table];
}

/** The columns where a row of headings begins once more: with the very words it began with. */
function beginningsIn({ row, cells }: GridRow): number[] {
  const words = cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
  const [first] = words;
  if (!first) return [];
  return words.flatMap((cell) => (cell !== first && levelled(cell.text) === levelled(first.text) ? [cell.column] : []));
}

function reaches({ column, columnSpan, text }: SourceCell, across: number): boolean {
  return text.trim() !== '' && column < across && column + columnSpan > across;
}

/** The cells between two columns; a blank one that reaches across goes with the side it begins in. */
function part(table: SourceTable, from: number, to: number): SourceTable {
  const cells = table.cells.flatMap((cell): SourceCell[] => {
    if (cell.column < from || cell.column >= to) return [];
    return [{ ...cell, column: cell.column - from, columnSpan: Math.min(cell.columnSpan, to - cell.column) }];
  });
  return { ...table, cells, columnCount: to - from, widths: table.widths.slice(from, to) };
}
