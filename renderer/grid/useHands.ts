import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { isOfInputMethod } from '../kit/inputMethod';
import { useLayout } from '../kit/layout';
import { perform, refusesChange, useStore } from '../state/store';
import { useWindow } from '../state/window';
import { farFrom } from './far';
import { fillArea } from './filling';
import { arrows, type Leaving } from './keys';
import { takesLastYear } from './lastYear';
import type { Layout, Place } from './places';
import { doToRow, rowKeyOf } from './rowKeys';
import { clear, ownsKeys } from './useClipboard';
import type { Selection } from './useSelection';

interface Hands {
  readonly selection: Selection;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly isReadOnly: boolean;
  /** Draws the right edge of a column. */
  readonly draw: (column: number, way: 1 | -1) => void;
  /** Opens the menu of the selected row. */
  readonly onMenu: () => void;
}

/** What mouse and keys do in a table besides writing in a cell. */
export function useHands({ selection, table, isReadOnly, draw, onMenu }: Hands) {
  const { layout, selected, hasFocus, setHasFocus, select, leave, area, isRange, extendTo } = selection;
  const { rows } = layout.grid;
  const dragging = useRef(false);

  function onMouseDown(event: MouseEvent): void {
    const place = placeOf(event.target, layout);
    if (!place || (event.target instanceof HTMLElement && event.target.dataset.edge !== undefined)) return;
    dragging.current = event.button === 0 && !place.cell.action && !isWriting(event.target);
    if (event.shiftKey && dragging.current && hasFocus) {
      extendTo(place.row, place.column);
      return event.preventDefault();
    }
    if (place === selected && !isRange) return setHasFocus(true);
    select(place);
    if (!place.cell.action) event.preventDefault();
  }

  function onMouseOver(event: MouseEvent): void {
    if (!dragging.current || (event.buttons & 1) === 0) return;
    const place = placeOf(event.target, layout);
    if (place && (place !== selected || isRange)) extendTo(place.row, place.column);
  }

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
    const to = rowKey && selected ? doToRow(rowKey, rows[selected.row]) : null;
    if (to !== null) {
      useStore.setState({ wanted: to === '' ? null : to });
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
    const far = selected && !event.shiftKey ? farFrom(layout, selected, { key: event.key, isCommand: command }) : undefined;
    if (far) select(far);
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

  return { onMouseDown, onMouseOver, onKeyDownCapture, onKeyDown, onDoubleClick };
}

/** F2 puts the bureau's own words in place of the form's, Delete takes those back. True if it was one of them. */
function doToWords(key: string, { cell }: Place, isRange: boolean): boolean {
  if (cell.wording === undefined || isRange) return false;
  if (key === 'Delete' && cell.isAdjusted)
    return perform({ name: 'adjust', args: { path: cell.wording, value: '', source: '' } });
  if (key !== 'F2') return false;
  useLayout.setState({ isSideFolded: false });
  // Asked for again, it opens again.
  useWindow.setState({ adjusting: null });
  useWindow.setState({ adjusting: cell.wording });
  return true;
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

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && !target.classList.contains('ready');
}

function placeOf(target: EventTarget, layout: Layout): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? undefined : layout.at(row, column);
}
