import { formatPlain, parseNumber } from '../../../number';
import { convertMoney } from '../../../number';

/**
 * An amount pasted in another unit of money, exactly, as it is to stand in a column of unit `to`. It is not kept in its
 * own unit there: typing over it later, under a heading that says 万元, would be ten thousand times off. In the same unit
 * the text stays as it was typed; what is no amount too, so that it is refused in its own words.
 */
export function inUnit(text: string, from: string, to: string): string {
  if (from === to) return text;
  const parsed = parseNumber(text);
  if (!parsed.ok || parsed.value.percent) return text;
  return formatPlain(convertMoney(parsed.value.value, from, to));
}

/** Whether two amounts say the same: equal as written, or equal as numbers. */
export function saysTheSame(one: string, other: string): boolean {
  if (one.trim() === other.trim()) return true;
  const [a, b] = [parseNumber(one), parseNumber(other)];
  return a.ok && b.ok && a.value.value.equals(b.value.value);
}
