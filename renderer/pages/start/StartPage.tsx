import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { AnswerOf } from '../../../shared/bridge';
import { NoticeBar } from '../notice/NoticeBar';
import { Info, BookOpen } from 'lucide-react';
import { Icon } from '../../kit/Icon';
import { runAction } from '../../state/actions';
import { shell, wordsOf } from '../../state/shell';
import { notify } from '../../state/store';
import { useWindow } from '../../state/window';
import '../../style/start.css';
import '../../style/notice.css';
import { ReadingBar } from '../notice/ReadingBar';
import { LastYearForm } from '../roll/LastYearForm';
import { stopAsking } from '../../state/asking';
import { BatchEntry } from './BatchEntry';
import { LoadPack } from './LoadPack';
import { NewForm } from './NewForm';
import { GoOn, Recent, Rescued, useRecent } from './Recent';
import { Samples } from './Samples';
import { StartActions } from './StartActions';

/** Seldom needed: the first paint does without it. */
const Trouble = lazy(() => import('./Trouble'));

/** Where every day begins: go on, open, begin anew, or look at a worked example. */
export function StartPage() {
  const [library, setLibrary] = useState<AnswerOf<'library'> | null>(null);
  const asking = useWindow((state) => state.askingNew);
  const reading = useWindow((state) => state.reading);
  const inTrouble = useWindow((state) => state.trouble !== null);
  const lastYear = useWindow((state) => state.lastYear);
  const { recent, reload } = useRecent();
  useEffect(load, []);
  useEffect(focusOnReturn, []);
  useFocusAfter(asking || lastYear !== null);
  function load(): void {
    void shell.library({}).then((reply) => (reply.ok ? setLibrary(reply.value) : notify('problem', wordsOf(reply.problems))));
  }

  return (
    <main className="start">
      <div className="start-inner">
        <header className="start-head">
          <h1>绩效自评工作台</h1>
          <p>部门整体与项目支出绩效自评：按本地区的规则边填边算，导出可以直接公开的附表。数据只在这台电脑里，不联网。</p>
          <button type="button" className="button quiet" onClick={() => runAction('manual')}>
            <Icon of={BookOpen} /> 使用手册 <kbd>F1</kbd>
          </button>
          <button type="button" className="button quiet" onClick={() => runAction('about')}>
            <Icon of={Info} /> 关于
          </button>
        </header>
        <NoticeBar />
        <ReadingBar />
        {recent && <Rescued recent={recent} reload={reload} />}
        {recent && !asking && !lastYear && <GoOn recent={recent} />}
        {asking ? (
          <NewForm packs={library?.packs ?? []} onCancel={stopAsking} />
        ) : lastYear ? (
          <LastYearForm chosen={lastYear} packs={library?.packs ?? []} />
        ) : (
          <StartActions isReading={reading} />
        )}
        {recent && <Recent recent={recent} reload={reload} />}
        {/* Only once both are known: it would fold or unfold by itself under a click. */}
        {recent && library && <Samples samples={library.samples} isFirst={recent.files.length === 0} />}
        <BatchEntry />
        <LoadPack onLoaded={load} />
      </div>
      {inTrouble && (
        <Suspense fallback={null}>
          <Trouble />
        </Suspense>
      )}
    </main>
  );
}

/** A form that is put away takes the focus with it: it goes on to the first way from here. */
function useFocusAfter(isAsking: boolean): void {
  const wasAsking = useRef(isAsking);
  useEffect(() => {
    if (wasAsking.current && !isAsking) focusFirst();
    wasAsking.current = isAsking;
  }, [isAsking]);
}

/** Back from a workbook, whose parts had the focus, it goes to the first way on. At the start of the program nothing had it. */
function focusOnReturn(): void {
  const isReturn = useWindow.getState().hasStarted;
  useWindow.setState({ hasStarted: true });
  // What had it leaves the page first.
  if (isReturn) requestAnimationFrame(() => requestAnimationFrame(focusFirst));
}

function focusFirst(): void {
  if (document.activeElement?.closest('.start, .dialog')) return;
  document.querySelector<HTMLElement>('.start-action, .start input')?.focus();
}
