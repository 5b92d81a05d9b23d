import { useArriving } from '../../state/arriving';
import { gridOf } from '../../state/evaluation';
import { goTo, perform, useStore } from '../../state/store';
import '../../style/unit.css';
import { FactField } from './FactField';
import { missingFacts, wordFacts } from '../../state/facts';
import { pageIds } from '../../state/pageIds';

/** Who the unit is: filled once, printed on every table. */
export function UnitPage() {
  const book = useStore((state) => state.book);
  useArriving();
  if (!book) return null;
  const { pack, workbook } = book;
  return (
    <main className="unit-page" aria-labelledby="unit-title">
      <header>
        <h1 id="unit-title">单位信息</h1>
        <p className="faint">填一次，各张表的表头都用它。</p>
      </header>
      <div className="unit-fields">
        {wordFacts(book).map(({ binding, ...fact }) => (
          <FactField
            key={binding}
            place={binding}
            {...fact}
            missing={fact.value.trim() === ''}
            onKeep={(text) => perform({ name: 'set', args: { binding, text } })}
          />
        ))}
      </div>
      <dl className="unit-about">
        <dt>地区</dt>
        <dd>{pack.region}</dd>
        <dt>年度</dt>
        <dd>{workbook.year} 年度</dd>
        <dt>评分规则</dt>
        <dd>
          {pack.title}
          <span className="faint">{pack.source}</span>
        </dd>
        <dt>要填的表</dt>
        <dd>{pack.tables.map((table) => table.name).join('、')}</dd>
      </dl>
      <NextGaps />
    </main>
  );
}

/** What is still lacking here and on the page after this one. */
function NextGaps() {
  const book = useStore((state) => state.book);
  if (!book) return null;
  const here = missingFacts(book);
  const next = (gridOf(book, 'shared/base')?.rows ?? []).flatMap((row) => row.cells).filter((cell) => cell.pending).length;
  const projects = book.workbook.projects.length;
  return (
    <section className="unit-gaps" aria-labelledby="gaps-title">
      <h2 id="gaps-title">接下来</h2>
      <ul>
        <li>{here > 0 ? `这一页还有 ${here} 项待填。` : '这一页填好了。'}</li>
        <li>
          <button type="button" className="button quiet" onClick={() => goTo('shared/base')}>
            单位基础数据
          </button>
          {next > 0 ? `还有 ${next} 项待填` : '填好了'}
        </li>
        <li>
          <button type="button" className="button quiet" onClick={() => goTo(pageIds.projects)}>
            项目资金一览
          </button>
          {projects > 0 ? `${projects} 个项目` : '还没有项目，可以从 Excel 粘贴'}
        </li>
      </ul>
      <p className="faint">
        不用鼠标也行：<kbd>F9</kbd> 到下一处待填，<kbd>Ctrl PageDown</kbd> 到下一页，<kbd>F6</kbd> 在表、按钮、说明、步骤之间走。
      </p>
    </section>
  );
}
