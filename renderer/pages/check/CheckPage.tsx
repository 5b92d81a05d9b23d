import { evaluationOf } from '../../state/evaluation';
import { hasNoTables, NothingYet } from '../NothingYet';
import { runAction } from '../../state/actions';
import { writeCheckReport } from '../../state/files';
import { useStore } from '../../state/store';
import { type CheckFilter, useWindow } from '../../state/window';
import '../../style/check.css';
import '../../style/check-dock.css';
import { Filters } from './Filters';
import { FindingList } from './FindingList';
import { countBySeverity, useFindings } from './findings';
import { groupFindings, groupNames, passes } from './groups';

/** What the list takes from the keyboard. */
const KEYS = [
  ['↑ ↓', '移动'],
  ['空格', '勾选'],
  ['Ctrl A', '全部勾选'],
  ['Enter', '去那一格'],
  ['R', '替我改'],
  ['A', '不用改'],
] as const;

/** Everything the checks find, by table: what it is, how to mend it, and the way there. */
export function CheckPage() {
  const book = useStore((state) => state.book);
  const findings = useFindings();
  const wanted = useWindow((state) => state.checkFilter);
  if (!book) return null;
  const evaluation = evaluationOf(book);
  // A table that is no longer there filters nothing.
  const isThere = wanted.table === null || groupNames(book.workbook, evaluation).has(wanted.table);
  const filter: CheckFilter = isThere ? wanted : { ...wanted, table: null };
  const shown = findings.filter((finding) => passes(finding, filter));
  const { error, doubt, hint, missing } = countBySeverity(findings);
  return (
    <main className="check-page" aria-labelledby="check-title">
      <header className="check-head">
        <div className="check-title">
          <h1 id="check-title">校验</h1>
          <button
            type="button"
            className="button"
            disabled={error + doubt + hint === 0}
            onClick={() => runAction('next-finding')}
          >
            下一条 <kbd>F4</kbd>
          </button>
          <button type="button" className="button" onClick={() => void writeCheckReport()}>
            导出校验报告
          </button>
        </div>
        <p className="check-lead">
          公开以前再看一遍。每一条都说明是什么、怎么改；点它，就到要改的那一格。
          {missing > 0 && `待填的 ${missing} 项不算错。`}
        </p>
        {findings.length > 0 && <Filters book={book} findings={findings} filter={filter} />}
        {findings.length > 0 && (
          <p className="check-keys">
            {KEYS.map(([key, does]) => (
              <span key={key}>
                <kbd>{key}</kbd> {does}
              </span>
            ))}
          </p>
        )}
      </header>
      {findings.length === 0 &&
        (hasNoTables(book) ? <NothingYet then="填了以后，这里查有没有错。" /> : <Nothing words="没有发现问题，可以导出了。" />)}
      {findings.length > 0 && shown.length === 0 && <Nothing words={emptyWords[filter.state]} />}
      <FindingList groups={groupFindings(shown, book.workbook, evaluation)} place="found" />
    </main>
  );
}

const emptyWords: Record<CheckFilter['state'], string> = {
  all: '这里没有发现问题。',
  error: '没有错误。',
  doubt: '没有疑点。',
  hint: '没有提示。',
  missing: '没有待填的。',
  aside: '还没有说明过不用改的。',
};

function Nothing({ words }: { words: string }) {
  return (
    <p className="check-nothing" role="status">
      {words}
    </p>
  );
}
