import { useCallback, useEffect } from 'react';
import { evaluationOf, type Inputs } from '../../state/evaluation';
import { runAction } from '../../state/actions';
import { useRested } from '../../state/rested';
import { useWindow } from '../../state/window';
import '../../style/check.css';
import '../../style/check-dock.css';
import { FindingList } from './FindingList';
import { groupFindings } from './groups';
import { findingsInTurn, turnWords } from './next';

/** The list of what is left to see to, narrow, beside whatever page is open. */
export function CheckDock() {
  const filter = useWindow((state) => state.checkFilter);
  const here = useWindow((state) => state.findingAt?.key);
  // While she types in a cell nothing here is drawn anew.
  const list = useRested(
    useCallback(
      (inputs: Inputs) => {
        const inTurn = findingsInTurn(inputs, filter);
        return { inTurn, groups: groupFindings(inTurn, inputs.workbook, evaluationOf(inputs)) };
      },
      [filter],
    ),
  );
  useEffect(() => {
    document.querySelector('.check-dock .finding.here')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  if (!list) return null;
  const { inTurn, groups } = list;
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
      <FindingList groups={groups} place="docked" />
    </aside>
  );
}
