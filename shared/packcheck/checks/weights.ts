import { Decimal, formatPercent, formatPlain, tidy } from '../../number';
import type { Group, Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { type Case, parameterCases, sumOf, valueOfText } from '../amounts';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import { groupsOf, nodesOf, type Placed } from '../tree';
import { isWeighted } from './points';

/** Where branches are scored out of their own points and weighed, the weights are the whole, and none is counted twice. */
export const weights: Check = {
  name: 'weights',
  about: '一级权重合计 100%，不重复',
  touches: 'scores',
  run: (subject) =>
    subject.pack.tables.flatMap((table, index) => (isWeighted(table) ? inTable(table, ['tables', index], subject) : [])),
};

function inTable(table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const weighed = groupsOf(table, path).filter(({ node }) => node.weight !== undefined);
  const nested = weighed.flatMap(({ node, above, path: at }) => {
    const over = above.find((group) => group.weight !== undefined);
    return over ? [problem('packcheck.weight-nested', subject.at(...at, 'weight'), { name: node.name, above: over.name })] : [];
  });
  if (nested.length > 0) return nested;
  const [wrong] = parameterCases(subject.pack.parameters).flatMap((one) => sumsWrong(table, weighed, one, path, subject));
  return wrong ? [wrong] : [];
}

/** Weights in percent, and the points of what stands beside the weighed branches, make the table's points. */
function sumsWrong(
  table: Table,
  weighed: readonly Placed<Group>[],
  { values }: Case,
  path: readonly PathPart[],
  subject: Subject,
): Problem[] {
  const shares = weighed.map(({ node }) => valueOfText(node.weight, values, subject));
  if (shares.some((share) => share === null)) return [];
  const beside = besidePoints(table, path);
  const { sum } = sumOf([...shares.map((share) => (share ?? new Decimal(0)).times(100)), ...beside]);
  const all = table.points ?? new Decimal(100);
  if (tidy(sum).equals(all)) return [];
  const working = [...shares.map((share) => formatPercent(share ?? new Decimal(0), 2)), ...beside.map(formatPlain)].join(' + ');
  const place = subject.at(...(weighed[0]?.path ?? path), 'weight');
  return [
    problem('packcheck.weights', place, { table: table.name, points: formatPlain(all), sum: formatPlain(tidy(sum)), working }),
  ];
}

function besidePoints(table: Table, path: readonly PathPart[]): Decimal[] {
  const lines = nodesOf(table, path).filter(
    ({ node, above }) => node.kind === 'indicator' && !above.some((group) => group.weight !== undefined),
  );
  return [table.funds?.execution.points, ...lines.map(({ node }) => node.points)].filter((one) => one !== undefined);
}
