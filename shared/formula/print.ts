import { formatPlain } from '../number';
import { demands, tightness } from './precedence';
import type { Node } from './tree';

/**
 * A tree back to its canonical source: single blanks around operators, no bracket that is not needed.
 * Parsing it again gives the same tree, spans apart.
 */
export function print(node: Node): string {
  const [left, right] = demands(node);
  switch (node.kind) {
    case 'number':
      return formatPlain(node.value);
    case 'text':
      return quote(node.value);
    case 'boolean':
      return node.value ? 'TRUE' : 'FALSE';
    case 'name':
      return node.name;
    case 'negate':
      return `-${operand(node.operand, left)}`;
    case 'percent':
      return `${operand(node.operand, left)}%`;
    case 'binary':
      return `${operand(node.left, left)} ${node.operator} ${operand(node.right, right)}`;
    case 'call':
      return `${node.name}(${node.args.map(print).join(', ')})`;
  }
}

/** A text as a literal of this language and of Excel. */
export function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function operand(node: Node, least: number): string {
  return tightness(node) < least ? `(${print(node)})` : print(node);
}
