import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Grid } from '../../shared/sheets/grid';
import { GridRowView } from './GridRowView';
import { editableBelow, firstStop, neighbour, nextEditable } from './move';
import { layOut, type Layout, type Place } from './places';
import type { Leaving } from './useEditor';

interface Props {
  readonly grid: Grid;
  /** The line of the selected cell. */
  readonly onLine: (line: string | null) => void;
  /** The binding of a cell to select, asked for from elsewhere. */
  readonly wanted: string | null;
  readonly onArrived: () => void;
}

/** A grid on the screen: one table, one stop for Tab, arrows inside, the selected cell ready to be typed in. */
export function GridTable({ grid, onLine, wanted, onArrived }: Props) {
  const layout = layOut(grid);
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<{ row: number; column: number } | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const selected = (at && layout.at(at.row, at.column)) ?? firstStop(layout);

  const select = useCallback(
    (place: Place) => {
      setAt({ row: place.row, column: place.column });
      setHasFocus(true);
      onLine(grid.rows[place.row]?.line ?? null);
    },
    [grid, onLine],
  );

  useEffect(() => {
    const place = wanted === null ? undefined : layout.places.find(({ cell }) => cell.binding === wanted);
    if (!place) return;
    select(place);
    onArrived();
  }, [wanted, layout, select, onArrived]);

  const leave = useCallback(
    ({ to }: Leaving): boolean => {
      const target = selected && targetOf(layout, selected, to);
      if (target) select(target);
      // Tab at the last place to type goes on out of the table; an arrow at the edge stays.
      return target !== undefined || (to !== 'next' && to !== 'previous');
    },
    [layout, selected, select],
  );

  function onMouseDown(event: MouseEvent): void {
    const place = placeOf(event.target, layout);
    if (place && place !== selected) {
      select(place);
      event.preventDefault();
    } else if (place) setHasFocus(true);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Cells with a field of their own have dealt with the key already.
    if (event.defaultPrevented || !(event.target instanceof HTMLTableCellElement) || event.altKey || event.metaKey) return;
    const to = plainKeys[event.key] ?? (event.key === 'Tab' ? (event.shiftKey ? 'previous' : 'next') : undefined);
    if (to && leave({ to })) event.preventDefault();
  }

  return (
    <table
      ref={table}
      role="grid"
      aria-label={grid.name}
      aria-rowcount={grid.rows.length}
      className={`sheet ${grid.kind} ${grid.orientation}`}
      onMouseDown={onMouseDown}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (selected && !at) onLine(grid.rows[selected.row]?.line ?? null);
        setHasFocus(true);
      }}
      onBlur={(event) => {
        if (!table.current?.contains(event.relatedTarget)) setHasFocus(false);
      }}
    >
      <colgroup>
        {grid.columnsMm.map((width, index) => (
          <col key={index} style={{ width: `${share(width, grid.columnsMm)}%` }} />
        ))}
      </colgroup>
      <tbody>
        {layout.rows.map((places, index) => (
          <GridRowView
            key={index}
            row={grid.rows[index]}
            asOnPaper={grid.kind === 'table'}
            places={places}
            selected={selected && selected.row === index ? selected : undefined}
            hasFocus={hasFocus}
            onLeave={leave}
          />
        ))}
      </tbody>
    </table>
  );
}

const plainKeys: Record<string, Leaving['to']> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Enter: 'below',
};

function targetOf(layout: Layout, from: Place, to: Leaving['to']): Place | undefined {
  switch (to) {
    case 'next':
    case 'previous':
      return nextEditable(layout, from, to === 'previous');
    case 'below':
    case 'above':
      return editableBelow(layout, from, to === 'above');
    case 'stay':
      return from;
    default:
      return neighbour(layout, from, to);
  }
}

function placeOf(target: EventTarget, layout: Layout): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? undefined : layout.at(row, column);
}

function share(width: number, all: readonly number[]): number {
  return (width * 100) / all.reduce((sum, one) => sum + one, 0);
}
