import { Decimal, formatPercent, formatPlain, parseNumber, roundHalfUp } from '../number';

/** Amounts that differ by no more than this differ by rounding alone. */
export const ROUNDING_SLACK = new Decimal('0.01');

export { numberIn } from '../scoring';

/** A figure in a message: as many digits as it has, six at most after the point. */
export function plain(value: Decimal): string {
  return formatPlain(roundHalfUp(value, 6));
}

/** A score in a message: two decimals at most. */
export function points(value: Decimal): string {
  return formatPlain(roundHalfUp(value, 2));
}

/** A rate in a message. */
export function percent(value: Decimal): string {
  return formatPercent(value, 2);
}

/** How far two figures are apart. */
export function apart(one: Decimal, other: Decimal): Decimal {
  return one.minus(other).abs();
}

/** The sum of those that are there. */
export function sumOf(values: readonly (Decimal | null)[]): Decimal {
  return values.reduce<Decimal>((sum, value) => (value ? sum.plus(value) : sum), new Decimal(0));
}

/** A figure some document printed. */
export interface Printed {
  readonly value: Decimal;
  readonly percent: boolean;
  /** How many decimals it was printed with; of a percentage, those before the sign. */
  readonly places: number;
}

const PRINTED = /^[（(]?\s*([-−－]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\s*([%％]?)\s*(?:分|万元|元|万|个)?\s*[)）]?$/;

/** Reads what a document printed in a cell: a number, maybe with % or a unit behind it. Null where it is none. */
export function readPrinted(text: string): Printed | null {
  const match = PRINTED.exec(text.trim());
  if (!match) return null;
  const [, digits = '', sign = ''] = match;
  const parsed = parseNumber(digits, sign === '' ? undefined : '%');
  if (!parsed.ok) return null;
  const places = (/[.．]([0-9０-９]+)$/.exec(digits)?.[1] ?? '').length;
  return { value: parsed.value.value, percent: sign !== '', places };
}

/** Whether a printed rate is the computed one, to the last digit it was printed with; without % both readings count. */
export function isRate(printed: Printed, computed: Decimal): boolean {
  const hundredfold = roundHalfUp(computed.times(100), printed.places);
  if (printed.percent) return printed.value.times(100).equals(hundredfold);
  return printed.value.equals(hundredfold) || printed.value.equals(roundHalfUp(computed, Math.max(printed.places, 2)));
}
