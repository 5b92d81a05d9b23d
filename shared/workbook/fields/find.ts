import { type Indicator, isIndicator, type Rule, type Table, type TreeNode } from '../../pack';

/** The fixed line of a table with this id. */
export function findIndicator(table: Table, id: string): Indicator | undefined {
  return walk(table.tree).find((node): node is Indicator => isIndicator(node) && node.id === id);
}

/** All nodes of a tree, in printing order. */
export function walk(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => (isIndicator(node) ? [node] : [node, ...walk(node.children ?? [])]));
}

/** Ids of the branches officers may add indicators to. */
export function openGroups(table: Table): string[] {
  return walk(table.tree).flatMap((node) => (!isIndicator(node) && node.open ? [node.id] : []));
}

/** What an indicator or rule has to be filled in at itself, by input id: those written down, and those its way of scoring asks for. */
export function localInputs(spec: Indicator | Rule): ReadonlyMap<
  string,
  {
    name: string;
    type?: 'yes-no' | 'choice' | 'text' | 'number' | undefined;
    unit?: string | undefined;
    options?: string[] | undefined;
    blank?: string | undefined;
  }
> {
  const found = new Map();
  for (const [name, input] of Object.entries(spec.inputs)) {
    if (typeof input !== 'string' && 'id' in input) found.set(input.id, { ...input, name });
  }
  if (typeof spec.score === 'string') return found;
  if ('checklist' in spec.score)
    for (const item of spec.score.checklist.items) found.set(item.id, { name: item.name, type: 'yes-no' });
  if ('graded' in spec.score) {
    found.set('grade', { name: '所选的档', type: 'choice', options: spec.score.graded.grades.map((grade) => grade.name) });
    found.set('coefficient', { name: '得分系数', unit: '%' });
  }
  return found;
}
