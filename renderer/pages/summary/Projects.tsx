import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { goTo } from '../../state/store';
import { CopyTable } from './CopyTable';
import { moneyOf, moneyText, scoreText, specOf, sumOf } from './figures';
import { ProjectCharts, type ProjectRow } from './ProjectCharts';
import { projectPath } from '../../../shared/workbook/fields';

/** All projects: their money, how much of it was spent, and their scores. */
export function Projects({ book }: { book: Book }) {
  const { pack, workbook } = book;
  const evaluation = evaluationOf(book);
  const [first] = evaluation.projects;
  if (!first) return null;
  const spec = specOf(pack, first);
  const rows: ProjectRow[] = evaluation.projects.map((table) => ({
    id: table.project,
    name: workbook.projects.find((one) => one.id === table.project)?.name.trim() || '未命名的项目',
    table,
    money: moneyOf(specOf(pack, table), table, evaluation, pack),
  }));
  const columns = spec?.funds?.columns ?? [];
  return (
    <section className="summary-part" aria-labelledby="sum-projects">
      <header>
        <h2 id="sum-projects">项目：预算执行与得分</h2>
        {spec?.funds && <span className="summary-unit">金额单位：{spec.funds.unit}</span>}
        <CopyTable table="projects-table" label="项目的预算执行与得分" />
      </header>
      <div className="summary-wide" role="region" aria-labelledby="sum-projects" tabIndex={0}>
        <table id="projects-table" className="summary-table">
          <thead>
            <tr>
              <th scope="col">项目</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.name}
                </th>
              ))}
              {spec?.funds && <th scope="col">执行率</th>}
              {spec?.funds && <th scope="col">执行得分</th>}
              <th scope="col">自评得分</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OneProject key={row.id} row={row} book={book} hasMoney={spec?.funds !== undefined} />
            ))}
          </tbody>
          {spec?.funds && rows.length > 1 && <Sums rows={rows} count={columns.length} />}
        </table>
      </div>
      <ProjectCharts rows={rows} pack={pack} />
    </section>
  );
}

function OneProject({ row, book, hasMoney }: { row: ProjectRow; book: Book; hasMoney: boolean }) {
  const { id, name, table, money } = row;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => goTo(projectPath(id))}>
          {name}
        </button>
      </th>
      {money.amounts.map((amount, index) => (
        <td key={index} className="figures">
          {moneyText(amount)}
        </td>
      ))}
      {hasMoney && <td className="figures">{money.rateText}</td>}
      {hasMoney && <td className="figures">{scoreText(table.execution?.self ?? null, book.pack)}</td>}
      <td className="figures strong">{scoreText(table.self, book.pack)}</td>
    </tr>
  );
}

function Sums({ rows, count }: { rows: readonly ProjectRow[]; count: number }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">合计</th>
        {Array.from({ length: count }, (_, index) => (
          <td key={index} className="figures">
            {moneyText(sumOf(rows.map(({ money }) => money.amounts[index] ?? null)))}
          </td>
        ))}
        <td colSpan={3} />
      </tr>
    </tfoot>
  );
}
