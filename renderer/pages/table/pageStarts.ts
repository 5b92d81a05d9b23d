import type { Grid } from '../../../shared/sheets/grid';

/** The rows that begin a page after the first, each by its line, else by a place in it; one without either is left out by an empty text. */
export function pageStartsOf({ rows }: Pick<Grid, 'rows'>): readonly string[] {
  return rows.flatMap(({ breakBefore, line, cells }) =>
    breakBefore ? [line ?? cells.find(({ binding }) => binding !== undefined)?.binding ?? ''] : [],
  );
}
