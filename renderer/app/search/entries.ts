import { Memo } from '../../../shared/graph/memo';
import type { Cell, Grid, GridRow } from '../../../shared/sheets/grid';
import { lineOf, type Owner, ownerPath, splitBinding } from '../../../shared/workbook/fields/binding';
import { fillOf } from '../../../shared/workbook/fields/owner';
import { typedInTable } from '../../../shared/workbook/fields/walk';
import { isNone } from '../../../shared/workbook/schema/given';
import { evaluationOf, gridOf, type Inputs } from '../../state/evaluation';
import { allTables } from '../../../shared/scoring/lookup';
import { basePage, tableOfBase } from '../../../shared/sheets/page';

/** Something that can be found: its words, and the cell to go to. */
export interface Entry {
  readonly gridId: string;
  readonly gridName: string;
  readonly name: string;
  readonly text: string;
  readonly target: string;
  /** Its own words, and those of the table it stands in. */
  readonly sought: string;
  readonly around: string;
}

/**
 * Every table and the data behind them, in the order of the rail: the tables first, then what they are worked out from. Two
 * projects' tables say the same in many places: the page in sight is looked through before all others.
 */
export function placesToLook(book: Inputs, here: string): string[] {
  const owners = allTables(evaluationOf(book)).map(({ owner }) => ownerPath(owner));
  const near = here === 'shared/base' ? here : (tableOfBase(here) ?? here);
  const all = [...owners, 'shared/base', ...owners.map((owner) => basePage(owner))];
  const isNear = (id: string) => id === near || id === basePage(near);
  return [...all.filter(isNear), ...all.filter((id) => !isNear(id))];
}

class EntriesMemo {
  readonly grids = new Memo<readonly Entry[]>();
}

/** All that stands in one of them; worked out when it is looked through. */
export function entriesIn(book: Inputs, gridId: string): readonly Entry[] {
  const grid = gridOf(book, gridId);
  if (!grid) return [];
  const owner = grid.kind === 'table' ? splitBinding(gridId)?.owner : undefined;
  // Named as well: the grid is the same one when only what it does not print has changed.
  const fill = owner && fillOf(book.workbook, owner);
  return book.memory
    .of(EntriesMemo)
    .grids.run(gridId, [grid, fill], () => [
      ...grid.rows.flatMap((row) => row.cells.flatMap((cell) => entryOf(cell, row, grid) ?? [])),
      ...(owner ? unprinted(book, owner, grid) : []),
    ]);
}

/** What is typed of a table and stands in no cell of it (复核): it leads to its line. */
function unprinted({ pack, workbook }: Inputs, owner: Owner, grid: Grid): Entry[] {
  return typedInTable(owner, pack, workbook).flatMap(({ kind, binding, given, name }) => {
    if (kind.published || isNone(given) || given.text.trim() === '') return [];
    const target = lineOf(binding) ?? binding;
    const sought = plain(`${name} ${given.text}`);
    return [{ gridId: grid.id, gridName: grid.name, name, text: given.text, target, sought, around: plain(grid.name) }];
  });
}

/** Fixed words lead to the first place to type in their row. */
function entryOf(cell: Cell, row: GridRow, grid: Grid): Entry | null {
  const target = placeOf(cell) ?? row.cells.map(placeOf).find((one) => one !== undefined);
  if (target === undefined || cell.text.trim() === '') return null;
  const name = cell.name ?? '';
  const sought = plain(`${name} ${cell.text}`);
  return { gridId: grid.id, gridName: grid.name, name, text: cell.text, target, sought, around: plain(grid.name) };
}

function placeOf({ binding, opens }: Cell): string | undefined {
  return binding ?? opens;
}

/** The words typed, apart by blanks. */
export function wordsOf(typed: string): string[] {
  return typed.trim().split(/\s+/).map(plain).filter(Boolean);
}

/** Whether an entry has all the words: one at least itself, the others itself or by the table it stands in. */
export function has({ sought, around }: Entry, words: readonly string[]): boolean {
  return words.some((word) => sought.includes(word)) && words.every((word) => sought.includes(word) || around.includes(word));
}

/** Without regard to width of digits, case or blanks. */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, '')
    .toLowerCase();
}
