import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { bounds, drawTo, standard, useLayout } from './layout';

interface Props {
  readonly which: keyof typeof bounds;
  /** What it makes wider or narrower. */
  readonly label: string;
  /** On which side of the line the panel lies. */
  readonly panel: 'left' | 'right';
}

const STEP = 16;

/** The line between a panel and the page: dragged, moved by ← and →, put back by a double click. */
export function Splitter({ which, label, panel }: Props) {
  const width = useLayout((state) => state[which]);
  const from = useRef<{ x: number; width: number } | null>(null);
  const wider = panel === 'left' ? 1 : -1;

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    drawTo(which, width + by * wider);
  }
  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    from.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  }
  function onPointerMove(event: PointerEvent): void {
    const { current: start } = from;
    if (start) drawTo(which, start.width + (event.clientX - start.x) * wider);
  }
  return (
    <div
      className={`splitter ${panel}`}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={bounds[which][0]}
      aria-valuemax={bounds[which][1]}
      tabIndex={0}
      title={`${label}：拖动，或按 ← →；双击恢复`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => (from.current = null)}
      onDoubleClick={() => drawTo(which, standard[which])}
    />
  );
}
