import { z } from 'zod';
import { switches } from '../../scores';
import { amount, amountText, count, flag, formula, id, words } from './scalar';

/** The money of a project: who pays by what it was for. Row `total` is the sum of the others and is never typed. */
export const funds = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        id,
        name: words,
        total: flag.optional(),
        starts: amountText.optional(),
        /** A blank means that there is none of it: printed blank, nothing to fill in, nothing to add. */
        optional: flag.optional(),
      }),
    )
    .min(1),
  columns: z.array(z.strictObject({ id, name: words, where: words.optional() })).min(2),
  /** The unit of money the form is filled in with. */
  unit: words.default('万元'),
  /** Decimals amounts are printed with; absent: as they are. */
  decimals: count.optional(),
  /** Each source's own rate is printed too. */
  'rate-in-rows': flag.optional(),
  execution: z.strictObject({
    /** Without points and score the form prints the rate and asks for no score. */
    points: amount.optional(),
    /** Formulas over the total row's columns, by their names. */
    rate: formula,
    score: formula.optional(),
    ...switches,
    /** The rate where its denominator is 0. */
    'rate-when-undefined': formula.optional(),
    source: words,
  }),
});
export type Funds = z.infer<typeof funds>;
