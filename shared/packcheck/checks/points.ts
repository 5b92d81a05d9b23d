import { Decimal, formatPlain } from '../../number';
import { isIndicator, type Table, type TreeNode } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { sumOf } from '../amounts';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';
import { groupsOf } from '../tree';

/** What is known of the points of a part of the tree: those written down, and whether officers hand out others. */
interface Counted {
  readonly known: readonly Decimal[];
  readonly open: boolean;
}

/** Points close at every level: a table and its parts, a branch and what is under it. Deductions and extras stand aside. */
export const points: Check = {
  name: 'points',
  about: '每一级的分值等于下面各项之和',
  touches: 'scores',
  run: (subject) =>
    subject.pack.tables.flatMap((table, index) => {
      const path = ['tables', index];
      const inGroups = groups(table, path, subject);
      return [
        ...inGroups,
        // A branch that does not close throws the whole out too: said once, at the branch.
        ...(isWeighted(table) || inGroups.length > 0 ? [] : whole(table, path, subject)),
        ...projectWeights(table, path, subject),
      ];
    }),
};

/** Where branches carry weights, the weights have to close instead. */
export function isWeighted(table: Table): boolean {
  return groupsOf(table, []).some(({ node }) => node.weight !== undefined);
}

function whole(table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const all = table.points;
  if (!all || table.tree.length === 0) return [];
  const execution = table.funds?.execution.points;
  const tree = count(table.tree);
  const counted = { ...tree, known: execution ? [execution, ...tree.known] : tree.known };
  const { sum, working } = sumOf(counted.known);
  const place = subject.at(...path, 'points');
  const said = { points: formatPlain(all), sum: formatPlain(sum), working };
  if (counted.open) return sum.greaterThan(all) ? [problem('packcheck.points-over', place, { group: table.name, ...said })] : [];
  return sum.equals(all) ? [] : [problem('packcheck.points-table', place, { table: table.name, ...said })];
}

function groups(table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  return groupsOf(table, path).flatMap(({ node, path: at }) => {
    const own = node.points;
    const counted = { ...count(node.children ?? []), ...(node.open ? { open: true } : {}) };
    if (!own || (counted.known.length === 0 && !node.children)) return [];
    const { sum, working } = sumOf(counted.known);
    const said = { group: node.name, points: formatPlain(own), sum: formatPlain(sum), working };
    const place = subject.at(...at, 'points');
    if (counted.open) return sum.greaterThan(own) ? [problem('packcheck.points-over', place, said)] : [];
    return sum.equals(own) ? [] : [problem('packcheck.points-group', place, said)];
  });
}

/** Points right under a level: a branch's own where it has some, else those of what is under it. */
function count(nodes: readonly TreeNode[]): Counted {
  const all = nodes.map(countOne);
  return { known: all.flatMap((one) => one.known), open: all.some((one) => one.open) };
}

function countOne(node: TreeNode): Counted {
  const own = node.points;
  if (isIndicator(node)) {
    return node.kind !== 'indicator' ? { known: [], open: false } : { known: own ? [own] : [], open: !own };
  }
  if (own) return { known: [own], open: false };
  const inside = count(node.children ?? []);
  return node.open ? { ...inside, open: true } : inside;
}

/** What officers' own indicators of a project have to add up to leaves room for the execution of the budget, no more and no less. */
function projectWeights(table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const weights = subject.pack.checks.projectWeights;
  const all = table.points;
  if (table !== subject.projectTable || !weights || !all) return [];
  const { sum } = sumOf([weights, table.funds?.execution.points ?? new Decimal(0)]);
  if (sum.equals(all)) return [];
  const params = {
    table: table.name,
    weights: formatPlain(weights),
    execution: formatPlain(table.funds?.execution.points ?? new Decimal(0)),
    points: formatPlain(all),
  };
  return [problem('packcheck.project-weights', subject.at(...path, 'points'), params)];
}
