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

/**
 * Cuts a long table into chunks, never through a cell that spans several rows. A row that stays in sight at the foot begins one:
 * it is always there, and those above it need not be.
 */
export function chunksOf({ rows, gridRows }: Pick<Layout, 'rows' | 'gridRows'>): readonly Chunk[] {
  if (rows.length < LONG) return [{ from: 0, to: rows.length }];
  const chunks: Chunk[] = [];
  let from = 0;
  let reached = 0;
  rows.forEach((places, row) => {
    const isLongEnough = row - from >= LEAST && rows.length - row >= LEAST;
    if (row >= reached && (isLongEnough || (gridRows[row]?.foot === true && row > from))) {
      chunks.push({ from, to: row });
      from = row;
    }
    for (const place of places) reached = Math.max(reached, place.row + place.rowSpan);
  });
  return [...chunks, { from, to: rows.length }];
}
