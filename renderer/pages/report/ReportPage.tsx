import { useEffect, useState } from 'react';
import { Decimal } from '../../../shared/number';
import { buildReport, buildReports, listReports, pieceText, type ReportBlock, type ReportKey } from '../../../shared/report';
import { useArriving } from '../../state/arriving';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { useStore } from '../../state/store';
import '../../style/report.css';
import { Paragraph } from './Paragraph';

const nameOf = ({ report, of }: Pick<ReportKey, 'report' | 'of'>): string => `${report}/${of}`;

/** The reports, paragraph by paragraph: written beforehand, to be changed; figures follow the workbook. */
export function ReportPage() {
  const book = useStore((state) => state.book);
  const wanted = useStore((state) => state.wanted);
  const [chosen, choose] = useState('');
  const target = book ? wantedReport(book, wanted) : null;
  // Where the officer was sent stays the one shown once it is reached.
  useEffect(() => {
    if (target !== null) choose(target);
  }, [target]);
  useArriving();
  if (!book) return null;
  const { pack, workbook } = book;
  const reports = listReports(pack, workbook, evaluationOf(book));
  const shown = reports.find((one) => nameOf(one) === (target ?? chosen)) ?? reports[0];
  const document = shown ? buildReport(shown, pack, workbook, evaluationOf(book)) : null;
  return (
    <main className="report-page" aria-labelledby="report-title">
      <header>
        <h1 id="report-title">报告</h1>
        {reports.length === 0 ? (
          <p className="faint">评分规则里没有报告。</p>
        ) : (
          <p className="faint">已经按自评卷写好；灰底的数跟着自评卷走。可以一段一段改写，导出成 Word 时用改写的。</p>
        )}
      </header>
      {shown && document && (
        <>
          <label className="report-choice">
            哪一份
            <select className="textbox" value={nameOf(shown)} onChange={(event) => choose(event.currentTarget.value)}>
              {reports.map((one) => (
                <option key={nameOf(one)} value={nameOf(one)}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
          <p className="report-state" role="status">
            {document.blanks.length === 0 ? '没有待填的了。' : `还有 ${document.blanks.length} 处待填。`}
          </p>
          <article className="report-paper" aria-label={document.title}>
            <h2>{document.title}</h2>
            {document.blocks.map((block, index) => (
              <Block key={block.kind === 'paragraph' ? block.binding : `${nameOf(shown)}/${index}`} block={block} book={book} />
            ))}
          </article>
        </>
      )}
    </main>
  );
}

/** The report a place is in that the officer was sent to. */
function wantedReport({ pack, workbook, ...rest }: Book, wanted: string | null): string | null {
  if (!wanted?.startsWith('report/')) return null;
  const all = buildReports(pack, workbook, evaluationOf({ pack, workbook, ...rest }));
  const found = all.find(({ blocks }) => blocks.some((block) => block.kind === 'paragraph' && block.binding === wanted));
  return found ? nameOf(found) : null;
}

function Block({ block, book }: { readonly block: ReportBlock; readonly book: Book }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return <Paragraph paragraph={block} lastYear={book.workbook.reference[block.binding] ?? ''} />;
    case 'form':
      return <p className="faint">（这里附「{evaluationOf(book).table(block.grid)?.name ?? '附表'}」，与导出的附表相同）</p>;
    case 'list':
      return <SmallTable block={block} />;
    case 'bars':
      return (
        <figure>
          <figcaption>{block.caption}（条形图）</figcaption>
          <ul className="report-bars">
            {block.bars.map((bar, index) => (
              <li key={`${bar.label}/${index}`}>
                <span>{bar.label}</span>
                <span className="report-bar" aria-hidden="true">
                  <span style={{ width: `${widthOf(bar.share)}%` }} />
                </span>
                <span className="figures">{bar.text}</span>
              </li>
            ))}
          </ul>
        </figure>
      );
  }
}

/** Of the bar's length, in percent: text, for figures stay decimals up to here. */
function widthOf(share: Decimal | null): string {
  return share === null ? '0' : Decimal.min(Decimal.max(share, 0), 1).times(100).toFixed(1);
}

function SmallTable({ block }: { readonly block: Extract<ReportBlock, { kind: 'list' }> }) {
  const row = (cells: readonly Parameters<typeof pieceText>[0][], key: string) => (
    <tr key={key}>
      {cells.map((cell, index) => (
        <td key={block.columns[index]?.heading ?? index}>{pieceText(cell)}</td>
      ))}
    </tr>
  );
  return (
    <table>
      {block.caption !== '' && <caption>{block.caption}</caption>}
      <thead>
        <tr>
          {block.columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((cells, index) => row(cells, `row ${index}`))}
        {block.closing.map((cells, index) => row(cells, `closing ${index}`))}
      </tbody>
    </table>
  );
}
