import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { GridRowView } from './GridRowView';
import { arrows, type Leaving } from './keys';
import type { Layout, Place } from './places';
import { type SelectionProps, useSelection } from './useSelection';

/** A grid on the screen: one table, one stop for Tab, arrows inside, the selected cell ready to be typed in. */
export function GridTable(props: SelectionProps) {
  const { grid } = props;
  const { layout, selected, hasFocus, setHasFocus, select, leave, onFocus } = useSelection(props);
  const table = useRef<HTMLTableElement>(null);

  function onMouseDown(event: MouseEvent): void {
    const place = placeOf(event.target, layout);
    if (!place) return;
    if (place === selected) return setHasFocus(true);
    select(place);
    if (!place.cell.action) event.preventDefault();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = wayOf(event);
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
      onFocus={onFocus}
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
            selected={selected?.row === index ? selected : undefined}
            hasFocus={hasFocus}
            onLeave={leave}
          />
        ))}
      </tbody>
    </table>
  );
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

function placeOf(target: EventTarget, layout: Layout): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? undefined : layout.at(row, column);
}

function share(width: number, all: readonly number[]): number {
  return (width * 100) / all.reduce((sum, one) => sum + one, 0);
}
