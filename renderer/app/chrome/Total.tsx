import { hasScores, type TableEvaluation } from '../../../shared/scoring/evaluation';
import { runAction } from '../../state/actions';
import { evaluationOf } from '../../state/evaluation';
import { leftWords } from '../../state/pointsLeft';
import { byRules, isScored, scoreWords, unfinishedWords } from '../../state/scores';
import { useStore } from '../../state/store';
import { tableOfStep } from '../../state/tables';
import { currentStep } from '../steps/registry';

/** What the table of this page comes to, else the department's; with what it still lacks. */
export function Total() {
  const table = useStore(({ book, stepId }) => {
    const evaluation = book && evaluationOf(book);
    return evaluation && (tableOfStep(evaluation, currentStep(book, stepId).id) ?? evaluation.tables.find(hasScores));
  });
  const pack = useStore((state) => state.book?.pack);
  const unfinished = useStore(({ book }) =>
    book && table && isScored(table) ? unfinishedWords(book, evaluationOf(book), table) : null,
  );
  if (!table || !pack) return null;
  if (!isScored(table))
    return (
      <div className="total" role="status" aria-label="本表总分">
        <span className="total-name">{table.name}</span>
        <span className="total-rule">不打分</span>
      </div>
    );
  const { self, points, rule, waiting } = scoreWords(table);
  const left = leftWords(pack, table);
  return (
    <div className="total" role="status" aria-label="本表总分" title={table.name}>
      <span className="total-name hidden-words">{table.name}</span>
      <span className={unfinished === null ? 'total-score figures' : 'total-score unfinished figures'}>
        <strong data-testid="total-self">{self}</strong>
        <span> / {points}</span>
      </span>
      <Bar table={table} />
      {rule !== null && rule !== self && byRules(table).isAll && <span className="total-rule figures">规则得分 {rule}</span>}
      {unfinished !== null && <span className="total-rule">{unfinished}</span>}
      {waiting > 0 ? (
        <button type="button" className="tag warn to-gap" title="到下一处待填（F9）" onClick={() => runAction('next-gap')}>
          {waiting} 行待填 <kbd>F9</kbd>
        </button>
      ) : (
        // A rating of points that are not all there yet says nothing.
        (left && <span className="tag warn">{left}</span>) ||
        (unfinished === null && table.rating && <span className="tag good">{table.rating}</span>)
      )}
    </div>
  );
}

/** How much of the points is had; the figures beside it say the same. */
function Bar({ table }: { table: TableEvaluation }) {
  const { self, points } = table;
  const part = self && !self.isNegative() && !points.isZero() ? self.div(points).times(100).toFixed(1) : '0';
  return (
    <span className="total-bar" aria-hidden="true">
      <span style={{ width: `${part}%` }} />
    </span>
  );
}
