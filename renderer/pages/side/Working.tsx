import { memo, useDeferredValue } from 'react';
import type { Evaluation, Line } from '../../../shared/scoring/evaluation';
import { formatScore } from '../../../shared/number';
import { asksFor, lineStates } from '../../../shared/text/lines';
import { useEvaluation } from '../../state/evaluation';
import { useStore } from '../../state/store';
import { lineAt } from '../../../shared/scoring/lookup';
import { tableOfStep } from '../../state/tables';
import { SidePanel } from './SidePanel';
import { Steps } from './Steps';
import { LineInputs } from './LineInputs';
import { SelfScore } from './SelfScore';
import { Review } from './Review';
import { TableSums } from './TableSums';
import { ruleWords } from './ruleWords';

/** How the selected line came to its score; without a line, how the table adds up. */
export function Working({ gridId }: { gridId: string }) {
  // The table itself comes first; its explanation follows what is typed.
  const evaluation = useDeferredValue(useEvaluation());
  return (
    evaluation && (
      <SidePanel label="算法与得分">
        <WorkingOf gridId={gridId} evaluation={evaluation} />
      </SidePanel>
    )
  );
}

const WorkingOf = memo(function WorkingOf({ gridId, evaluation }: { gridId: string; evaluation: Evaluation }) {
  const binding = useStore((state) => state.line);
  const line = lineAt(evaluation, binding);
  const table = tableOfStep(evaluation, gridId) ?? evaluation.tables[0];
  return (
    <>
      {line && <LineWorking line={line} evaluation={evaluation} />}
      {table && <TableSums table={table} below={line !== undefined} />}
    </>
  );
});

function LineWorking({ line, evaluation }: { line: Line; evaluation: Evaluation }) {
  const pack = useStore((state) => state.book?.pack);
  if (!pack) return null;
  const words = ruleWords(pack, line);
  return (
    <>
      <header className="side-head">
        <p className="side-path">{line.path.slice(0, -1).join(' › ')}</p>
        <h2>{line.path[line.path.length - 1]}</h2>
        <LineScore line={line} />
        {line.absence && line.state === 'incomplete' && <p className="side-words">{asksFor(line.absence)}</p>}
      </header>
      {line.kind !== 'deduction' && line.state !== 'not-self-scored' && line.state !== 'unscored' && (
        <SelfScore line={line} key={line.binding} />
      )}
      <LineInputs line={line} evaluation={evaluation} />
      {words && (
        <section className="side-part">
          <h3>评分说明</h3>
          <p className="side-words">{words}</p>
        </section>
      )}
      <Steps evaluation={evaluation} line={line} />
      {line.state !== 'unscored' && <Review line={line} key={`review ${line.binding}`} />}
    </>
  );
}

function LineScore({ line }: { line: Line }) {
  return (
    <p className="side-score figures">
      <strong data-testid="line-self">{line.self ? formatScore(line.self, 2) : '—'}</strong>
      {line.points && <span> / {formatScore(line.points, 2)} 分</span>}
      <span className={`tag ${stateTone[line.state]}`}>{stateWords[line.state]}</span>
    </p>
  );
}

const stateWords: Record<Line['state'], string> = lineStates;

const stateTone: Record<Line['state'], string> = {
  scored: 'good',
  incomplete: 'warn',
  'not-applicable': '',
  'zero-divisor': '',
  'not-self-scored': '',
  manual: '',
  unscored: '',
};
