import type { Layout } from './places';

/** Rows [from, to) that are put on the page, or left out of it, together. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** A table with fewer rows is one chunk, and always there. */
const LONG = 80;

/** As many rows at least: every row that is there is measured again with every letter typed. */
const LEAST = 16;

/** Cuts a long table into chunks, never through a cell that spans several rows. */
export function chunksOf({ rows }: Layout): readonly Chunk[] {
  if (rows.length < LONG) return [{ from: 0, to: rows.length }];
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
