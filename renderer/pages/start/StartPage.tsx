import { lazy, Suspense, useEffect, useState } from 'react';
import type { AnswerOf } from '../../../shared/bridge';
import { NoticeBar } from '../notice/NoticeBar';
import { runAction } from '../../state/actions';
import { shell, wordsOf } from '../../state/shell';
import { openWith } from '../../state/files';
import { notify } from '../../state/store';
import { useWindow } from '../../state/window';
import '../../style/start.css';
import { ReadingBar } from '../import/ReadingBar';
import { chooseLastYear } from '../roll/choosing';
import { LastYearForm } from '../roll/LastYearForm';
import { stopAsking } from '../../state/asking';
import { LoadPack } from './LoadPack';
import { NewForm } from './NewForm';
import { Recent } from './Recent';

/** Seldom needed: the first paint does without it. */
const Trouble = lazy(() => import('./Trouble'));

/** Where every day begins: go on, open, begin anew, or look at a worked example. */
export function StartPage() {
  const [library, setLibrary] = useState<AnswerOf<'library'> | null>(null);
  const asking = useWindow((state) => state.askingNew);
  const reading = useWindow((state) => state.reading);
  const inTrouble = useWindow((state) => state.trouble !== null);
  const lastYear = useWindow((state) => state.lastYear);
  useEffect(load, []);
  function load(): void {
    void shell.library({}).then((reply) => (reply.ok ? setLibrary(reply.value) : notify('problem', wordsOf(reply.problems))));
  }

  return (
    <main className="start">
      <div className="start-inner">
        <header className="start-head">
          <h1>绩效自评工作台</h1>
          <p>部门整体与项目支出绩效自评：按本地区的规则边填边算，导出可以直接公开的附表。全程不联网。</p>
          <button type="button" className="button quiet" onClick={() => runAction('manual')}>
            使用手册 <kbd>F1</kbd>
          </button>
          <button type="button" className="button quiet" onClick={() => runAction('about')}>
            关于
          </button>
        </header>
        <NoticeBar />
        {reading && <ReadingBar />}
        {asking ? (
          <NewForm packs={library?.packs ?? []} onCancel={stopAsking} />
        ) : lastYear ? (
          <LastYearForm chosen={lastYear} packs={library?.packs ?? []} />
        ) : (
          <div className="start-actions">
            <button type="button" className="start-action main" onClick={() => runAction('new')}>
              <strong>新建自评卷</strong>
              <span>选地区和年度，从空表开始</span>
            </button>
            <button type="button" className="start-action" onClick={() => runAction('open')}>
              <strong>打开自评卷</strong>
              <span>电脑里已有的 .jxzp 文件</span>
            </button>
            <button type="button" className="start-action wide" disabled={reading} onClick={() => runAction('import')}>
              <strong>导入公开的 Word 或 Excel 表</strong>
              <span>去年公开的文件，或别处填好的表：认出来的填好，认不准的逐格核对，再做成今年的底稿</span>
            </button>
            <button type="button" className="start-action wide" onClick={() => void chooseLastYear()}>
              <strong>用去年的自评卷做今年的模板</strong>
              <span>单位、项目和指标照留，去年的数清空并转作上年数，要改的逐处确认</span>
            </button>
          </div>
        )}
        <Recent />
        <section className="start-section" aria-labelledby="samples">
          <h2 id="samples">样例</h2>
          <p className="start-hint">用公开的决算数据填好的整卷，可以随意改着看，不影响样例本身。</p>
          <ul className="cards">
            {(library?.samples ?? []).map((sample) => (
              <li key={sample.id}>
                <button type="button" className="card" onClick={() => void openWith(shell.openSample({ id: sample.id }))}>
                  <strong>{sample.title}</strong>
                  <span>{sample.note}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
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
