import { memo, useDeferredValue } from 'react';
import type { Evaluation, Line } from '../../../shared/scoring/evaluation';
import { formatScore } from '../../../shared/number';
import { asksFor, lineStates } from '../../../shared/text/lines';
import { useEvaluation } from '../../state/evaluation';
import { useStore } from '../../state/store';
import { lineAt } from '../../../shared/scoring/lookup';
import { tableOfStep } from '../../state/tables';
import { figures } from '../../../shared/workbook/fields';
import { ownerPath, splitBinding } from '../../../shared/workbook/fields/binding';
import { findIndicator } from '../../../shared/workbook/fields/find';
import { tableOf } from '../../../shared/workbook/fields/owner';
import { useWindow } from '../../state/window';
import { LineAdjust } from '../pack/LineAdjust';
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
      <Steps evaluation={evaluation} line={line} />
      <Wording line={line} words={words} />
      {line.state !== 'unscored' && <Review line={line} key={`review ${line.binding}`} />}
    </>
  );
}

/** What the form says of a line; the bureau's own words in its place are written here, with their source. */
function Wording({ line, words }: { line: Line; words: string | null }) {
  const book = useStore((state) => state.book);
  const adjusting = useWindow((state) => state.adjusting);
  const split = splitBinding(line.binding);
  const table = book && split && tableOf(book.pack, book.workbook, split.owner);
  const spec = table ? findIndicator(table, line.id) : undefined;
  const owner = split ? ownerPath(split.owner) : '';
  const theirs = book?.workbook.adjustments.find(({ path }) => path === figures.linePart.at(line.binding, 'criterion'));
  if (!words && !spec) return null;
  return (
    <section className="side-part">
      <h3>评分说明</h3>
      {words && <p className="side-words">{theirs?.value ?? words}</p>}
      {book && spec && (
        <LineAdjust
          key={`${line.binding} ${adjusting}`}
          spec={spec}
          owner={owner}
          workbook={book.workbook}
          opened={adjusting}
          {...(adjusting === null ? {} : { onClosed: backToTable })}
        />
      )}
    </section>
  );
}

/** The words were asked for in the table: the keys go back there. */
function backToTable(): void {
  useWindow.setState({ adjusting: null });
  document.querySelector<HTMLElement>('.sheet td.selected')?.focus();
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
