import type { Branch, TableEvaluation } from '../../../shared/scoring/evaluation';
import { ownerPath } from '../../../shared/workbook/fields/binding';
import type { Pack } from '../../../shared/pack';
import { Bars } from './Bars';
import { scoreText, shareOf } from './figures';

/** Levels of the tree that are charted; below, the table itself is the place to look. */
const DEEPEST = 2;

/** The scores of one of the unit's tables by group: figures, and the same drawn. */
export function Branches({ table, pack }: { table: TableEvaluation; pack: Pack }) {
  const branches = table.branches.filter((branch) => branch.path.length <= DEEPEST);
  if (branches.length === 0) return null;
  const id = `sum-${ownerPath(table.owner)}`;
  return (
    <section className="summary-part" aria-labelledby={id}>
      <header>
        <h2 id={id}>{table.name}：分类得分</h2>
      </header>
      <div className="summary-two">
        <table className="summary-table">
          <thead>
            <tr>
              <th scope="col">类别</th>
              <th scope="col">分值</th>
              <th scope="col">规则得分</th>
              <th scope="col">自评得分</th>
            </tr>
          </thead>
          <tbody>
            {branches.map((branch) => (
              <tr key={branch.path.join('/')} className={`level-${branch.path.length}`}>
                <th scope="row">{branch.path.at(-1)}</th>
                <td className="figures">{scoreText(hasPoints(branch) ? branch.points : null, pack)}</td>
                <td className="figures">{scoreText(branch.rule, pack)}</td>
                <td className="figures strong">{scoreText(branch.self, pack)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Bars title="自评得分占分值（竖线是规则得分）" bars={branches.filter(hasPoints).map((branch) => barOf(branch, pack))} />
      </div>
    </section>
  );
}

/** Deductions have no points to fill. */
function hasPoints({ points }: Branch): boolean {
  return points !== null && !points.isZero();
}

function barOf({ path, points, rule, self }: Branch, pack: Pack) {
  return {
    id: path.join('/'),
    label: path.at(-1) ?? '',
    share: shareOf(self, points),
    mark: self && rule && !self.equals(rule) ? shareOf(rule, points) : null,
    words: self ? `${scoreText(self, pack)} / ${scoreText(points, pack)}` : '还没有算出',
  };
}
