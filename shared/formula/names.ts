import { childrenOf } from './bounds';
import type { Node } from './tree';

/** Formulas are compiled once and evaluated for every project at every key press. */
const known = new WeakMap<Node, ReadonlySet<string>>();

/** Every name a formula reads, in the order they first stand there. Functions and macros are not names. */
export function namesIn(node: Node): ReadonlySet<string> {
  const before = known.get(node);
  if (before) return before;
  const names = new Set<string>();
  collect(node, names);
  known.set(node, names);
  return names;
}

function collect(node: Node, names: Set<string>): void {
  if (node.kind === 'name') names.add(node.name);
  for (const child of childrenOf(node)) collect(child, names);
}
