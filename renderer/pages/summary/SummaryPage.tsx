import { evaluationOf } from '../../state/evaluation';
import { useStore } from '../../state/store';
import '../../style/summary.css';
import { hasNoTables, NothingYet } from '../NothingYet';
import { Branches } from './Branches';
import { Headline } from './Headline';
import { Losses } from './Losses';
import { Projects } from './Projects';
import { Scores } from './Scores';

/** The year in figures: totals, groups, projects, and where the points went. */
export function SummaryPage() {
  const book = useStore((state) => state.book);
  if (!book) return null;
  const { tables } = evaluationOf(book);
  return (
    <main className="summary-page" aria-labelledby="summary-title">
      <h1 id="summary-title">汇总</h1>
      {hasNoTables(book) ? (
        <NothingYet then="填了以后，这里是得了多少、失在哪里。" />
      ) : (
        <>
          <Headline book={book} />
          <Scores book={book} />
          <Losses book={book} />
          {tables.map((table) => (
            <Branches key={table.table} table={table} pack={book.pack} />
          ))}
          <Projects book={book} />
        </>
      )}
    </main>
  );
}
