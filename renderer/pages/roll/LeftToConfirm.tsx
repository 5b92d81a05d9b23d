import { useStore } from '../../state/store';
import { isAnswered } from './report';

/** How many places are left to confirm, beside the step in the rail. */
export function LeftToConfirm() {
  const book = useStore((state) => state.book);
  const rolled = book?.workbook.rolled;
  if (!book || !rolled) return null;
  const left = rolled.ask.filter((ask) => !isAnswered(ask, rolled, book)).length;
  if (left === 0) return null;
  return (
    <span className="rail-missing" data-testid="left-to-confirm">
      {left} 处待确认
    </span>
  );
}
