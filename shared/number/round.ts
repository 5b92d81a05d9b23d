import { Decimal, type Rounding } from './decimal';

/** How many decimals comparisons and the stepwise functions keep: binary floats agree with decimals up to here. */
export const TIDY_PLACES = 12;

/** Rounds to `places` decimals, ties away from zero (四舍五入); negative places round to tens, hundreds. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return roundTo(value, places, Decimal.ROUND_HALF_UP);
}

/** Rounds away from zero to `places` decimals, as a spreadsheet's ROUNDUP. */
export function roundAwayFromZero(value: Decimal, places: number): Decimal {
  return roundTo(value, places, Decimal.ROUND_UP);
}

/** Cuts towards zero to `places` decimals, as a spreadsheet's ROUNDDOWN. */
export function roundTowardsZero(value: Decimal, places: number): Decimal {
  return roundTo(value, places, Decimal.ROUND_DOWN);
}

/** The greatest multiple of 10^-places that is not above the value. */
export function floorTo(value: Decimal, places: number): Decimal {
  return roundTo(value, places, Decimal.ROUND_FLOOR);
}

/** The least multiple of 10^-places that is not below the value. */
export function ceilTo(value: Decimal, places: number): Decimal {
  return roundTo(value, places, Decimal.ROUND_CEIL);
}

/** Rounds half up to 12 decimals: done to operands of comparisons, INT, ROUNDUP and ROUNDDOWN. */
export function tidy(value: Decimal): Decimal {
  return roundHalfUp(value, TIDY_PLACES);
}

function roundTo(value: Decimal, places: number, mode: Rounding): Decimal {
  // Most have no more decimals than that: copying them would take as long as rounding.
  if (places >= 0 && value.decimalPlaces() <= places) return value.isZero() ? ZERO : value;
  const rounded =
    places >= 0 ? value.toDecimalPlaces(places, mode) : value.div(`1e${-places}`).toDecimalPlaces(0, mode).times(`1e${-places}`);
  // Minus nothing is nothing: a published table never shows -0.00.
  return rounded.isZero() ? ZERO : rounded;
}

const ZERO = new Decimal(0);
