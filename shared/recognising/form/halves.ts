import type { Column } from '../column';
import { levelled } from '../text';

/** Words of a stretch of several years, and of the year itself. */
const SEVERAL_YEARS = /中期|长期|实施期|总体/;
const THE_YEAR = /年度|本年|当年|全年/;

/**
 * The columns of the year, where a heading stands twice side by side: once for the whole term of a project (实施期、中期) and once
 * for the year, which comes second unless the words say otherwise. Columns before both belong to both.
 */
export function yearsHalf(columns: readonly Column[]): readonly Column[] {
  const levels = columns.filter(({ kind }) => kind === 'level' || kind === 'name');
  const again = levels.find((column, at) => levels.slice(0, at).some((one) => same(one, column)));
  const first = again && levels.find((one) => same(one, again));
  if (!again || !first) return columns;
  const before = columns.filter(({ to }) => to <= first.from);
  const one = columns.filter(({ from }) => from >= first.from && from < again.from);
  const other = columns.filter(({ from }) => from >= again.from);
  const words = (half: readonly Column[]) => half.map(({ heading }) => heading).join('');
  const isFirst = THE_YEAR.test(words(one)) && SEVERAL_YEARS.test(words(other));
  return [...before, ...(isFirst ? one : other)];
}

function same(one: Column, other: Column): boolean {
  return levelled(one.heading) === levelled(other.heading);
}
