import { inOrder, isStop, type Layout, type Place } from './places';

export type Direction = 'up' | 'down' | 'left' | 'right';

const steps: Record<Direction, readonly [number, number]> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

/** The next cell in a direction. A cell that spans is crossed in one step; at the edge nothing moves. */
export function neighbour(layout: Layout, from: Place, direction: Direction): Place | undefined {
  const [down, right] = steps[direction];
  let { row, column } = from;
  for (;;) {
    row += down;
    column += right;
    const next = layout.at(row, column);
    if (!next) return undefined;
    if (next !== from) return next;
  }
}

/** The next place to type, in reading order: what Tab goes to. */
export function nextEditable(layout: Layout, from: Place, backwards = false): Place | undefined {
  const order = backwards ? [...inOrder(layout)].reverse() : inOrder(layout);
  const here = order.indexOf(from);
  return order.slice(here + 1).find((place) => isStop(place.cell));
}

/** The next place to type below, else the next in reading order: what Enter goes to. */
export function editableBelow(layout: Layout, from: Place, upwards = false): Place | undefined {
  const direction = upwards ? 'up' : 'down';
  for (let place = neighbour(layout, from, direction); place; place = neighbour(layout, place, direction)) {
    if (isStop(place.cell)) return place;
  }
  return nextEditable(layout, from, upwards);
}

/** The first place to type, to choose or to add; else the first cell. */
export function firstStop(layout: Layout): Place | undefined {
  for (const places of layout.rows) {
    const stop = places.find((place) => isStop(place.cell));
    if (stop) return stop;
  }
  return inOrder(layout)[0];
}
