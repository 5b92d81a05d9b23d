import { givenWords } from '../../state/pointsLeft';
import { evaluationOf } from '../../state/evaluation';
import { useStore } from '../../state/store';
import { tableOfStep } from '../../state/tables';

/** How many points are still to be given out to the indicators, live; calm once it is exactly all of them. */
export function PointsLeft({ gridId }: { gridId: string }) {
  const book = useStore((state) => state.book);
  const table = book && tableOfStep(evaluationOf(book), gridId);
  const given = book && table ? givenWords(book.pack, table) : null;
  if (!given) return null;
  return (
    <p className={`points-left ${given.full ? 'full' : ''}`} role="status" data-testid="points-left">
      {given.words}
    </p>
  );
}
