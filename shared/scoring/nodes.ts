import { AS_IT_IS, type Node } from '../formula';
import { Decimal } from '../number';

/** Formulas the engine wraps around those of a pack: rounding, limits, what 无此项 means. */

const nowhere = { start: 0, end: 0 };

export function call(name: string, ...args: readonly Node[]): Node {
  return { kind: 'call', name, args, span: nowhere };
}

export function nameNode(name: string): Node {
  return { kind: 'name', name, span: nowhere };
}

export function numberNode(value: number | string): Node {
  return { kind: 'number', value: new Decimal(value), span: nowhere };
}

/** A formula with what to take instead where it is 本年无此项, and where it divides by zero; null: it stays as it is. */
export function guard(node: Node, none: Node | null, zeroDivisor: Node | null): Node {
  return none || zeroDivisor ? call('#GUARD', node, none ?? AS_IT_IS, zeroDivisor ?? AS_IT_IS) : node;
}

export function times(left: Node, right: Node): Node {
  return { kind: 'binary', operator: '*', left, right, span: nowhere };
}

export function over(left: Node, right: Node): Node {
  return { kind: 'binary', operator: '/', left, right, span: nowhere };
}
