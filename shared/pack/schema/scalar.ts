import { z } from 'zod';
import { amountText, toWhole } from '../../scores/scalar';

export { amount, amountOf, amountText, count, flag, formula, id, toWhole, words } from '../../scores/scalar';

/** Millimetres on paper: a length to lay out with, no figure of the form. */
export const millimetres = amountText.transform((text) => Number(text));

/** A count without a bound. */
export const whole = z.string().regex(/^\d+$/, 'form.count').transform(toWhole);

/** A year of four digits. */
export const year = z
  .string()
  .regex(/^(19|20)\d\d$/, 'form.year')
  .transform(toWhole);

/** A date, as 2024-12-31; it is only ever printed. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'form.date');
