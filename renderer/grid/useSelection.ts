import { useCallback, useEffect, useState } from 'react';
import type { Grid } from '../../shared/sheets/grid';
import { areaOf } from './area';
import { type FarKey, farFrom, stopsAlong } from './far';
import type { Leaving } from './keys';
import { type Direction, editableBelow, firstStop, neighbour, nextEditable } from './move';
import { holdsBinding, inOrder, type Layout, layoutsInTurn, type Place, type Square, squareAlong } from './places';

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
  const [at, setAt] = useState<Square | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const selected = (at && layout.at(at.row, at.column)) ?? firstStop(layout);
  // Its row may have gone.
  const from = at && layout.at(at.row, at.column) ? at : selected;
  const range = useRange(layout, selected, from, () => selected && at === null && setAt(selected));
  const { setEnd } = range;

  // `square`: of a cell that spans several, the one that was come to; the next step goes on from there.
  const select = useCallback(
    (place: Place, square: Square = place) => {
      setAt({ row: square.row, column: square.column });
      setEnd(null);
      setHasFocus(true);
      onLine(grid.rows[place.row]?.line ?? null);
    },
    [grid, onLine, setEnd],
  );

  useWanted(wanted, layout, select, onArrived);

  const leave = useCallback(
    ({ to }: Leaving): boolean => {
      const target = selected && from && targetOf(layout, selected, from, to);
      if (target) select(target, to === 'next' || to === 'previous' ? target : squareAlong(target, from));
      // Tab at the last place to type goes on out of the table; an arrow at the edge stays.
      return target !== undefined || (to !== 'next' && to !== 'previous');
    },
    [layout, selected, from, select],
  );

  function onFocus(): void {
    // Every time: the working may have been put away meanwhile.
    if (selected) onLine(grid.rows[selected.row]?.line ?? null);
    setHasFocus(true);
  }

  /** Goes as far as a key leads. False: nowhere. */
  function goFar(key: FarKey): boolean {
    const target = from && farFrom(layout, from, key);
    if (target) select(target, squareAlong(target, from));
    return target !== undefined;
  }

  function selectAll(): void {
    setAt({ row: 0, column: 0 });
    setEnd({ row: layout.rows.length - 1, column: grid.columnsMm.length - 1 });
  }

  return { ...range, goFar, selectAll, layout, selected, hasFocus, setHasFocus, select, leave, onFocus };
}

/** What is selected from a cell on; `begin`: that cell is where it begins from now on. */
function useRange(layout: Layout, selected: Place | undefined, from: Square | undefined, begin: () => void) {
  const [end, setEnd] = useState<Square | null>(null);
  const last = (end && layout.at(end.row, end.column)) ?? selected;
  const area = selected && last ? areaOf(layout, selected, last) : { top: 0, left: 0, bottom: 0, right: 0 };

  /** Takes all up to a cell into the selection; the cell it began at keeps the focus. */
  function extendTo(row: number, column: number): void {
    const square = { row: Math.min(row, layout.rows.length - 1), column: Math.min(column, layout.grid.columnsMm.length - 1) };
    begin();
    setEnd(square);
  }

  /** Takes one cell more into the selection, or all up to where a key would lead. */
  function extend(way: Direction | FarKey): boolean {
    const tip = end ?? from;
    const next = tip && (typeof way === 'string' ? neighbour(layout, tip, way) : farFrom(layout, tip, way));
    if (!next) return false;
    const square = squareAlong(next, tip);
    extendTo(square.row, square.column);
    return true;
  }

  return { area, isRange: last !== selected, setEnd, extendTo, extend };
}

/** Goes to what is asked for from elsewhere, once it is there. */
function useWanted(wanted: string | null, layout: Layout, select: (place: Place) => void, onArrived: () => void): void {
  useEffect(() => {
    if (wanted === null) return;
    // A line that has nothing to type in it is gone to as a row.
    const places = inOrder(layout);
    const place =
      places.find(({ cell }) => holdsBinding(cell, wanted)) ?? places.find(({ row }) => layout.grid.rows[row]?.line === wanted);
    if (!place) return;
    select(place);
    onArrived();
  }, [wanted, layout, select, onArrived]);
}

/** What is selected in a grid, and the ways to something else. */
export type Selection = ReturnType<typeof useSelection>;

function targetOf(layout: Layout, selected: Place, from: Square, to: Leaving['to']): Place | undefined {
  switch (to) {
    case 'next':
    case 'previous':
      return nextEditable(layout, selected, to === 'previous');
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
