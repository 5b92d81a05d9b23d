import type { Decimal } from '../number';
import type { Understood } from '../scoring/understand';

/** Target and actual as numbers in the same unit, and how much of the target was done. */
export interface Measured {
  readonly target: Decimal;
  readonly actual: Decimal;
  /** Null where the target is 0. */
  readonly rate: Decimal | null;
}

/** Null where either is no number, where they are dates, or in units that cannot be compared. */
export function measure(read: Understood | undefined): Measured | null {
  if (!read?.target.value || !read.amount || read.dated) return null;
  const target = read.target.value;
  const actual = read.amount;
  return { target, actual, rate: target.isZero() ? null : actual.div(target) };
}
