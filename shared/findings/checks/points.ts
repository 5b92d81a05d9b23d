import { Decimal } from '../../number';
import { countsTowardPoints } from '../../scoring/line';
import { apart, plain, sumOf } from '../figures';
import { check } from '../finding';
import { expectedPoints } from '../points-left';
import type { TableSubject } from '../subject';
import { figures } from '../../workbook/fields';

/** 分值合计：the points of a table's indicators, and of branches the form gives a quota. */
export const pointsCheck = check({
  number: '1',
  about: '分值合计符合规则包的约束',
  codes: { 'sum.points': 'error', 'sum.branch-points': 'error', 'sum.no-points': 'error' },
  table: (table, report) => {
    for (const { line, own, where } of table.lines) {
      if (own && line.points === null && line.state !== 'unscored')
        report('sum.no-points', figures.points.at(line.binding), { where });
    }
    if (!table.lines.some(({ line }) => countsTowardPoints(line.kind))) return;
    const wrong = wrongBranches(table);
    for (const { id, branch, sum, expected } of wrong) {
      report('sum.branch-points', figures.group.at(table.path, id), {
        where: table.label,
        branch,
        sum: plain(sum),
        expected: plain(expected),
      });
    }
    const expected = expectedPoints(table.pack, table.spec, table.result);
    const sum = sumOf(table.lines.map(({ line }) => (countsTowardPoints(line.kind) ? line.points : null)));
    if (!expected || wrong.length > 0 || sum.equals(expected)) return;
    report('sum.points', table.path, {
      where: table.label,
      sum: plain(sum),
      expected: plain(expected),
      difference: plain(apart(sum, expected)),
    });
  },
});

function wrongBranches(table: TableSubject): { id: string; branch: string; sum: Decimal; expected: Decimal }[] {
  const opens = new Set(table.compiled.items.flatMap((item) => (item.kind === 'open' ? item.group.groups : [])));
  return table.compiled.branches.flatMap(({ spec, weight }) => {
    // Where officers add indicators, quotas bind only if the pack says so; by weight, they are what is divided by.
    if (spec.points === undefined || (opens.has(spec.id) && !weight && !table.settings.groupPoints)) return [];
    const inside = table.lines.filter(({ line }) => line.groups.includes(spec.id) && countsTowardPoints(line.kind));
    const expected = new Decimal(spec.points);
    const sum = sumOf(inside.map(({ line }) => line.points));
    return sum.equals(expected) ? [] : [{ id: spec.id, branch: spec.name, sum, expected }];
  });
}
