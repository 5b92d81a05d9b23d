import type { Decimal } from '../../number';

/** One end of an interval; null stands for no end. */
export interface End {
  readonly at: Decimal;
  readonly closed: boolean;
}

/** A stretch of numbers, with the words the pack uses for it. */
export interface Interval {
  readonly text: string;
  readonly low: End | null;
  readonly high: End | null;
  /** Its position among the pack's. */
  readonly index: number;
}

/** What is wrong between two intervals next to each other, or with one alone. */
export type Fault =
  | { readonly kind: 'empty'; readonly one: Interval }
  | {
      readonly kind: 'overlap' | 'gap' | 'end-twice' | 'end-missing';
      readonly one: Interval;
      readonly other: Interval;
      readonly from: Decimal;
      readonly to: Decimal;
    };

/** Whether no number at all lies in it. */
export function isEmpty({ low, high }: Interval): boolean {
  if (!low || !high) return false;
  return low.at.greaterThan(high.at) || (low.at.equals(high.at) && !(low.closed && high.closed));
}

/** Empty intervals, and the gaps, overlaps and unclear ends between the others. */
export function faultsOf(intervals: readonly Interval[]): Fault[] {
  const empty = intervals.filter(isEmpty).map((one): Fault => ({ kind: 'empty', one }));
  const sorted = ascending(intervals.filter((one) => !isEmpty(one)));
  const between = sorted.slice(1).flatMap((other, before) => {
    const one = sorted.slice(0, before + 1).reduce(reachesFurther);
    return faultBetween(one, other);
  });
  return [...empty, ...between];
}

/** From the lowest to the highest beginning. */
export function ascending(intervals: readonly Interval[]): Interval[] {
  return [...intervals].sort((a, b) => compareLow(a, b) || compareHigh(a, b));
}

function compareLow({ low: a }: Interval, { low: b }: Interval): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  const order = a.at.comparedTo(b.at);
  if (order !== 0) return order;
  if (a.closed === b.closed) return 0;
  return a.closed ? -1 : 1;
}

function compareHigh({ high: a }: Interval, { high: b }: Interval): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  const order = a.at.comparedTo(b.at);
  if (order !== 0) return order;
  if (a.closed === b.closed) return 0;
  return a.closed ? 1 : -1;
}

function reachesFurther(one: Interval, other: Interval): Interval {
  return compareHigh(one, other) >= 0 ? one : other;
}

/** `one` begins no later than `other`, and reaches as far as anything before it. */
function faultBetween(one: Interval, other: Interval): Fault[] {
  const { high } = one;
  const { low } = other;
  if (!high || !low) {
    const from = low?.at ?? high?.at ?? other.high?.at ?? one.low?.at;
    const to = lesser(high, other.high)?.at ?? from;
    return from && to ? [{ kind: 'overlap', one, other, from, to }] : [];
  }
  if (high.at.greaterThan(low.at))
    return [{ kind: 'overlap', one, other, from: low.at, to: lesser(high, other.high)?.at ?? high.at }];
  if (high.at.lessThan(low.at)) return [{ kind: 'gap', one, other, from: high.at, to: low.at }];
  if (high.closed && low.closed) return [{ kind: 'end-twice', one, other, from: high.at, to: high.at }];
  return high.closed || low.closed ? [] : [{ kind: 'end-missing', one, other, from: high.at, to: high.at }];
}

function lesser(one: End | null, other: End | null): End | null {
  if (!one || !other) return one ?? other;
  return one.at.lessThan(other.at) ? one : other;
}
