import { Decimal, formatScore } from '../../../shared/number';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { unfinishedWords } from '../../state/scores';
import { headlineTable } from '../../state/tables';
import { goToLine } from '../check/go';
import { lossesOf, sortLosses } from './lostPoints';

/** So many losses are named; the table below has all of them. */
const NAMED = 4;

/** The year in one line: the unit's score, its rating, and where the points went. */
export function Headline({ book }: { book: Book }) {
  const evaluation = evaluationOf(book);
  const table = headlineTable(evaluation);
  if (!table?.self) return null;
  const unfinished = unfinishedWords(book, evaluation, table);
  const losses = sortLosses(
    lossesOf(book, evaluation).filter(({ line, lost }) => lost.greaterThan(0) && line.binding.startsWith(`${table.path}/`)),
    'most',
  );
  const lost = losses.reduce((sum, one) => sum.plus(one.lost), new Decimal(0));
  return (
    <p className="headline" data-testid="headline">
      <strong className={unfinished === null ? 'figures' : 'figures unfinished'}>{formatScore(table.self, 2)}</strong>
      {unfinished === null ? (
        table.rating && <span className="tag good">{table.rating}</span>
      ) : (
        <span className="tag warn">{unfinished}</span>
      )}
      {losses.length > 0 && (
        <span>
          失 {formatScore(lost, 2)}：
          {losses.slice(0, NAMED).map(({ line, name, lost: part }, index) => (
            <span key={line.binding}>
              {index > 0 && '、'}
              <button type="button" className="link" onClick={() => goToLine(line.binding)}>
                {name} {formatScore(part, 2)}
              </button>
            </span>
          ))}
          {losses.length > NAMED && ` 等 ${losses.length} 行`}
        </span>
      )}
    </p>
  );
}
