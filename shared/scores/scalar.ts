import { z } from 'zod';
import { type Decimal, parseNumber } from '../number';

/**
 * YAML and the file hold every scalar as text: no float, date or boolean is made on the way in. These read the few kinds
 * of text a pack is made of, and give what the text means.
 */

/** An ASCII name, stable for ever: files, bindings and other packs refer to it. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'form.id');

/** Words shown to people; `{年度}`, `{上年}` and `{单位}` are filled in when shown. */
export const words = z.string().max(4000);

/** A formula in the pack language, parsed when the pack is compiled. */
export const formula = z.string().min(1, 'form.formula').max(2000, 'form.formula');

/** A decimal written in digits, maybe negative, maybe a percentage; for those whose meaning depends on a unit beside it. */
export const amountText = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?%?$/, 'form.amount');

/** The same as a number: `95%` is 0.95. */
export const amount = amountText.transform((text) => amountOf(text));

/** A small count written in digits. */
export const count = z
  .string()
  .regex(/^\d{1,4}$/, 'form.count')
  .transform(toWhole);

/** A switch. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** What a text of the form of `amountText` means: with unit `%`, `95` and `95%` are both 0.95. */
export function amountOf(text: string, unit?: string): Decimal {
  const read = parseNumber(text, unit);
  if (!read.ok) throw new Error(`「${text}」 passed the form of an amount but is none`);
  return read.value.value;
}

/** Digits as a whole number. */
export function toWhole(digits: string): number {
  return Number(digits);
}
