import { pointsGiven } from '../../shared/findings/points-left';
import { type Decimal, formatScore } from '../../shared/number';
import type { Pack } from '../../shared/pack';
import type { TableEvaluation } from '../../shared/scoring/evaluation';

const PLACES = 2;

/** What is to be said of points not given out to indicators yet, or given out twice; null: all is given out, or the form gives them. */
export function leftWords(pack: Pack, table: TableEvaluation): string | null {
  const given = pointsGiven(pack, table);
  return given && !given.left.isZero() ? wordsOf(given.left) : null;
}

function wordsOf(left: Decimal): string {
  return left.isPositive() ? `还有 ${formatScore(left, PLACES)} 分未分配` : `多分配了 ${formatScore(left.abs(), PLACES)} 分`;
}

/** The same, calm where all is given out. */
export function givenWords(pack: Pack, table: TableEvaluation): { words: string; full: boolean } | null {
  const given = pointsGiven(pack, table);
  if (!given) return null;
  const all = `指标权重共 ${formatScore(given.expected, PLACES)} 分`;
  const left = leftWords(pack, table);
  return { words: `${all}，${left ?? '正好分完'}`, full: left === null };
}
