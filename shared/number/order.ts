import type { Decimal } from './decimal';

/** The larger of two numbers, the very object: nothing is larger than minus nothing, as for decimal.js. */
export function larger(one: Decimal, other: Decimal): Decimal {
  return outdone(one, other, -1) ? other : one;
}

/** The smaller of two numbers, likewise. */
export function smaller(one: Decimal, other: Decimal): Decimal {
  return outdone(one, other, 1) ? other : one;
}

/** Whether `one` stands on this side of `other`: 1 above it, -1 below. */
function outdone(one: Decimal, other: Decimal, sideIndex: 1 | -1): boolean {
  const order = one.cmp(other);
  return order === sideIndex || (order === 0 && one.s === sideIndex);
}
