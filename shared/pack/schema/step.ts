import { z } from 'zod';
import { show, type Show } from '../../scores';
import { formula } from './scalar';

/** A named intermediate figure: a formula, maybe with how to show it. */
export const step = z.union([
  formula.transform((source): Step => ({ formula: source })),
  z.strictObject({ formula, show: show.optional() }).transform((written): Step => written),
]);

/** `show` absent: names that end in 率 or 度 and the like are shown as %. */
export interface Step {
  readonly formula: string;
  readonly show?: Show | undefined;
}

/** Names that end in 率, 度, 比 or 占比 are rates, and shown as percentages unless the pack says otherwise. */
export function shownAs(name: string): Show {
  return /(率|度|比|比例|比重)$/.test(name) ? 'percent' : 'number';
}
