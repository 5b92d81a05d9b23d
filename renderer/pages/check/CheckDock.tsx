import { useDeferredValue, useEffect } from 'react';
import { evaluationOf } from '../../state/evaluation';
import { runAction } from '../../state/actions';
import { useStore } from '../../state/store';
import { useWindow } from '../../state/window';
import '../../style/check.css';
import { FindingList } from './FindingList';
import { useRestedFindings } from './findings';
import { groupFindings } from './groups';
import { findingsInTurn, turnWords } from './next';

/** The list of what is left to see to, narrow, beside whatever page is open. */
export function CheckDock() {
  const book = useDeferredValue(useStore((state) => state.book));
  const findings = useRestedFindings();
  const filter = useWindow((state) => state.checkFilter);
  const here = useWindow((state) => state.findingAt?.key);
  useEffect(() => {
    document.querySelector('.check-dock .finding.here')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  if (!book || !findings) return null;
  const inTurn = findingsInTurn(book, filter);
  return (
    <aside className="check-dock" aria-label="校验列表">
      <header className="check-dock-head">
        <h2>校验 {inTurn.length} 条</h2>
        <button type="button" className="button quiet" title="上一条（Shift+F4）" onClick={() => runAction('previous-finding')}>
          上一条
        </button>
        <button type="button" className="button quiet" onClick={() => runAction('next-finding')}>
          下一条 <kbd>F4</kbd>
        </button>
        <button type="button" className="button quiet" onClick={() => runAction('dock')}>
          收起 <kbd>F7</kbd>
        </button>
      </header>
      <p className="hidden-words" role="status">
        {turnWords(inTurn, here)}
      </p>
      {inTurn.length === 0 && <p className="check-nothing">没有要改的了。</p>}
      <FindingList groups={groupFindings(inTurn, book.workbook, evaluationOf(book))} place="docked" />
    </aside>
  );
}
