import { type RefObject, useEffect, useRef } from 'react';
import { writeCopied } from '../../shared/sheets/clipboard';
import { performOver, refusesChange } from '../state/store';
import { type Area, copiedCells, placesIn } from './area';
import { type Aim, paste } from './pasting';
import { isEditable, type Layout } from './places';

interface Options extends Omit<Aim, 'active'> {
  readonly active: Aim['active'] | undefined;
  readonly table: RefObject<HTMLTableElement | null>;
  /** What was pasted becomes the selection. */
  readonly onPasted: (rows: number, columns: number) => void;
}

/** Copy, cut and paste of the selected range. Listens on the document: without a text field, the event has no better target. */
export function useClipboard(options: Options): void {
  const now = useRef(options);
  useEffect(() => {
    now.current = options;
  });
  useEffect(() => {
    function onEvent(event: ClipboardEvent): void {
      const { table, layout, area, active, onPasted } = now.current;
      if (event.defaultPrevented || !event.clipboardData || !active || !ownsKeys(table.current)) return;
      event.preventDefault();
      if (event.type !== 'copy' && refusesChange()) return;
      if (event.type === 'paste') {
        const copied = { html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') };
        return paste(copied, { ...now.current, active }, onPasted);
      }
      const { html, text } = writeCopied(copiedCells(layout, area));
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', text);
      if (event.type === 'cut') clear(layout, area);
    }
    const kinds = ['copy', 'cut', 'paste'] as const;
    for (const kind of kinds) document.addEventListener(kind, onEvent);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, onEvent);
    };
  }, []);
}

/** Whether keys mean the table's cells: the focus is in it and nobody is writing. */
export function ownsKeys(table: HTMLTableElement | null): boolean {
  const focused = document.activeElement;
  if (!table?.contains(focused)) return false;
  return !(focused instanceof HTMLTextAreaElement) || focused.classList.contains('ready');
}

/** Empties all places of an area as one step. A score taken out takes its reason with it. */
export function clear(layout: Layout, area: Area): void {
  const bindings = placesIn(layout, area).flatMap(({ cell }) =>
    isEditable(cell) && cell.text !== '' ? [cell.binding ?? ''] : [],
  );
  const all = bindings.flatMap((binding) => (binding.endsWith('/own') ? [binding, `${binding}-reason`] : [binding]));
  if (all.length === 0) return;
  performOver({ name: 'set-many', args: { changes: all.map((binding) => ({ binding, text: '' })) } }, bindings);
}
