import type { CopiedCell } from '../../shared/sheets/clipboard';
import type { Layout, Place } from './places';

/** A rectangle of squares, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The rectangle between two cells, grown until no merged cell sticks out of it. */
export function areaOf(layout: Layout, from: Place, to: Place): Area {
  let area = around([from, to]);
  for (;;) {
    const grown = around(placesIn(layout, area));
    if (sizeOf(grown) === sizeOf(area)) return area;
    area = grown;
  }
}

function around(places: readonly Place[]): Area {
  return {
    top: Math.min(...places.map((place) => place.row)),
    left: Math.min(...places.map((place) => place.column)),
    bottom: Math.max(...places.map((place) => place.row + place.rowSpan - 1)),
    right: Math.max(...places.map((place) => place.column + place.columnSpan - 1)),
  };
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The cells that touch an area, each once, in reading order. */
export function placesIn(layout: Layout, { top, left, bottom, right }: Area): Place[] {
  const found = new Set<Place>();
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const place = layout.at(row, column);
      if (place) found.add(place);
    }
  }
  return [...found];
}

/** An area as the clipboard's writer wants it: null where a merged cell covers a square. */
export function copiedCells(layout: Layout, { top, left, bottom, right }: Area): (CopiedCell | null)[][] {
  return range(top, bottom).map((row) =>
    range(left, right).map((column) => {
      const place = layout.at(row, column);
      if (!place) return { text: '' };
      if (place.row !== row || place.column !== column) return null;
      return { text: place.cell.text, rowSpan: place.rowSpan, columnSpan: place.columnSpan };
    }),
  );
}

/** Which place each cell below the first row of the selection is filled from: the one at the top of its column, where both take the same kind of thing. */
export function fromAbove(layout: Layout, area: Area): readonly { readonly from: string; readonly to: string }[] {
  return placesIn(layout, area).flatMap(({ row, column, cell }) => {
    const { binding: from, editor } = layout.at(area.top, column)?.cell ?? {};
    const isFilled = row > area.top && from !== undefined && editor !== undefined && cell.editor === editor;
    return isFilled && cell.binding !== undefined && cell.binding !== from ? [{ from, to: cell.binding }] : [];
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
