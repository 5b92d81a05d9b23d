import type { KeyboardEvent } from 'react';
import type { Cell } from '../../shared/sheets/grid';
import type { Command } from '../state/book';
import { perform, useStore } from '../state/store';
import { commandFor } from '../state/cellCommands';

/** What puts into an empty cell what stands there in grey from last year; null: nothing does. */
export function lastYearFor(cell: Cell | undefined): Command | null {
  if (!cell?.binding || !cell.editor || cell.text !== '') return null;
  const before = useStore.getState().book?.workbook.reference[cell.binding];
  return before === undefined ? null : commandFor(cell.binding, cell.editor, before);
}

/** Ctrl+' takes it. True if it did. */
export function takesLastYear({ ctrlKey, metaKey, code, target }: KeyboardEvent, cell: Cell | undefined): boolean {
  // The key by its place: an input method may have given it another sign.
  if (!(ctrlKey || metaKey) || code !== 'Quote') return false;
  if (target instanceof HTMLTextAreaElement && target.value !== '') return false;
  const command = lastYearFor(cell);
  return command !== null && perform(command);
}
