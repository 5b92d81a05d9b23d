import { type MouseEvent, useRef } from 'react';
import type { Area } from './area';
import type { Layout, Place } from './places';
import type { Selection } from './useSelection';

/** What the mouse selects in a table: a cell, or all it is drawn over. */
export function usePointing({ layout, selected, hasFocus, setHasFocus, select, area, isRange, extendTo }: Selection) {
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
    // The right button is about what is selected, where it is pressed on that.
    if (event.button === 2 && isRange && isInArea(place, area)) return event.preventDefault();
    select(place);
    if (!place.cell.action) event.preventDefault();
  }

  function onMouseOver(event: MouseEvent): void {
    if (!dragging.current || (event.buttons & 1) === 0) return;
    const place = placeOf(event.target, layout);
    if (place && (place !== selected || isRange)) extendTo(place.row, place.column);
  }

  return { onMouseDown, onMouseOver };
}

function isInArea({ row, column }: Place, { top, left, bottom, right }: Area): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && !target.classList.contains('ready');
}

/** The cell something of the page lies in. */
export function placeOf(target: EventTarget, layout: Layout): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? undefined : layout.at(row, column);
}
