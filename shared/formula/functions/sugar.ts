import type { Node, Span } from '../tree';

/** IF as a node. */
export function ifNode(when: Node, then: Node, otherwise: Node, span: Span): Node {
  return { kind: 'call', name: 'IF', args: [when, then, otherwise], span };
}

export function booleanNode(value: boolean, span: Span): Node {
  return { kind: 'boolean', value, span };
}

/** What IFS comes to when no condition holds. No source text can spell this call, so no pack can write it. */
export const NO_CASE = '#NO-CASE';

export function noCaseNode(span: Span): Node {
  return { kind: 'call', name: NO_CASE, args: [], span };
}
