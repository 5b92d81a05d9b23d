import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { GridRow } from '../../shared/sheets/grid';
import { isOfInputMethod } from '../kit/inputMethod';
import { refusesChange, useStore } from '../state/store';
import { fillArea, fillDown } from './filling';
import { arrows, type Leaving } from './keys';
import { takesLastYear } from './lastYear';
import { doToRow, type RowKey, rowKeyOf } from './rowKeys';
import { clear, ownsKeys } from './useClipboard';
import { placeOf, usePointing } from './usePointing';
import type { Selection } from './useSelection';
import { doToWords } from './wording';

interface Hands {
  readonly selection: Selection;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly isReadOnly: boolean;
  /** Draws the right edge of a column. */
  readonly draw: (column: number, way: 1 | -1) => void;
  /** Opens the menu of the selected row. */
  readonly onMenu: () => void;
  /** What keys do to a row, where the page says so itself. */
  readonly onRowKey: ((key: RowKey, line: string | undefined) => void) | undefined;
}

/** What mouse and keys do in a table besides writing in a cell. */
export function useHands({ selection, table, isReadOnly, draw, onMenu, onRowKey }: Hands) {
  const { layout, selected, setHasFocus, select, leave, area, isRange } = selection;
  const { rows } = layout.grid;
  const pointing = usePointing(selection);
  const actOnRow = (key: RowKey) => actsOnRow(key, selected && rows[selected.row], onRowKey);
  const fillsDown = () => {
    if (!isReadOnly || !refusesChange()) fillDown(layout, area);
    return true;
  };

  /** Keys about a range come before the cell's own; those of an input method never do. */
  function onKeyDownCapture(event: KeyboardEvent): void {
    if (isOfInputMethod(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isRange && selected) {
      if (!isReadOnly || !refusesChange()) fillArea(layout, area, selected);
      event.preventDefault();
      return event.stopPropagation();
    }
    if (!ownsKeys(table.current)) return;
    if (isReadOnly && writes(event) && refusesChange()) return event.preventDefault();
    const rowKey = rowKeyOf(event);
    if (rowKey && (isRange && rowKey === 'copy' && area.bottom > area.top ? fillsDown() : actOnRow(rowKey))) {
      event.preventDefault();
      return event.stopPropagation();
    }
    if (event.altKey && event.shiftKey && selected && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      draw(selected.column + selected.columnSpan - 1, event.key === 'ArrowRight' ? 1 : -1);
      event.preventDefault();
      return event.stopPropagation();
    }
    if (selected && doToWords(event.key, selected, isRange)) {
      event.preventDefault();
      return event.stopPropagation();
    }
    if (event.altKey) return;
    const arrow = arrows[event.key];
    const command = event.ctrlKey || event.metaKey;
    const far = { key: event.key, isCommand: command };
    if (event.shiftKey ? selection.extend(far) : selection.goFar(far)) setHasFocus(true);
    else if (arrow && event.shiftKey && !command) selection.extend(arrow);
    else if (command && event.key.toLowerCase() === 'a') selection.selectAll();
    else if (isRange && !command && (event.key === 'Delete' || event.key === 'Backspace')) clear(layout, area);
    else if (isRange && event.key === 'Escape' && selected) select(selected);
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') onMenu();
    else if (takesLastYear(event, selected?.cell)) setHasFocus(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = wayOf(event);
    if (to && leave({ to })) event.preventDefault();
  }

  /** A cell is opened by F2 and by a double click; words of the form are opened beside it. */
  function onDoubleClick({ target }: MouseEvent): void {
    const place = placeOf(target, layout);
    if (place?.cell.wording !== undefined && (!isReadOnly || !refusesChange())) doToWords('F2', place, false);
  }

  return { onRow: actOnRow, events: { ...pointing, onKeyDownCapture, onKeyDown, onDoubleClick } };
}

/** Whether a key was one of the row's, which has been done then. */
function actsOnRow(key: RowKey, row: GridRow | undefined, onRowKey: Hands['onRowKey']): boolean {
  if (onRowKey) onRowKey(key, row?.line);
  const to = onRowKey || !row ? null : doToRow(key, row);
  if (to !== null) useStore.setState({ wanted: to === '' ? null : to });
  return onRowKey !== undefined || to !== null;
}

/** Whether a key would write in the selected cell: it has no field to say so where it is only to be read. */
function writes({ key, altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || !(target instanceof HTMLTableCellElement)) return false;
  return key.length === 1 || key === 'Delete' || key === 'Backspace' || key === 'F2';
}

/** Where a key leads from a cell without a text field; cells with one have dealt with the key already. */
function wayOf(event: KeyboardEvent): Leaving['to'] | null {
  const isButton = event.target instanceof HTMLButtonElement && event.target.classList.contains('cell-action');
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (!isButton && !(event.target instanceof HTMLTableCellElement)) return null;
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (event.key === 'Enter') return isButton ? null : event.shiftKey ? 'above' : 'below';
  return arrows[event.key] ?? null;
}
