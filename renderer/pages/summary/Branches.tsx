import type { Branch, TableEvaluation } from '../../../shared/scoring/evaluation';
import { ownerPath } from '../../../shared/workbook/fields/binding';
import { Decimal } from '../../../shared/number';
import type { Pack } from '../../../shared/pack';
import { MicroBar } from './MicroBar';
import { branchByRules } from '../../state/scores';
import { scoreText } from './figures';
import { RuleScore } from './RuleScore';

/** Levels of the tree that are charted; below, the table itself is the place to look. */
const DEEPEST = 2;

/** The scores of one of the unit's tables by group, what lost most first: figures, and in its row the same drawn. */
export function Branches({ table, pack }: { table: TableEvaluation; pack: Pack }) {
  const branches = table.branches().filter((branch) => branch.path.length <= DEEPEST);
  if (branches.length === 0) return null;
  const id = `sum-${ownerPath(table.owner)}`;
  return (
    <section className="summary-part" aria-labelledby={id}>
      <header>
        <h2 id={id}>{table.name}：分类得分</h2>
      </header>
      <div>
        <table className="summary-table">
          <thead>
            <tr>
              <th scope="col">类别</th>
              <th scope="col">分值</th>
              <th scope="col">规则得分</th>
              <th scope="col">自评得分</th>
              <th scope="col">失分</th>
              <th scope="col">得了多少（竖线是规则得分）</th>
            </tr>
          </thead>
          <tbody>
            {byLoss(branches).map((branch) => {
              const by = branchByRules(table, branch);
              return (
                <tr key={branch.path.join('/')} className={`level-${branch.path.length}`}>
                  <th scope="row">{branch.path.at(-1)}</th>
                  <td className="figures">{scoreText(hasPoints(branch) ? branch.points : null, pack)}</td>
                  <td className="figures">
                    <RuleScore by={by} pack={pack} />
                  </td>
                  <td className="figures strong">{scoreText(branch.self, pack)}</td>
                  <td className={lostOf(branch).isPositive() && !lostOf(branch).isZero() ? 'figures lost' : 'figures'}>
                    {scoreText(lostOf(branch).greaterThan(0) ? lostOf(branch) : null, pack)}
                  </td>
                  <td className="micro-cell">
                    {hasPoints(branch) && <MicroBar {...branch} rule={by.isAll ? branch.rule : null} />}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Deductions have no points to fill. */
function hasPoints({ points }: Branch): boolean {
  return points !== null && !points.isZero();
}

/** Points lost in a branch; none while it is not scored. */
function lostOf({ points, self }: Branch): Decimal {
  return points && self && !points.isZero() ? points.minus(self) : new Decimal(0);
}

/** The branches that lost most first; those under one stay under it. */
function byLoss(branches: readonly Branch[]): readonly Branch[] {
  const parentOf = ({ path }: Branch) => path.slice(0, -1).join('/');
  const under = (parent: string): readonly Branch[] =>
    branches
      .filter((branch) => parentOf(branch) === parent)
      .sort((one, other) => lostOf(other).comparedTo(lostOf(one)))
      .flatMap((branch) => [branch, ...under(branch.path.join('/'))]);
  return under('');
}
