import { useCallback, useEffect, useState } from 'react';
import type { Grid } from '../../shared/sheets/grid';
import { areaOf } from './area';
import { stopsAlong } from './far';
import type { Leaving } from './keys';
import { type Direction, editableBelow, firstStop, neighbour, nextEditable } from './move';
import { holdsBinding, inOrder, type Layout, layoutsInTurn, type Place } from './places';

export interface SelectionProps {
  readonly grid: Grid;
  /** The line of the selected cell. */
  readonly onLine: (line: string | null) => void;
  /** The binding of a cell, or of a line, to select; asked for from elsewhere. */
  readonly wanted: string | null;
  readonly onArrived: () => void;
}

/** Which cell of a grid is selected, and the ways from it to another. Kept as row and column: rows come and go. */
export function useSelection({ grid, onLine, wanted, onArrived }: SelectionProps) {
  const [layOutNext] = useState(layoutsInTurn);
  const layout = layOutNext(grid);
  const [at, setAt] = useState<{ row: number; column: number } | null>(null);
  const [end, setEnd] = useState<{ row: number; column: number } | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const selected = (at && layout.at(at.row, at.column)) ?? firstStop(layout);
  const last = (end && layout.at(end.row, end.column)) ?? selected;
  const area = selected && last ? areaOf(layout, selected, last) : { top: 0, left: 0, bottom: 0, right: 0 };

  const select = useCallback(
    (place: Place) => {
      setAt({ row: place.row, column: place.column });
      setEnd(null);
      setHasFocus(true);
      onLine(grid.rows[place.row]?.line ?? null);
    },
    [grid, onLine],
  );

  useEffect(() => {
    if (wanted === null) return;
    // A line that has nothing to type in it is gone to as a row.
    const places = inOrder(layout);
    const place =
      places.find(({ cell }) => holdsBinding(cell, wanted)) ?? places.find(({ row }) => grid.rows[row]?.line === wanted);
    if (!place) return;
    select(place);
    onArrived();
  }, [wanted, grid, layout, select, onArrived]);

  const leave = useCallback(
    ({ to }: Leaving): boolean => {
      const target = selected && targetOf(layout, selected, to);
      if (target) select(target);
      // Tab at the last place to type goes on out of the table; an arrow at the edge stays.
      return target !== undefined || (to !== 'next' && to !== 'previous');
    },
    [layout, selected, select],
  );

  function onFocus(): void {
    // Every time: the working may have been put away meanwhile.
    if (selected) onLine(grid.rows[selected.row]?.line ?? null);
    setHasFocus(true);
  }

  /** Takes all up to a cell into the selection; the cell it began at keeps the focus. */
  function extendTo(row: number, column: number): void {
    const square = { row: Math.min(row, layout.rows.length - 1), column: Math.min(column, grid.columnsMm.length - 1) };
    if (!at && selected) setAt({ row: selected.row, column: selected.column });
    setEnd(square);
  }

  function extend(direction: Direction): void {
    const next = last && neighbour(layout, last, direction);
    if (next) extendTo(next.row, next.column);
  }

  function selectAll(): void {
    setAt({ row: 0, column: 0 });
    extendTo(layout.rows.length - 1, grid.columnsMm.length - 1);
  }

  return {
    area,
    isRange: last !== selected,
    extendTo,
    extend,
    selectAll,
    layout,
    selected,
    hasFocus,
    setHasFocus,
    select,
    leave,
    onFocus,
  };
}

/** What is selected in a grid, and the ways to something else. */
export type Selection = ReturnType<typeof useSelection>;

function targetOf(layout: Layout, from: Place, to: Leaving['to']): Place | undefined {
  switch (to) {
    case 'next':
    case 'previous':
      return nextEditable(layout, from, to === 'previous');
    case 'below':
    case 'above':
      return editableBelow(layout, from, to === 'above');
    case 'up':
    case 'down':
      // What takes nothing is passed; where nothing more does, headings can still be read.
      return stopsAlong(layout, from, to)[1] ?? neighbour(layout, from, to);
    default:
      return neighbour(layout, from, to);
  }
}
