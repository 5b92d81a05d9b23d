import { programOf } from './program';
import type { Node } from './tree';
import type { Value } from './value';

/** What each name comes to; called for no other names than the formula's own, and only for those it gets to. */
export type Lookup = (name: string) => Value;

/**
 * Works out a formula once. Never throws: what is missing, undefined or wrong comes back as such a value, with its places.
 * The place of an error's problem is empty; its `at` is a character of the formula.
 */
export function evaluate(node: Node, lookup: Lookup): Value {
  const { names, run } = programOf(node);
  return run({
    valueAt: (index) => {
      const name = names[index];
      return name === undefined ? undefined : lookup(name);
    },
  });
}
