import { openField } from '../../../shared/workbook/fields/catalogue';
import { isNone } from '../../../shared/workbook/schema/given';
import { noneAt } from '../../state/cellCommands';
import { notify, performOver, useStore } from '../../state/store';

/** 待填, 本年无此项 and 0 are three different things; these are the ways from one to another. */
export type Standing = 'missing' | 'none' | 'zero' | 'filled';

/** Whether 本年无此项 can be said of a place, or taken back. */
export function canBeNone(binding: string): boolean {
  const { book } = useStore.getState();
  return book !== null && noneAt(book, binding) !== 'cannot';
}

/** Says 本年无此项, or takes it back; the cell keeps the focus. */
export function toggleNone(binding: string): void {
  const door = doorAt(binding);
  const { book } = useStore.getState();
  if (!book || door?.kind !== 'figure') return;
  const value = door.read(book.workbook);
  const said = value !== undefined && isNone(value);
  performOver(said ? { name: 'set', args: { binding, text: '' } } : { name: 'set-none', args: { binding } }, [binding]);
  useStore.setState({ wanted: binding });
}

/** Says it of the selected cell of whichever table; while a figure is being typed, the key waits until it is taken. */
export function noneHere(): void {
  const here = document.activeElement;
  if (here instanceof HTMLTextAreaElement && here.classList.contains('cell-field') && !here.classList.contains('ready')) return;
  const binding = here?.closest<HTMLElement>('.sheet [data-binding]')?.dataset.binding;
  // Of a figure that always is, the refusal says so.
  if (binding !== undefined && doorAt(binding)?.kind === 'figure') toggleNone(binding);
  else notify('problem', '请先选中一格要填的数，再标「本年无此项」。');
}

function doorAt(binding: string) {
  const { book } = useStore.getState();
  return book && openField(binding, book.pack, book.workbook);
}
