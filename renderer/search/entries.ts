import { buildGrids } from '../../shared/sheets';
import type { Cell, Grid, GridRow } from '../../shared/sheets/grid';
import type { Book } from '../state/book';
import { evaluationOf } from '../state/evaluation';

/** Something that can be found: its words, and the cell to go to. */
export interface Entry {
  readonly gridId: string;
  readonly gridName: string;
  readonly name: string;
  readonly text: string;
  readonly target: string;
  readonly sought: string;
}

/** All that stands in the workbook's tables and the data behind them. */
export function entriesOf({ pack, workbook }: Pick<Book, 'pack' | 'workbook'>): Entry[] {
  return buildGrids(pack, workbook, evaluationOf({ pack, workbook }), 'screen').flatMap((grid) =>
    grid.rows.flatMap((row) => row.cells.flatMap((cell) => entryOf(cell, row, grid) ?? [])),
  );
}

/** Fixed words lead to the first place to type in their row. */
function entryOf(cell: Cell, row: GridRow, grid: Grid): Entry | null {
  const target = placeOf(cell) ?? row.cells.map(placeOf).find((one) => one !== undefined);
  if (target === undefined || cell.text.trim() === '') return null;
  const name = cell.name ?? '';
  return { gridId: grid.id, gridName: grid.name, name, text: cell.text, target, sought: plain(`${name} ${cell.text}`) };
}

function placeOf({ binding, opens }: Cell): string | undefined {
  return binding ?? opens;
}

/** The entries that hold all the words typed, in the order of the pages. */
export function find(entries: readonly Entry[], typed: string, most: number): Entry[] {
  const words = typed.trim().split(/\s+/).map(plain).filter(Boolean);
  if (words.length === 0) return [];
  return entries.filter(({ sought }) => words.every((word) => sought.includes(word))).slice(0, most);
}

/** Without regard to width of digits, case or blanks. */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .toLowerCase();
}
