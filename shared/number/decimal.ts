import { Decimal as Base } from 'decimal.js';

/**
 * The one decimal type of the project. 60 significant digits hold any product of two bounded inputs exactly;
 * ties round away from zero, as 四舍五入 does. Exponents are bounded far above any amount a pack can reach.
 */
export const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  minE: -400,
  maxE: 400,
  toExpNeg: -400,
  toExpPos: 400,
});
export type Decimal = Base;

/** How decimal.js names its ways of rounding. */
export type Rounding = Base.Rounding;
