import type { KeyboardEvent } from 'react';
import type { Cell } from '../../shared/sheets/grid';
import { perform, useStore } from '../state/store';
import { commandFor } from '../state/cellCommands';

/** Ctrl+' in an empty cell takes what stands there in grey from last year. True if it did. */
export function takesLastYear({ ctrlKey, metaKey, code, target }: KeyboardEvent, cell: Cell | undefined): boolean {
  // The key by its place: an input method may have given it another sign.
  if (!(ctrlKey || metaKey) || code !== 'Quote' || !cell?.binding || !cell.editor || cell.text !== '') return false;
  if (target instanceof HTMLTextAreaElement && target.value !== '') return false;
  const before = useStore.getState().book?.workbook.reference[cell.binding];
  return before !== undefined && perform(commandFor(cell.binding, cell.editor, before));
}
