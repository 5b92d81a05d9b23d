import type { Table } from '../../../shared/pack';
import { wordingPath } from '../../../shared/sheets/wording';
import { PAPER_NO, PAPER_YES, paperLabels, type PaperOption, paperOf } from '../../../shared/workbook/paper';
import { Kept } from '../../kit/Kept';
import { useChanging } from '../../kit/changing';
import type { Book } from '../../state/book';
import { DRAFT, useExporting } from '../../state/exporting';
import { perform } from '../../state/store';
import { Tick } from './Tick';

/** How the unit prints its forms. It is kept in the workbook, and goes on to next year. */
export function Habits({ book }: { book: Book }) {
  const watermark = useExporting((state) => state.watermark);
  const { why } = useChanging();
  const paper = paperOf(book.workbook);
  const titled = book.pack.tables.flatMap((table) => titlesOf(table));
  const isNumbered = titled.some(({ text }) => text.includes('{序号}'));
  const closed = { disabled: why !== null, title: why ?? undefined };
  return (
    <section className="export-card" aria-labelledby="export-habits">
      <h2 id="export-habits">印法</h2>
      <div className="export-row">
        <Tick {...closed} checked={paper.pageNumbers} onChange={(on) => settle('page-numbers', on ? PAPER_YES : '')}>
          页码
        </Tick>
        <Tick {...closed} checked={paper.signatures} onChange={(on) => settle('signatures', on ? PAPER_YES : '')}>
          签字盖章一行
        </Tick>
        {isNumbered && (
          <Tick {...closed} checked={paper.titleNumbers} onChange={(on) => settle('title-numbers', on ? '' : PAPER_NO)}>
            项目表题编号
          </Tick>
        )}
        <Tick checked={watermark} onChange={(on) => useExporting.setState({ watermark: on })}>
          水印「{DRAFT}」
        </Tick>
      </div>
      <div className="export-fields">
        <label className="field">
          <span className="label">表号</span>
          <select
            className="textbox"
            value={paper.label}
            {...closed}
            onChange={(event) => settle('label', event.currentTarget.value)}
          >
            <option value="">不印</option>
            {paperLabels.map((label) => (
              <option key={label} value={label}>
                {label}1、{label}2…
              </option>
            ))}
          </select>
        </label>
        <Kept label="填报日期" value={paper.date} placeholder="不印" onKeep={(text) => settle('date', text)} />
      </div>
      {titled.length > 0 && (
        <details>
          <summary>表题照本单位公开的写</summary>
          <p className="export-words">{'{年度}、{序号}、{项目} 印出来换成年度、编号、项目名称；空着就照评分规则。'}</p>
          {titled.map(({ path, text, name }) => (
            <Kept key={path} label={name} value={own(book, path)} placeholder={text} onKeep={(value) => retitle(path, value)} />
          ))}
        </details>
      )}
    </section>
  );
}

function settle(option: PaperOption, value: string): void {
  perform({ name: 'set-paper', args: { option, value } });
}

/** The titles a table's form has, and where the unit's own words for them are kept. */
function titlesOf(table: Table): { path: string; text: string; name: string }[] {
  const titles = table.blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
  return titles.map((text, index) => ({
    path: wordingPath.block(table.id, 'title', index + 1),
    text,
    name: titles.length > 1 ? `${table.name}，第 ${index + 1} 行` : table.name,
  }));
}

function own({ workbook }: Book, path: string): string {
  return workbook.adjustments.find((one) => one.path === path)?.value ?? '';
}

function retitle(path: string, value: string): void {
  perform({ name: 'adjust', args: { path, value, source: '本单位公开的表题' } });
}
