import { formatScore } from '../../../shared/number';
import type { TableEvaluation } from '../../../shared/scoring/evaluation';
import { isScored } from '../../state/scores';

/** How a table adds up, branch by branch; by itself, or below the working of a line. */
export function TableSums({ table, below }: { table: TableEvaluation; below: boolean }) {
  if (!isScored(table))
    return below ? null : (
      <header className="side-head">
        <h2>{table.name}</h2>
        <p className="side-words">这张表不打分。</p>
      </header>
    );
  return (
    <>
      {below ? (
        <h3 className="sums-below">得分构成</h3>
      ) : (
        <header className="side-head">
          <p className="side-path">{table.name}</p>
          <h2>得分构成</h2>
        </header>
      )}
      <table className="sums">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">分值</th>
            <th scope="col">自评</th>
          </tr>
        </thead>
        <tbody>
          {table.branches().map((branch) => (
            <tr key={branch.path.join('/')} className={`level-${branch.path.length}`}>
              <th scope="row">{branch.path[branch.path.length - 1]}</th>
              <td className="figures">{branch.points ? formatScore(branch.points, 2) : '—'}</td>
              <td className="figures">{branch.self ? formatScore(branch.self, 2) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!below && <p className="side-words">选中表中任意一行，这里就说明它的分是怎么算出来的。</p>}
    </>
  );
}
