import type { Decimal } from '../number';
import { convertMoney } from '../number';
import type { Understood } from '../scoring/own';

/** Target and actual as numbers in the same unit, and how much of the target was done. */
export interface Measured {
  readonly target: Decimal;
  readonly actual: Decimal;
  /** Null where the target is 0. */
  readonly rate: Decimal | null;
}

/** Null where either is no number, or where they are dates. */
export function measure(read: Understood | undefined): Measured | null {
  if (!read?.target.value || !read.actual?.value || read.target.dated || read.actual.dated) return null;
  const target = read.target.value;
  const actual = convertMoney(read.actual.value, read.actual.unit, read.target.unit);
  return { target, actual, rate: target.isZero() ? null : actual.div(target) };
}
