import { firstStop, type Direction } from './move';
import { inOrder, isStop, type Layout, type Place, type Square } from './places';

/** How many rows PageUp and PageDown pass: about as many as a window shows. */
const PAGE = 12;

/** The little of a keyboard event that matters here. */
export interface FarKey {
  readonly key: string;
  readonly isCommand: boolean;
}

/** Where a key leads that goes further than to the next cell, as in a spreadsheet; undefined: another key, or nowhere to go. */
export function farFrom(layout: Layout, from: Square, { key, isCommand }: FarKey): Place | undefined {
  switch (key) {
    case 'Home':
      return isCommand ? firstStop(layout) : stopsOfRow(layout, from)[0];
    case 'End':
      return isCommand
        ? inOrder(layout)
            .filter(({ cell }) => isStop(cell))
            .at(-1)
        : stopsOfRow(layout, from).at(-1);
    case 'PageUp':
    case 'PageDown':
      return isCommand ? undefined : page(layout, from, key === 'PageUp' ? -1 : 1);
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      return isCommand ? endOfBlock(stopsAlong(layout, from, directions[key])) : undefined;
    default:
      return undefined;
  }
}

const directions = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;
const steps: Record<Direction, readonly [number, number]> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

/** The cells to type in that lie on the way from a cell to the edge, itself first. */
export function stopsAlong(layout: Layout, from: Square, direction: Direction): readonly Place[] {
  const [down, right] = steps[direction];
  const here = layout.at(from.row, from.column);
  const found = here ? [here] : [];
  for (let row = from.row + down, column = from.column + right; ; row += down, column += right) {
    const place = layout.at(row, column);
    if (!place) return found;
    if (place !== found.at(-1) && place !== here && isStop(place.cell)) found.push(place);
  }
}

/** To the last filled cell of those that follow one another; from there over the blank ones to the next that is filled, else to the last. */
function endOfBlock(way: readonly Place[]): Place | undefined {
  const isFilled = (at: number) => way[at] !== undefined && way[at].cell.text !== '';
  if (isFilled(0) && isFilled(1)) {
    const end = way.findIndex((_, at) => at > 0 && !isFilled(at + 1));
    return way[end];
  }
  return way.find((_, at) => at > 0 && isFilled(at)) ?? (way.length > 1 ? way.at(-1) : undefined);
}

function stopsOfRow(layout: Layout, { row }: Square): readonly Place[] {
  return [...new Set(layout.squares[row] ?? [])].filter((place): place is Place => place !== undefined && isStop(place.cell));
}

/** A window further up or down in the same column, else the nearest place to type on the way back. */
function page(layout: Layout, from: Square, by: 1 | -1): Place | undefined {
  const way = stopsAlong(layout, from, by === 1 ? 'down' : 'up');
  const within = way.filter(({ row }) => Math.abs(row - from.row) <= PAGE);
  return within.length > 1 ? within.at(-1) : way[1];
}
