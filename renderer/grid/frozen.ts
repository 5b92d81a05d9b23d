import type { Grid } from '../../shared/sheets/grid';

/** What of a table stays in sight while it is scrolled: rows [from, to) of headings, and the columns of scores. */
export interface Frozen {
  readonly from: number;
  readonly to: number;
}

/** The headings above the most rows; of several groups in one table (money, indicators) only one can stay. Null: none. */
export function frozenOf({ rows, kind }: Pick<Grid, 'rows' | 'kind'>): Frozen | null {
  if (kind !== 'table') return null;
  let best: (Frozen & { readonly under: number }) | null = null;
  for (let from = 0; from < rows.length; from += 1) {
    if (!rows[from]?.heading) continue;
    let to = from;
    while (rows[to]?.heading) to += 1;
    let end = to;
    while (end < rows.length && !rows[end]?.heading && !rows[end]?.endsHeading) end += 1;
    const under = end - to;
    if (!best || under > best.under) best = { from, to, under };
    from = to;
  }
  return best && { from: best.from, to: best.to };
}
