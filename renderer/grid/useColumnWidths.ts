import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { keepColumns, useLayout } from '../kit/layout';
import { drawnBy, formOf } from './columnWidths';

/** How far a key draws an edge (mm). */
const STEP_MM = 3;

interface Drawing {
  readonly x: number;
  readonly column: number;
  readonly from: readonly number[];
  readonly mmPerPixel: number;
}

/** The widths of a table's columns: the form's, until an edge of a heading is dragged; kept on this computer, no part of any file. */
export function useColumnWidths(columnsMm: readonly number[], table: RefObject<HTMLTableElement | null>) {
  const form = formOf(columnsMm);
  const kept = useLayout((state) => state.columns[form]);
  const drawing = useRef<Drawing | null>(null);
  const widths = kept?.length === columnsMm.length ? kept : columnsMm;

  function onPointerDown(event: PointerEvent): void {
    const column = edgeAt(event.target);
    const width = table.current?.getBoundingClientRect().width ?? 0;
    if (column === null || width === 0 || event.button !== 0) return;
    const total = widths.reduce((sum, one) => sum + one, 0);
    drawing.current = { x: event.clientX, column, from: widths, mmPerPixel: total / width };
    // The edge itself: with the table a double click would not find it again.
    if (event.target instanceof HTMLElement) event.target.setPointerCapture(event.pointerId);
    event.preventDefault();
  }
  function onPointerMove({ clientX }: PointerEvent): void {
    const { current: now } = drawing;
    if (now) keepColumns(form, drawnBy(now.from, now.column, (clientX - now.x) * now.mmPerPixel));
  }
  function onLostPointerCapture(): void {
    drawing.current = null;
  }
  /** A double click on an edge puts the form's widths back. */
  function onDoubleClick({ target }: MouseEvent): void {
    if (edgeAt(target) !== null) keepColumns(form, null);
  }

  return {
    widths,
    /** By keys: the column's right edge, a step to the right or to the left. */
    draw: (column: number, way: 1 | -1) => keepColumns(form, drawnBy(widths, column, way * STEP_MM)),
    hands: { onPointerDown, onPointerMove, onLostPointerCapture, onDoubleClick },
  };
}

/** The column whose right edge this is; null: it is none. */
function edgeAt(target: EventTarget): number | null {
  const edge = target instanceof HTMLElement ? target.dataset.edge : undefined;
  return edge === undefined ? null : Number(edge);
}
