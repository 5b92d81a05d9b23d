import type { SourceCell } from '../../reading/source';
import type { Column } from '../column';
import { levelled } from '../text';
import type { ColumnKind } from '../words/columns';

const POINTS = /分值|权重|满分|标准分/;
const SCORE = /得分|自评分/;
const TWO =
  /^\s*([\d０-９]+(?:[.．][\d０-９]+)?)\s*[分%％]?\s*(?:[/／（(]|\s)\s*([\d０-９]+(?:[.．][\d０-９]+)?)\s*[分%％]?\s*[)）]?\s*$/;

/** Points and score printed in one cell, 「19.3/20」 under 「得分/分值」, as two parts of it; null where a form prints them apart. */
export function scoresInOne(
  values: ReadonlyMap<ColumnKind, SourceCell>,
  columns: readonly Column[],
): { readonly points: SourceCell; readonly self: SourceCell } | null {
  const column = columns.find(({ heading }) => POINTS.test(levelled(heading)) && SCORE.test(levelled(heading)));
  const cell = column && (values.get(column.kind) ?? null);
  const [, first = '', second = ''] = (cell && TWO.exec(cell.text)) ?? [];
  if (!column || !cell || first === '' || columns.some((one) => one !== column && one.kind === 'self')) return null;
  const heading = levelled(column.heading);
  const at = cell.text.indexOf(first);
  const [one, other] = [partOf(cell, first, at), partOf(cell, second, cell.text.indexOf(second, at + first.length))];
  return heading.search(SCORE) < heading.search(POINTS) ? { points: other, self: one } : { points: one, self: other };
}

/** A part of a cell's text as a cell of its own, in the same place. */
export function partOf(cell: SourceCell, text: string, from: number): SourceCell {
  return { ...cell, text, partOf: { cell, from } };
}
