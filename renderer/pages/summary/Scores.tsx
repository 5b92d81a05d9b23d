import { cappedWords } from '../../../shared/scoring/capped';
import { allTables } from '../../../shared/scoring/lookup';
import type { TableEvaluation } from '../../../shared/scoring/evaluation';
import { ownerPath } from '../../../shared/workbook/fields/binding';
import { tableOf } from '../../../shared/workbook';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { byRules, scoreWords, unfinishedWords } from '../../state/scores';
import { goTo } from '../../state/store';
import { groupNames } from '../check/groups';
import { CopyTable } from './CopyTable';
import { scoreText } from './figures';
import { RuleScore } from './RuleScore';

/** Every table's total: what the rules give, what the unit gives itself, and the word for it. */
export function Scores({ book }: { book: Book }) {
  const evaluation = evaluationOf(book);
  const names = groupNames(book.workbook, evaluation);
  // Some forms have tables of words alone (问题清单): nothing in them scores.
  const all = allTables(evaluation).filter((table) => !table.points.isZero());
  return (
    <section className="summary-part" aria-labelledby="sum-scores">
      <header>
        <h2 id="sum-scores">各表得分</h2>
        <CopyTable table="scores-table" label="各表得分" />
      </header>
      <table id="scores-table" className="summary-table">
        <thead>
          <tr>
            <th scope="col">表</th>
            <th scope="col">分值</th>
            <th scope="col">规则得分</th>
            <th scope="col">自评得分</th>
            <th scope="col">自评－规则</th>
            <th scope="col">等次</th>
          </tr>
        </thead>
        <tbody>
          {all.map((table) => (
            <Row key={ownerPath(table.owner)} table={table} name={names.get(ownerPath(table.owner)) ?? table.name} book={book} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ table, name, book }: { table: TableEvaluation; name: string; book: Book }) {
  const { pack } = book;
  const { self, available, points, rating } = table;
  const { waiting } = scoreWords(table);
  const unfinished = unfinishedWords(book, evaluationOf(book), table);
  const by = byRules(table);
  const capped = cappedWords(table, tableOf(pack, book.workbook, table.owner), { get: evaluationOf(book).figure });
  // Of lines that people score alone there is no rule score, and so no difference either.
  const apart = self && by.isAll ? self.minus(by.rule) : null;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link" onClick={() => goTo(ownerPath(table.owner))}>
          {name}
        </button>
        {capped !== null && <small>{capped}</small>}
      </th>
      <td className="figures">
        {scoreText(points, pack)}
        {!available.equals(points) && <small>（自评 {scoreText(available, pack)}）</small>}
      </td>
      <td className="figures">
        <RuleScore by={by} pack={pack} />
      </td>
      <td className={unfinished === null ? 'figures strong' : 'figures unfinished'}>{scoreText(self, pack)}</td>
      <td className="figures">
        {apart && !apart.isZero() ? `${apart.greaterThan(0) ? '+' : ''}${scoreText(apart, pack)}` : apart ? '相同' : '—'}
      </td>
      <td>
        {waiting > 0 ? (
          <span className="tag warn">{waiting} 行待填</span>
        ) : unfinished !== null ? (
          <span className="tag warn">{unfinished}</span>
        ) : rating ? (
          <span className="tag good">{rating}</span>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}
