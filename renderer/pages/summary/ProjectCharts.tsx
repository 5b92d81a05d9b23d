import { Decimal } from '../../../shared/number';
import type { Pack } from '../../../shared/pack';
import type { TableEvaluation } from '../../../shared/scoring/evaluation';
import { Bars } from './Bars';
import { type Money, scoreText, shareOf } from './figures';

/** A project as the summary tells it. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly table: TableEvaluation;
  readonly money: Money;
}

/** So many bars can be taken in at a glance; of more projects the lowest are drawn. */
const MOST_BARS = 30;
/** A rate of 1: everything spent. */
const ALL = new Decimal(1);

/** Scores and execution of the projects, drawn. */
export function ProjectCharts({ rows, pack }: { rows: readonly ProjectRow[]; pack: Pack }) {
  const few = rows.length > MOST_BARS ? `（最低的 ${MOST_BARS} 个）` : '';
  const scores = lowest(rows, ({ table }) => shareOf(table.self, table.points));
  const rates = lowest(rows, ({ money }) => money.rate);
  return (
    <div className="summary-two">
      <Bars
        title={`自评得分${few}（竖线是规则得分）`}
        bars={scores.map(({ id, name, table }) => ({
          id,
          label: name,
          share: shareOf(table.self, table.points),
          mark: table.self && table.rule && !table.self.equals(table.rule) ? shareOf(table.rule, table.points) : null,
          words: table.self ? `${scoreText(table.self, pack)} / ${scoreText(table.points, pack)}` : '还没有算出',
        }))}
      />
      {rows.some(({ money }) => money.rate) && (
        <Bars
          title={`预算执行率${few}`}
          bars={rates.map(({ id, name, money }) => ({
            id,
            label: name,
            share: shareOf(money.rate, ALL),
            words: money.rate ? money.rateText : '还没有算出',
          }))}
        />
      )}
    </div>
  );
}

/** All of them in their order, or the lowest where there are too many; those without a figure come last. */
function lowest(rows: readonly ProjectRow[], of: (row: ProjectRow) => Decimal | null): readonly ProjectRow[] {
  if (rows.length <= MOST_BARS) return rows;
  const figures = new Map(rows.map((row) => [row.id, of(row)]));
  const compare = (a: ProjectRow, b: ProjectRow) => {
    const [one, other] = [figures.get(a.id), figures.get(b.id)];
    if (!one || !other) return one ? -1 : other ? 1 : 0;
    return one.comparedTo(other);
  };
  return [...rows].sort(compare).slice(0, MOST_BARS);
}
