import type { KeyboardEvent } from 'react';
import type { GridRow } from '../../shared/sheets/grid';
import { type Owner, ownerPath, splitBinding } from '../../shared/workbook/fields/binding';
import { fillOf } from '../../shared/workbook/fields/owner';
import type { Command } from '../state/book';
import { perform, useStore } from '../state/store';
import { rowChoices } from './rowChoices';
import { listAt } from './rowsAt';
import { figures, linePath, fields } from '../../shared/workbook/fields';

/** What keys do to a row that may be added to, moved or taken out; the row's menu offers the same. */
export type RowKey = 'add' | 'copy' | 'up' | 'down' | 'remove';

/** Insert adds a row below, Ctrl+D copies this one there, Ctrl+Delete takes it out, Alt and an arrow move it; null: another key. */
export function rowKeyOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): RowKey | null {
  if (shiftKey) return null;
  const command = ctrlKey || metaKey;
  if (key === 'Insert' && !command && !altKey) return 'add';
  if (key === 'Delete' && command && !altKey) return 'remove';
  if (key.toLowerCase() === 'd' && command && !altKey) return 'copy';
  if (!altKey || command) return null;
  return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
}

/** Does it to the row; returns where the focus goes then, or null where the form fixes the row. */
export function doToRow(key: RowKey, row: GridRow | undefined): string | null {
  return doToOwn(key, row?.line) ?? doToListed(key, row);
}

/** An indicator of the officer's own, or a goal. */
function doToOwn(key: RowKey, line: string | undefined): string | null {
  const command = rowChoices(line).find((choice) => choice.key === key)?.command;
  const split = splitBinding(line ?? '');
  if (!command || !split) return null;
  const owner = ownerPath(split.owner);
  const [what = '', id = ''] = split.rest;
  const before = idsOf(split.owner, what);
  if (!perform(command)) return null;
  const after = idsOf(split.owner, what);
  const made = after.find((one) => !before.includes(one));
  const stays = after.includes(id) ? id : (after[before.indexOf(id)] ?? after.at(-1));
  const target = made ?? stays;
  if (target === undefined) return '';
  return what === 'goal' ? fields.goalText.at(owner, target) : fields.customName.at(linePath(owner, target));
}

function idsOf(owner: Owner, what: string): string[] {
  const { book } = useStore.getState();
  const fill = book && fillOf(book.workbook, owner);
  return ((what === 'goal' ? fill?.goals : fill?.indicators) ?? []).map((one) => one.id);
}

/** A row of a list the unit names itself. */
function doToListed(key: RowKey, row: GridRow | undefined): string | null {
  const opens = row?.cells.find((cell) => cell.opens !== undefined)?.opens;
  const { book } = useStore.getState();
  const list = opens !== undefined && book ? listAt(book, opens) : null;
  if (!list || (key !== 'add' && key !== 'remove')) return null;
  const { owner, indicator } = list;
  const at = list.rows.findIndex(({ id }) => id === list.row);
  const command: Command =
    key === 'add'
      ? { name: 'add-row', args: { owner, indicator } }
      : { name: 'remove-row', args: { owner, indicator, id: list.row } };
  if (!perform(command)) return null;
  const now = useStore.getState().book;
  const rows = now ? (listAt(now, opens ?? '')?.rows ?? []) : [];
  const target = key === 'add' ? rows.at(-1) : (rows[at] ?? rows.at(-1));
  return target ? figures.row.at(linePath(owner, indicator), target.id) : '';
}
