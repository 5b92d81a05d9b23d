import type { Group, Indicator, Rule, TreeNode } from '../schema/tree';
import type { Table } from '../schema/table';

/** Tells a line from a branch: only lines score. */
export function isIndicator(node: TreeNode): node is Indicator {
  return node.kind !== 'group';
}

/** All nodes of a tree, in printing order. */
export function walk(nodes: readonly TreeNode[]): TreeNode[] {
  const all: TreeNode[] = [];
  collect(nodes, all);
  return all;
}

/** Into one list: this is asked for on every key press, and a list for each branch costs more than the rest. */
function collect(nodes: readonly TreeNode[], into: TreeNode[]): void {
  for (const node of nodes) {
    into.push(node);
    if (!isIndicator(node) && node.children) collect(node.children, into);
  }
}

/** The fixed lines of a table, in printing order. */
function linesOf(table: Pick<Table, 'tree'>): Indicator[] {
  return walk(table.tree).filter(isIndicator);
}

/** The branches of a table, in printing order. */
export function branchesOf(table: Pick<Table, 'tree'>): Group[] {
  return walk(table.tree).filter((node): node is Group => !isIndicator(node));
}

/** The fixed line of a table with this id. */
export function findIndicator(table: Table, id: string): Indicator | undefined {
  return linesOf(table).find((line) => line.id === id);
}

/** The points a line or rule has of its own: rules take those of the indicator they score. */
export function pointsOf(spec: Indicator | Rule): Indicator['points'] {
  return isRule(spec) ? undefined : spec.points;
}

/** Tells a rule for custom indicators from a fixed line. */
function isRule(spec: Indicator | Rule): spec is Rule {
  return spec.kind === 'rule';
}
