import { type Group, type Indicator, isIndicator, type Rule, type Table, type TreeNode } from '../pack';
import type { PathPart } from './place';

/** A node of a table's tree with where it stands. */
export interface Placed<Node extends TreeNode = TreeNode> {
  readonly node: Node;
  readonly path: readonly PathPart[];
  readonly above: readonly Group[];
}

/** Every node of a table's tree in printing order. */
export function nodesOf(table: Table, tablePath: readonly PathPart[]): Placed[] {
  return walk(table.tree, [...tablePath, 'tree'], []);
}

function walk(nodes: readonly TreeNode[], path: readonly PathPart[], above: readonly Group[]): Placed[] {
  return nodes.flatMap((node, index): Placed[] => {
    const here = [...path, index];
    if (isIndicator(node)) return [{ node, path: here, above }];
    return [{ node, path: here, above }, ...walk(node.children ?? [], [...here, 'children'], [...above, node])];
  });
}

export function indicatorsOf(table: Table, tablePath: readonly PathPart[]): Placed<Indicator>[] {
  return nodesOf(table, tablePath).filter((placed): placed is Placed<Indicator> => isIndicator(placed.node));
}

export function groupsOf(table: Table, tablePath: readonly PathPart[]): Placed<Group>[] {
  return nodesOf(table, tablePath).filter((placed): placed is Placed<Group> => !isIndicator(placed.node));
}

/** Something that scores, of any table: a line of a tree, or a rule for officers' own indicators. */
export interface Scorer {
  readonly table: Table;
  readonly spec: Indicator | Rule;
  readonly path: readonly PathPart[];
  readonly kind: 'indicator' | 'rule';
}

/** Everything that scores, in every table. */
export function scorersOf(tables: readonly Table[]): Scorer[] {
  return tables.flatMap((table, index): Scorer[] => {
    const path = ['tables', index];
    const lines = indicatorsOf(table, path).map((one) => ({ table, spec: one.node, path: one.path, kind: 'indicator' as const }));
    const rules = table.rules.map((spec, at) => ({ table, spec, path: [...path, 'rules', at], kind: 'rule' as const }));
    return [...lines, ...rules];
  });
}

/** Whether officers add indicators of their own to this table. */
export function hasOpenGroups(table: Table): boolean {
  return groupsOf(table, []).some(({ node }) => node.open !== undefined);
}
