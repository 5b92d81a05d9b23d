import { namesIn, parse } from '../../formula';
import type { Decimal } from '../../number';
import { type Problem, problem } from '../../text/problem';
import { type Case, shown } from '../amounts';
import { ascending, type Fault, faultsOf, type Interval, isEmpty } from './interval';

/** Whose intervals they are, where each is written, and under which values of the parameters they were worked out. */
export interface Setting {
  readonly where: string;
  readonly placeOf: (index: number) => string;
  readonly given: Case;
  /** The formulas of their ends, as written. */
  readonly ends: readonly string[];
}

/** Says what is wrong between intervals, in the words of the pack. */
export function tellFaults(intervals: readonly Interval[], setting: Setting): Problem[] {
  return faultsOf(intervals).map((fault) => tell(fault, setting));
}

function tell(fault: Fault, setting: Setting): Problem {
  const { where, placeOf } = setting;
  const percent = setting.ends.some((end) => end.includes('%')) || says(setting).includes('%');
  const figure = (value: Decimal) => shown(value, percent);
  const given = says(setting);
  if (fault.kind === 'empty') {
    const { low, high, text, index } = fault.one;
    const [from, to] = [low ? figure(low.at) : '-∞', high ? figure(high.at) : '+∞'];
    return problem('packcheck.band-empty', placeOf(index), { where, band: text, low: from, high: to, given });
  }
  const { one, other } = fault;
  const code = codes[fault.kind];
  const later = Math.max(one.index, other.index);
  return problem(code, placeOf(later), {
    where,
    one: one.text,
    other: other.text,
    from: figure(fault.from),
    to: figure(fault.to),
    given,
  });
}

const codes = {
  overlap: 'packcheck.bands-overlap',
  gap: 'packcheck.bands-gap',
  'end-twice': 'packcheck.band-end-twice',
  'end-missing': 'packcheck.band-end-missing',
} as const;

/** The parameters the ends go by, with their values: `N = -4.63%`. */
function says({ given, ends }: Setting): string {
  const used = new Set(ends.flatMap((end) => (given.says.has(end) ? [end] : [...namesOf(end)])));
  return [...given.says].flatMap(([name, said]) => (used.has(name) ? [said] : [])).join('，');
}

function namesOf(text: string): ReadonlySet<string> {
  const parsed = parse(text);
  return parsed.ok ? namesIn(parsed.value) : new Set();
}

/** Figures below the lowest and above the highest interval fall in none. A lowest that begins with 0 itself is fine: rates and amounts are not negative. */
export function tellOpenEnds(intervals: readonly Interval[], setting: Setting): Problem[] {
  const sorted = ascending(intervals.filter((one) => !isEmpty(one)));
  const { where, placeOf } = setting;
  const percent = setting.ends.some((end) => end.includes('%'));
  const [lowest] = sorted;
  const low =
    lowest?.low && !(lowest.low.closed && lowest.low.at.isZero())
      ? { band: lowest, at: lowest.low.at, side: 'low' as const }
      : null;
  const unbounded = sorted.some((one) => !one.high);
  const highest = unbounded ? undefined : sorted.at(-1);
  const high = highest?.high ? { band: highest, at: highest.high.at, side: 'high' as const } : null;
  return [low, high].flatMap((end) =>
    end
      ? [
          problem('packcheck.bands-open-end', placeOf(end.band.index), {
            where,
            band: end.band.text,
            at: shown(end.at, percent),
            side: end.side,
          }),
        ]
      : [],
  );
}

/** Intervals are written from low to high or from high to low. */
export function tellOrder(intervals: readonly Interval[], { where, placeOf }: Setting): Problem[] {
  const kept = intervals.filter((one) => !isEmpty(one));
  const rank = new Map(ascending(kept).map((one, position) => [one, position]));
  const ranks = kept.map((one) => rank.get(one) ?? 0);
  const rising = (ranks[1] ?? 0) >= (ranks[0] ?? 0);
  const index = ranks.findIndex((position, at) => at > 0 && position > (ranks[at - 1] ?? 0) !== rising);
  const stray = kept[index];
  return stray && index > 0 ? [problem('packcheck.bands-order', placeOf(stray.index), { where, band: stray.text })] : [];
}
