import { inOrder, isStop, type Layout, type Place, type Square } from './places';

export type Direction = 'up' | 'down' | 'left' | 'right';

const steps: Record<Direction, readonly [number, number]> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

/** The next cell in a direction, along the square's row or column. A cell that spans is crossed in one step; at the edge nothing moves. */
export function neighbour(layout: Layout, from: Square, direction: Direction): Place | undefined {
  const [down, right] = steps[direction];
  const here = layout.at(from.row, from.column);
  let { row, column } = from;
  for (;;) {
    row += down;
    column += right;
    const next = layout.at(row, column);
    if (!next) return undefined;
    if (next !== here) return next;
  }
}

/** The next place to type, in reading order: what Tab goes to. */
export function nextEditable(layout: Layout, from: Place, backwards = false): Place | undefined {
  const order = backwards ? [...inOrder(layout)].reverse() : inOrder(layout);
  const here = order.indexOf(from);
  return order.slice(here + 1).find((place) => isStop(place.cell));
}

/**
 * The next place to type below in the same column, else the next in reading order: what Enter goes to. Behind a heading across the
 * whole table begins another block, whose columns are others: there it is the first place of the row.
 */
export function editableBelow(layout: Layout, from: Square, upwards = false): Place | undefined {
  const direction = upwards ? 'up' : 'down';
  let { column } = from;
  for (let place = neighbour(layout, from, direction); place; place = neighbour(layout, { row: place.row, column }, direction)) {
    if (isStop(place.cell)) return place;
    if (place.columnSpan === layout.grid.columnsMm.length) column = place.column;
  }
  const here = layout.at(from.row, from.column);
  return here && nextEditable(layout, here, upwards);
}

/** The first place to type, to choose or to add; else the first cell. */
export function firstStop(layout: Layout): Place | undefined {
  for (const places of layout.rows) {
    const stop = places.find((place) => isStop(place.cell));
    if (stop) return stop;
  }
  return inOrder(layout)[0];
}
