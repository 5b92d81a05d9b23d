import type { BinaryOperator, Node } from './tree';

const BINDING: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
};
const NEGATE = 5;
const PERCENT = 6;

/** Binds as tightly as a number, a name, a call. */
export const ATOM = 7;

/** How tightly an operator binds, as in Excel; all of them group from the left, comparisons not at all. */
export function bindingOf(operator: BinaryOperator): number {
  return BINDING[operator];
}

/** How tightly a node holds together. The parser and the three printers share this one table. */
export function tightness(node: Node): number {
  switch (node.kind) {
    case 'binary':
      return bindingOf(node.operator);
    case 'negate':
      return NEGATE;
    case 'percent':
      return PERCENT;
    default:
      return ATOM;
  }
}

/** The least tightness each operand must have to stand without brackets, first to last. */
export function demands(node: Node): readonly [number, number] {
  switch (node.kind) {
    case 'binary': {
      const own = bindingOf(node.operator);
      // A comparison inside a comparison, and a right operand of the same rank, need brackets.
      return [own === bindingOf('=') ? own + 1 : own, own + 1];
    }
    case 'negate':
      return [NEGATE, NEGATE];
    case 'percent':
      return [PERCENT, PERCENT];
    default:
      return [0, 0];
  }
}
