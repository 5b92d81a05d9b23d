import { problem, type Problem } from '../text/problem';
import type { Node, Span } from './tree';

/** What keeps a pack's formula harmless: any text within these bounds is parsed, checked and evaluated in milliseconds. */
export const BOUNDS = {
  /** Characters of source text. */
  source: 2000,
  /** Brackets, calls and signs inside one another, while reading. */
  nesting: 40,
  /** Depth of the whole tree, after macros; a call counts by its arguments, since AND, OR and IFS stand for nested IFs. */
  depth: 250,
  /** Nodes of the whole tree, after macros. */
  nodes: 4000,
  /** Arguments of one call. */
  args: 100,
  /** Characters of a name, and of a literal number. */
  name: 64,
  number: 40,
  /** Characters of a literal text: Excel takes no more in a formula. */
  text: 255,
  exponent: 64,
  places: 15,
} as const;

/** The greatest magnitude of any figure: far above any budget, within what the decimal type holds exactly. */
export const LARGEST = '1e60';

/** How a problem names a stretch of the source: `at` from 1. */
export function spot(span: Span): { at: number; length: number } {
  return { at: span.start + 1, length: span.end - span.start };
}

interface Size {
  readonly nodes: number;
  readonly depth: number;
}

/** Says what is too big about a tree; null when it is within bounds. Linear in the tree. */
export function oversize(node: Node, place: string): Problem | null {
  const { nodes, depth } = measure(node);
  if (nodes > BOUNDS.nodes) return problem('formula.too-big', place, { ...spot(node.span), most: BOUNDS.nodes });
  if (depth > BOUNDS.depth) return problem('formula.too-deep', place, { ...spot(node.span), most: BOUNDS.depth });
  return null;
}

/** How many nodes a tree has, and how deep evaluating it goes. */
function measure(node: Node): Size {
  const inner = childrenOf(node).map(measure);
  const deepest = inner.reduce((most, size) => Math.max(most, size.depth), 0);
  return {
    nodes: inner.reduce((sum, size) => sum + size.nodes, 1),
    depth: deepest + (node.kind === 'call' ? Math.max(1, node.args.length) : 1),
  };
}

/** The nodes directly below one. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'negate':
    case 'percent':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    default:
      return [];
  }
}
