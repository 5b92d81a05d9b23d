import { evaluate, type Node, parse, type Value } from '../formula';
import type { Scope } from './scope';
import { isAtHand, wordNamed } from './words';

const parsed = new Map<string, Node | null>();

/** A condition or formula over the words of reports, parsed once; null where it cannot be read. */
function formulaOf(source: string): Node | null {
  const known = parsed.get(source);
  if (known !== undefined) return known;
  const read = parse(source);
  const node = read.ok ? read.value : null;
  parsed.set(source, node);
  return node;
}

/** What a formula comes to where a sentence stands. */
export function valueOf(source: string, scope: Scope): Value {
  const node = formulaOf(source);
  const nothing: Value = { kind: 'missing', places: [] };
  if (!node) return nothing;
  return evaluate(node, (name) => {
    const word = wordNamed(name);
    return word && isAtHand(word.needs, scope) ? word.say(scope).value : nothing;
  });
}

/** Whether a condition holds; one that cannot be told does not. */
export function holds(source: string | undefined, scope: Scope): boolean {
  if (source === undefined) return true;
  const value = valueOf(source, scope);
  return value.kind === 'boolean' && value.value;
}
