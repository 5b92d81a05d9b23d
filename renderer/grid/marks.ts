import { createContext } from 'react';
import type { GridRow } from '../../shared/sheets/grid';

/** What stands in the margin of a row: that something was found there. */
export interface RowMark {
  readonly level: 'error' | 'doubt' | 'hint';
  /** For the tip and for readers of the screen: 「错误：……」. */
  readonly words: string;
  /** Shows it in the list. */
  readonly show: () => void;
}

/** Marks by line and by place; the page that shows a grid knows them. */
export interface Marks {
  readonly byLine: ReadonlyMap<string, RowMark>;
  readonly byPlace: ReadonlyMap<string, RowMark>;
}

export const noMarks: Marks = { byLine: new Map(), byPlace: new Map() };

export const MarksContext = createContext<Marks>(noMarks);

/** The mark of a row: of its line, which stands at the first of several rows, else of the first of its places that has one. */
export function markOf({ byLine, byPlace }: Marks, row: GridRow | undefined, above?: GridRow): RowMark | null {
  if (!row || (byLine.size === 0 && byPlace.size === 0)) return null;
  const ofLine = row.line === undefined || row.line === above?.line ? undefined : byLine.get(row.line);
  if (ofLine) return ofLine;
  for (const { binding } of row.cells) {
    const found = binding === undefined ? undefined : byPlace.get(binding);
    if (found) return found;
  }
  return null;
}
