import { pointsGiven } from '../../../shared/findings/points-left';
import { formatScore } from '../../../shared/number';
import { evaluationOf } from '../../state/evaluation';
import { useStore } from '../../state/store';
import { tableOfStep } from '../../state/tables';

const PLACES = 2;

/** How many points are still to be given out to the indicators, live; calm once it is exactly all of them. */
export function PointsLeft({ gridId }: { gridId: string }) {
  const book = useStore((state) => state.book);
  const table = book && tableOfStep(evaluationOf(book), gridId);
  const given = book && table ? pointsGiven(book.pack, table) : null;
  if (!given) return null;
  const { expected, left } = given;
  const words = left.isZero()
    ? `指标权重 ${formatScore(expected, PLACES)} 分，正好分完`
    : left.isPositive()
      ? `指标权重共 ${formatScore(expected, PLACES)} 分，还有 ${formatScore(left, PLACES)} 分未分配`
      : `指标权重共 ${formatScore(expected, PLACES)} 分，多分配了 ${formatScore(left.abs(), PLACES)} 分`;
  return (
    <p className={`points-left ${left.isZero() ? 'full' : ''}`} role="status" data-testid="points-left">
      {words}
    </p>
  );
}
