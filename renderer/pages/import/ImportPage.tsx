import { PROSE } from '../../../shared/text/recognising';
import type { Book } from '../../state/book';
import { useStore } from '../../state/store';
import '../../style/import.css';
import { DoubtPanel } from './DoubtPanel';
import { NextStep } from './NextStep';
import { cellAt, countsOf, doubtsOf, lookAt, lookedAt, useImported } from './report';
import { SourceTable } from './SourceTable';

/** What became of a document that was read in: the document as it looks, and beside it what was understood. */
export function ImportPage() {
  const book = useStore((state) => state.book);
  const imported = useImported(book);
  if (!book || !imported) return null;
  const { report, seen } = imported;
  const at = lookedAt(imported);
  const shown = at?.table ?? 0;
  const table = report.tables[shown];
  const cell = cellAt(imported, at);
  const isDoubt = cell?.state === 'doubtful' || cell?.state === 'unmatched';
  return (
    <main className="import-page" aria-labelledby="import-title">
      <div className="import-main">
        <h1 id="import-title">导入：{report.name}</h1>
        <Summary imported={imported} />
        <nav className="import-tabs" aria-label="读到的表">
          {report.tables.map(({ title, of }, index) => (
            <button
              key={`${of} ${index}`}
              type="button"
              className={`button ${index === shown ? 'main' : ''}`}
              aria-current={index === shown}
              onClick={() => lookAt(doubtsOf(imported).find((key) => key.table === index) ?? { table: index, cell: -1 })}
            >
              {nameOf(book, of) || title || `表 ${index + 1}`}
            </button>
          ))}
        </nav>
        {table && <SourceTable table={table} index={shown} at={at?.cell ?? null} seen={seen} />}
      </div>
      <aside className="import-side" aria-label="读出来的">
        {at && cell && isDoubt && table ? (
          <DoubtPanel key={`${at.table}/${at.cell}`} imported={imported} at={at} cell={cell} owner={table.of} />
        ) : (
          <section className="import-card">
            <h2>{doubtsOf(imported).length === 0 ? '每一格都认准了' : '点一格黄的或红的来看'}</h2>
            <p className="import-why">绿的已经填到表里，白的是栏名和说明。</p>
          </section>
        )}
        <NextStep />
      </aside>
    </main>
  );
}

function Summary({ imported }: { imported: NonNullable<ReturnType<typeof useImported>> }) {
  const { report } = imported;
  const { matched, doubtful, unmatched } = countsOf(imported);
  const tables = report.tables.filter(({ of }) => of !== PROSE).length;
  const texts = report.tables.find(({ of }) => of === PROSE)?.rowCount ?? 0;
  return (
    <p className="import-summary" role="status">
      认出 {tables} 张表{texts > 0 ? `、报告文字 ${texts} 段` : ''}，共 {matched + doubtful + unmatched} 格：
      <strong className="good">{matched} 格认准</strong>
      {doubtful > 0 && (
        <>
          ，<strong className="warn">{doubtful} 格要看一眼</strong>
        </>
      )}
      {unmatched > 0 && (
        <>
          ，<strong className="bad">{unmatched} 格没有用上</strong>
        </>
      )}
      。
      {report.others.length > 0 && (
        <span title={report.others.join('\n')}>
          其余 {report.others.length} 处没有用到：{report.others.slice(0, 3).join('、')}
          {report.others.length > 3 ? ' 等' : ''}。
        </span>
      )}
      {report.near.length > 0 && <span>也像「{report.near.join('」「')}」的表，请核对用的规则对不对。</span>}
    </p>
  );
}

/** What tells tables of one form apart: the project's name. Empty: it is of no project. */
function nameOf({ workbook }: Book, of: string): string {
  const [kind, id] = of.split('/');
  return kind === 'project' ? (workbook.projects.find((project) => project.id === id)?.name ?? '') : '';
}
