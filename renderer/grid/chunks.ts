import type { Layout } from './places';

/** Rows [from, to) that are put on the page, or left out of it, together. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** As many rows at least; a table with little more than this is one chunk, and always there. */
const LEAST = 40;

/** Cuts a long table into chunks, never through a cell that spans several rows. */
export function chunksOf({ rows }: Layout): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  let reached = 0;
  rows.forEach((places, row) => {
    if (row >= reached && row - from >= LEAST && rows.length - row >= LEAST) {
      chunks.push({ from, to: row });
      from = row;
    }
    for (const place of places) reached = Math.max(reached, place.row + place.rowSpan);
  });
  return [...chunks, { from, to: rows.length }];
}
