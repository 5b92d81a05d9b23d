import { stepOf } from '../../../shared/sheets/page';
import { ChevronLeft, ChevronRight, History, PanelRight, Redo2, Undo2 } from 'lucide-react';
import { runAction } from '../../state/actions';
import { isUnsaved } from '../../state/book';
import { ChangeButton } from '../../kit/ChangeButton';
import { Icon } from '../../kit/Icon';
import { IconButton } from '../../kit/IconButton';
import { clockWords } from '../../kit/when';
import { pageIds } from '../../state/pageIds';
import { goTo, useStore } from '../../state/store';
import { useRestedFindings } from '../../pages/check/findings';
import { Search } from '../search/Search';
import { stepsOf } from '../steps/registry';
import { Total } from './Total';

/** Always in sight: whose workbook it is and which page, what it scores, whether it is saved. */
export function TopBar({ current }: { current: string }) {
  return (
    <header className="topbar">
      <IconButton icon={ChevronLeft} label="回到开始页" onClick={() => runAction('home')} />
      <Whose current={current} />
      <Total />
      <div className="hands" role="group" aria-label="查找、撤销、以前的版本">
        <Search />
        <Hands />
        <IconButton icon={History} label="以前的版本" keys="Ctrl Shift H" opensDialog onClick={() => runAction('versions')} />
        <IconButton icon={PanelRight} label="收起或展开算法" keys="Ctrl \" onClick={() => runAction('fold-side')} />
      </div>
      <SavedState />
      <Save />
    </header>
  );
}

/** Solid only where there is something to save. Of a file that was taken over, saving leads on to another name. */
function Save() {
  const taken = useStore((state) => state.book?.readOnly?.kind === 'taken');
  const needed = useStore(({ book }) => book !== null && (isUnsaved(book) || !book.onDisk));
  const Button = taken ? 'button' : ChangeButton;
  return (
    <Button className={needed ? 'button main' : 'button quiet'} title="保存（Ctrl S）" onClick={() => runAction('save')}>
      保存 <kbd>Ctrl S</kbd>
    </Button>
  );
}

/** The way down to this page: the unit, the year, the page. */
function Whose({ current }: { current: string }) {
  const name = useStore((state) => state.book?.workbook.unit.name);
  const words = useStore(({ book }) => book && `${book.pack.region} · ${book.workbook.year} 年度`);
  const page = useStore(({ book }) => book && stepsOf(book).find(({ id }) => id === stepOf(current))?.label);
  return (
    <div className="whose">
      <strong title={words ?? undefined}>{name || '未填单位名称'}</strong>
      <span className="whose-year">{words}</span>
      {page && (
        <>
          <Icon of={ChevronRight} />
          <span className="whose-page" title={page}>
            {page}
          </span>
        </>
      )}
    </div>
  );
}

function Hands() {
  const canUndo = useStore((state) => (state.book?.past.length ?? 0) > 0);
  const canRedo = useStore((state) => (state.book?.future.length ?? 0) > 0);
  return (
    <>
      <IconButton icon={Undo2} label="撤销" keys="Ctrl Z" changes disabled={!canUndo} onClick={() => runAction('undo')} />
      <IconButton icon={Redo2} label="重做" keys="Ctrl Y" changes disabled={!canRedo} onClick={() => runAction('redo')} />
    </>
  );
}

function SavedState() {
  const saving = useStore((state) => state.saving);
  const onDisk = useStore((state) => state.book?.onDisk);
  const unsaved = useStore((state) => state.book !== null && isUnsaved(state.book));
  const looked = useStore((state) => (state.book?.readOnly ?? null) !== null);
  const savedAt = useStore((state) => state.savedAt);
  const words = saving ? '正在保存' : unsaved ? '有未保存的修改' : looked ? '只读' : onDisk ? '已保存' : '还没有存成文件';
  const kept = !unsaved && onDisk && !looked;
  const unread = useUnread();
  return (
    <span className={`saved-state ${unsaved ? 'unsaved' : kept ? 'kept' : ''}`} role="status">
      <span className="saved-dot" aria-hidden="true" />
      <span data-testid="saved-state">{words}</span>
      {kept && !saving && unread > 0 && (
        <button type="button" className="saved-unread" onClick={() => goTo(pageIds.check)}>
          （有 {unread} 处没读懂）
        </button>
      )}
      {kept && !saving && savedAt !== null && <span className="saved-at figures">{clockWords(savedAt)}</span>}
    </span>
  );
}

/** How many texts the file keeps that could not be read: at once what was just typed, and at rest what the checks find. */
function useUnread(): number {
  const drafts = useStore(({ book }) => Object.keys(book?.drafts ?? {}).length);
  const found = useRestedFindings()?.filter(({ code }) => code === 'number.unreadable').length ?? 0;
  return Math.max(drafts, found);
}
