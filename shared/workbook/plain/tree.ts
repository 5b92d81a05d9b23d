import type { FieldKind } from '../fields/kind';

/**
 * Places of plain data as the catalogue names them, as a tree: `own.<line>.value` goes by a key, any id, a key;
 * `goals[<goal>].text` by a key, the items of a list, a key.
 */
export interface PlainTree<Kind extends FieldKind> {
  readonly kinds: Kind[];
  readonly keys: Map<string, PlainTree<Kind>>;
  /** Below any id. */
  any: PlainTree<Kind> | null;
  /** Below each item of a list. */
  items: PlainTree<Kind> | null;
}

/** The tree of these kinds; more than one may have the same place. */
export function plainTree<Kind extends FieldKind>(kinds: readonly Kind[]): PlainTree<Kind> {
  const root = empty<Kind>();
  for (const kind of kinds) {
    let at = root;
    for (const [step] of kind.plain.matchAll(/\[<[^>]+>\]|<[^>]+>|[^.[\]<>]+/g)) at = below(at, step);
    at.kinds.push(kind);
  }
  return root;
}

function below<Kind extends FieldKind>(tree: PlainTree<Kind>, step: string): PlainTree<Kind> {
  if (step.startsWith('[')) return (tree.items ??= empty());
  if (step.startsWith('<')) return (tree.any ??= empty());
  const there = tree.keys.get(step) ?? empty<Kind>();
  tree.keys.set(step, there);
  return there;
}

function empty<Kind extends FieldKind>(): PlainTree<Kind> {
  return { kinds: [], keys: new Map(), any: null, items: null };
}
