import { hasScores } from '../../../shared/scoring/evaluation';
import { runAction } from '../../state/actions';
import { isUnsaved } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { ChangeButton } from '../../kit/ChangeButton';
import { useStore } from '../../state/store';
import { Search } from '../search/Search';
import { tableOfStep } from '../../state/tables';
import { currentStep } from '../steps/registry';
import { leftWords } from '../../state/pointsLeft';
import { scoreWords } from '../../state/scores';

/** Always in sight: whose workbook it is, what it scores, whether it is saved. */
export function TopBar() {
  return (
    <header className="topbar">
      <button type="button" className="home" onClick={() => runAction('home')} aria-label="回到开始页">
        <span aria-hidden="true">←</span>
      </button>
      <Whose />
      <Total />
      <Search />
      <Hands />
      <SavedState />
      <button
        type="button"
        className="button quiet"
        aria-haspopup="dialog"
        onClick={() => runAction('versions')}
        title="以前的版本（Ctrl Shift H）"
      >
        以前的版本
      </button>
      <Save />
    </header>
  );
}

/** Of a file that was taken over, saving leads on to another name. */
function Save() {
  const taken = useStore((state) => state.book?.readOnly?.kind === 'taken');
  const Button = taken ? 'button' : ChangeButton;
  return (
    <Button className="button main" onClick={() => runAction('save')}>
      保存 <kbd>Ctrl S</kbd>
    </Button>
  );
}

function Whose() {
  const name = useStore((state) => state.book?.workbook.unit.name);
  const words = useStore(({ book }) => book && `${book.pack.region} · ${book.workbook.year} 年度`);
  return (
    <div className="whose">
      <strong>{name || '未填单位名称'}</strong>
      <span>{words}</span>
    </div>
  );
}

function Total() {
  const table = useStore(({ book, stepId }) => {
    const evaluation = book && evaluationOf(book);
    return evaluation && (tableOfStep(evaluation, currentStep(book, stepId).id) ?? evaluation.tables.find(hasScores));
  });
  const pack = useStore((state) => state.book?.pack);
  if (!table || !pack) return null;
  if (!hasScores(table))
    return (
      <div className="total" role="status" aria-label="本表总分">
        <span className="total-name">{table.name}</span>
        <span className="total-rule">不打分</span>
      </div>
    );
  const { self, points, rule, waiting } = scoreWords(table);
  const left = leftWords(pack, table);
  return (
    <div className="total" role="status" aria-label="本表总分">
      <span className="total-name">{table.name}</span>
      <span className="total-score figures">
        <strong data-testid="total-self">{self}</strong>
        <span> / {points}</span>
      </span>
      {rule !== null && <span className="total-rule figures">规则得分 {rule}</span>}
      {waiting > 0 ? (
        <button type="button" className="tag warn to-gap" title="到下一处待填（F9）" onClick={() => runAction('next-gap')}>
          {waiting} 行待填 <kbd>F9</kbd>
        </button>
      ) : (
        // A rating of points that are not all there yet says nothing.
        (left && <span className="tag warn">{left}</span>) || (table.rating && <span className="tag good">{table.rating}</span>)
      )}
    </div>
  );
}

function Hands() {
  const canUndo = useStore((state) => (state.book?.past.length ?? 0) > 0);
  const canRedo = useStore((state) => (state.book?.future.length ?? 0) > 0);
  return (
    <div className="hands" role="group" aria-label="撤销与重做">
      <ChangeButton className="button quiet" disabled={!canUndo} onClick={() => runAction('undo')} title="撤销（Ctrl Z）">
        撤销
      </ChangeButton>
      <ChangeButton className="button quiet" disabled={!canRedo} onClick={() => runAction('redo')} title="重做（Ctrl Y）">
        重做
      </ChangeButton>
    </div>
  );
}

function SavedState() {
  const saving = useStore((state) => state.saving);
  const onDisk = useStore((state) => state.book?.onDisk);
  const unsaved = useStore((state) => state.book !== null && isUnsaved(state.book));
  const looked = useStore((state) => (state.book?.readOnly ?? null) !== null);
  const words = saving ? '正在保存' : unsaved ? '有未保存的修改' : looked ? '只读' : onDisk ? '已保存' : '还没有存成文件';
  return (
    <span
      className={`saved-state ${unsaved ? 'unsaved' : onDisk && !looked ? 'kept' : ''}`}
      role="status"
      data-testid="saved-state"
    >
      {words}
    </span>
  );
}
