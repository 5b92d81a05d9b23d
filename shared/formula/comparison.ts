import { orderOf, tidy } from '../number';
import type { BinaryOperator } from './tree';
import type { Value } from './value';

const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(['=', '<>', '<', '<=', '>', '>=']);

/** What a comparison turns into when it does not hold. */
export const OPPOSITE: Readonly<Partial<Record<BinaryOperator, BinaryOperator>>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
};

export function isComparison(operator: BinaryOperator): boolean {
  return COMPARISONS.has(operator);
}

/**
 * Compares two values of one type: numbers at 12 decimals, texts and truth values for equality only.
 * Null where they cannot be compared.
 */
export function compare(operator: BinaryOperator, left: Value, right: Value): boolean | null {
  if (left.kind === 'number' && right.kind === 'number') return holds(operator, orderOf(tidy(left.value), tidy(right.value)));
  const alike = (left.kind === 'text' && right.kind === 'text') || (left.kind === 'boolean' && right.kind === 'boolean');
  if (!alike || (operator !== '=' && operator !== '<>')) return null;
  return (left.value === right.value) === (operator === '=');
}

/**
 * Equality of texts in a spreadsheet. `=` there takes A for a, so it only serves where a side has no letters with cases.
 */
export function compareExcel(operator: BinaryOperator, left: string, right: string, isText: boolean): string {
  const caseless = [left, right].some((side) => /^"/.test(side) && side.toLowerCase() === side.toUpperCase());
  if (!isText || caseless) return `${left}${operator}${right}`;
  return operator === '<>' ? `NOT(EXACT(${left},${right}))` : `EXACT(${left},${right})`;
}

function holds(operator: BinaryOperator, order: number): boolean | null {
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return null;
  }
}
