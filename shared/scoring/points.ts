import { Decimal } from '../number';
import type { CustomIndicator } from '../workbook/schema/fill';
import type { OpenGroup } from './compile';
import { numberOf } from './given';

/**
 * The points of an officer's own indicators in one branch: as typed; where left blank and the branch shares evenly,
 * whole points of what is left, the remainder going to the last (15 over four: 3, 3, 3, 6).
 */
export function pointsOf(group: OpenGroup, indicators: readonly CustomIndicator[]): readonly (Decimal | null)[] {
  const typed = indicators.map(({ points }) => (points ? (numberOf(points)?.value ?? null) : null));
  const all = group.spec.points;
  if (group.spec.open?.distribute !== 'even' || !all) return typed;
  const blank = indicators.filter((indicator) => !indicator.points);
  if (blank.length === 0) return typed;
  const given = typed.reduce<Decimal>((sum, points) => sum.plus(points ?? 0), new Decimal(0));
  const left = Decimal.max(all.minus(given), 0);
  const each = left.div(blank.length).floor();
  const last = left.minus(each.times(blank.length - 1));
  return indicators.map((indicator, index) => {
    if (indicator.points) return typed[index] ?? null;
    return indicator === blank.at(-1) ? last : each;
  });
}
