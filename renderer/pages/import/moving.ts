import type { ImportedCell } from '../../../shared/bridge';
import { openField } from '../../../shared/workbook/fields/catalogue';
import { gridOf } from '../../state/evaluation';
import type { Book, Command } from '../../state/book';

/** A place a cell can be moved to. */
export interface Target {
  readonly binding: string;
  readonly name: string;
}

/** The places to type into of the table a cell belongs to, in the order they are printed; each once. */
export function targetsOf(book: Book, owner: string): readonly Target[] {
  const found = new Map<string, string>();
  for (const id of [owner, `${owner}/base`]) {
    for (const { binding, name } of gridOf(book, id)?.rows.flatMap(({ cells }) => cells) ?? []) {
      if (binding === undefined || found.has(binding) || !openField(binding, book.pack, book.workbook)) continue;
      found.set(binding, name ?? binding);
    }
  }
  return [...found].map(([binding, name]) => ({ binding, name }));
}

/** Puts a cell's text into another place and takes it out of where it went, in one step of undo. Null: to take it out alone. */
export function moveCommand(cell: ImportedCell, binding: string | null, text: string): Command | null {
  const changes = [
    ...(cell.binding !== null && cell.binding !== binding ? [{ binding: cell.binding, text: '' }] : []),
    ...(binding === null ? [] : [{ binding, text }]),
  ];
  return changes.length === 0 ? null : { name: 'set-many', args: { changes } };
}
