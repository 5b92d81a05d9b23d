import type { Decimal } from './decimal';
import { roundHalfUp } from './round';

// Exponents are bounded by the decimal type, so no text made here is longer than some 800 characters.

/** Rounded half up, with exactly `places` decimals: 98 → "98.00". */
export function formatFixed(value: Decimal, places: number): string {
  return roundHalfUp(value, places).toFixed(places);
}

/** As many digits as the value has: no exponent, no trailing zeros, no rounding. */
export function formatPlain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** Rounded half up to at most `places` decimals, trailing zeros dropped: 8, 2.5, 6.18. */
export function formatScore(value: Decimal, places: number): string {
  return formatPlain(roundHalfUp(value, places));
}

/** A rate as a percentage with exactly `places` decimals: 0.6178 → "61.78%". */
export function formatPercent(value: Decimal, places: number): string {
  return `${formatFixed(value.times(100), places)}%`;
}

/** A percentage as printed without zeros at its end: 100.00% is 100%, 92.50% is 92.5%. */
export function trimmedPercent(text: string): string {
  return text.replace(/\.0+%$|(\.\d*[1-9])0+%$/, '$1%');
}
