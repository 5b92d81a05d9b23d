import { type PointerEvent, useRef } from 'react';
import { leaveCell } from '../state/files';
import { perform, useStore } from '../state/store';
import { type Drop, positionAfter } from './dropping';
import { type RowOrder, rowOrderOf } from './rowOrder';

/** How far the pointer goes before a press is a drag, and how near the edge the list goes on by itself (CSS pixels). */
const SLACK = 4;
const EDGE = 40;
const STEP = 16;

interface Dragging {
  readonly y: number;
  readonly order: RowOrder;
  readonly table: HTMLTableElement;
  drop: Drop | null;
  isMoving: boolean;
}

/** Dragging a row by its grip to another place among its like; let go, it is one step to take back. */
export function useRowDrag(line: string | undefined) {
  const dragging = useRef<Dragging | null>(null);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    const order = event.button === 0 ? rowOrderOf(line) : null;
    const table = event.currentTarget.closest('table');
    if (!order || !table) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragging.current = { y: event.clientY, order, table, drop: null, isMoving: false };
  }

  function onPointerMove({ clientY }: PointerEvent<HTMLElement>): void {
    const { current: now } = dragging;
    if (!now) return;
    now.isMoving ||= Math.abs(clientY - now.y) > SLACK;
    if (!now.isMoving) return;
    scrollAt(now.table, clientY);
    const row = [...now.table.rows].find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return clientY >= top && clientY < bottom;
    });
    const over = row?.dataset.line;
    unmark(now.table);
    if (!row || over === undefined || !now.order.lines.includes(over)) {
      now.drop = null;
      return;
    }
    const { top, height } = row.getBoundingClientRect();
    now.drop = { line: over, side: clientY < top + height / 2 ? 'above' : 'below' };
    row.dataset.drop = now.drop.side;
  }

  function onLostPointerCapture(): void {
    const { current: ended } = dragging;
    dragging.current = null;
    if (!ended) return;
    unmark(ended.table);
    const to = ended.isMoving ? positionAfter(ended.order.lines, ended.order.at, ended.drop) : null;
    if (to === null) return;
    leaveCell();
    if (perform(ended.order.moveTo(to))) useStore.setState({ wanted: line ?? null });
  }

  return { onPointerDown, onPointerMove, onLostPointerCapture };
}

function unmark(table: HTMLTableElement): void {
  for (const row of table.querySelectorAll<HTMLElement>('[data-drop]')) delete row.dataset.drop;
}

/** A long table goes on while the pointer rests near its edge. */
function scrollAt(table: HTMLTableElement, y: number): void {
  const frame = table.closest('.paper-scroll, .projects-scroll');
  const { top = 0, bottom = 0 } = frame?.getBoundingClientRect() ?? {};
  if (y < top + EDGE) frame?.scrollBy(0, -STEP);
  else if (y > bottom - EDGE) frame?.scrollBy(0, STEP);
}
