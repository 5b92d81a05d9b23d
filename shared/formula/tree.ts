import type { Decimal } from '../number/decimal';

/** Where in the source text a node stands, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** A parsed formula. Numbers are decimals already; `95%` is a percent node over 95, so that it prints as typed. */
export type Node =
  | { readonly kind: 'number'; readonly value: Decimal; readonly span: Span }
  | { readonly kind: 'text'; readonly value: string; readonly span: Span }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'negate'; readonly operand: Node; readonly span: Span }
  | { readonly kind: 'percent'; readonly operand: Node; readonly span: Span }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node; readonly span: Span }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[]; readonly span: Span };
