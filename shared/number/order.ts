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
  const order = orderOf(one, other);
  return order === sideIndex || (order === 0 && one.s === sideIndex);
}

/** What `cmp` says of two finite numbers, without the copy it makes of one: 1 above the other, -1 below, 0 where they are equal. */
export function orderOf(one: Decimal, other: Decimal): 1 | 0 | -1 {
  const [here, there] = [sideOf(one), sideOf(other)];
  if (here !== there) return here > there ? 1 : -1;
  return here < 0 ? farther(other, one) : farther(one, other);
}

/** On which side of 0 a number stands. */
function sideOf(value: Decimal): 1 | 0 | -1 {
  if (value.isZero()) return 0;
  return value.isNegative() ? -1 : 1;
}

/** Whether `one` stands farther from 0 than `other` (1), nearer to it (-1), or neither. */
function farther(one: Decimal, other: Decimal): 1 | 0 | -1 {
  if (one.e !== other.e) return one.e > other.e ? 1 : -1;
  for (let index = 0; index < one.d.length || index < other.d.length; index += 1) {
    const [digits, others] = [one.d[index] ?? -1, other.d[index] ?? -1];
    if (digits !== others) return digits > others ? 1 : -1;
  }
  return 0;
}

/** The sum of two: where one of them is nothing, the very other, which decimal.js copies. */
export function plus(one: Decimal, other: Decimal): Decimal {
  if (other.isZero()) return one;
  return one.isZero() ? other : one.plus(other);
}
