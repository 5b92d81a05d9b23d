import { z } from 'zod';
import type { Decimal } from '../number';
import { amountOf, amountText, flag, formula, id, words } from './scalar';

/** What kind of thing is filled in. 是/否 and choices are text to formulas: `符合 = "是"`. */
const inputType = z.enum(['number', 'text', 'yes-no', 'choice']);
export type InputType = z.infer<typeof inputType>;

/** What next year's form does with what was typed: it stays, the officer is asked, or it is emptied (last year's is kept beside it). */
export const carried = z.enum(['keep', 'ask', 'clear']);
export type Carried = z.infer<typeof carried>;

/** What every place to type into says about itself, as written; `typed` reads it. */
export const described = {
  unit: words.optional(),
  type: inputType.optional(),
  options: z.array(words).min(2).optional(),
  /** 取自哪张报表、哪一行. */
  where: words.optional(),
  hint: words.optional(),
  /** What a blank counts as. Absent: a blank is 待填. */
  blank: amountText.optional(),
  /** The most it counts for: more is an error, and counts as this. */
  max: amountText.optional(),
  /** May be 「本年无此项」. */
  none: flag.optional(),
  /** The value needs a word of reason beside it (手填的系数、酌情扣分). */
  reason: flag.optional(),
  /** Absent: text and choices of facts stay, amounts and 是/否 are this year's and are emptied, as are inputs of lines. */
  carry: carried.optional(),
};

/** Reads what a blank counts as, and the most it counts for: the unit beside them says whether `95` is 0.95. */
export function typed<
  Written extends { readonly blank?: string | undefined; readonly max?: string | undefined; readonly unit?: string | undefined },
>({ blank, max, ...rest }: Written): Omit<Written, 'blank' | 'max'> & { blank?: Decimal; max?: Decimal } {
  return {
    ...rest,
    ...(blank === undefined ? {} : { blank: amountOf(blank, rest.unit) }),
    ...(max === undefined ? {} : { max: amountOf(max, rest.unit) }),
  };
}

/** Something filled in at the line it is for. */
export const localInput = z
  .strictObject({
    id,
    ...described,
    /** Whether the value needs a word of reason beside it: always, or where a condition over the line's names holds. */
    reason: z.union([flag, formula]).optional(),
  })
  .transform(({ reason, ...rest }) => ({
    ...typed(rest),
    ...(typeof reason === 'boolean' ? { reason } : {}),
    ...(typeof reason === 'string' ? { reasonWhen: reason } : {}),
  }));
export type LocalInput = z.infer<typeof localInput>;
