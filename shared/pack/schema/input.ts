import { z } from 'zod';
import { amount, flag, formula, id, words } from './scalar';

/** What kind of thing is filled in. 是/否 and choices are text to formulas: `符合 = "是"`. */
export const inputType = z.enum(['number', 'text', 'yes-no', 'choice']);
export type InputType = z.infer<typeof inputType>;

/** What next year's form does with what was typed: it stays, the officer is asked, or it is emptied (last year's is kept beside it). */
export const carried = z.enum(['keep', 'ask', 'clear']);
export type Carried = z.infer<typeof carried>;

/** What every place to type into says about itself. */
const described = {
  unit: words.optional(),
  type: inputType.optional(),
  options: z.array(words).min(2).optional(),
  /** 取自哪张报表、哪一行. */
  where: words.optional(),
  hint: words.optional(),
  /** What a blank counts as. Absent: a blank is 待填. */
  blank: amount.optional(),
  /** The most it counts for: more is an error, and counts as this. */
  max: amount.optional(),
  /** May be 「本年无此项」. */
  none: flag.optional(),
  /** The value needs a word of reason beside it (手填的系数、酌情扣分). */
  reason: flag.optional(),
  /** Absent: text and choices of facts stay, amounts and 是/否 are this year's and are emptied, as are inputs of lines. */
  carry: carried.optional(),
};

/** A fact of the unit or of a project: filled once, used by every indicator that names it. */
export const fact = z.strictObject({ id, name: words, group: words.optional(), ...described });
export type Fact = z.infer<typeof fact>;

/**
 * A name an indicator's formulas use. Either it comes `from` somewhere —
 * `unit.<fact>`, `project.<fact>`, `funds.<row>.<column>`, `rollup.<id>`, `measure.<id>`, `rows.<field>` —
 * or it is filled in at the indicator itself and then has an `id`.
 */
const source = z.string().regex(/^(unit|project|funds|rollup|measure|rows)\.[a-z0-9.-]+$/);
export const localInput = z.strictObject({ id, ...described });
export const input = z.union([
  source,
  z.strictObject({ from: source, where: words.optional(), unit: words.optional() }),
  localInput,
]);
export type LocalInput = z.infer<typeof localInput>;
export type Input = z.infer<typeof input>;

/** A list the unit names itself: a row each, with the same fields; formulas see each field as a list. */
export const rows = z.strictObject({
  min: z.string().regex(/^\d+$/),
  max: z.string().regex(/^\d+$/),
  fields: z.array(z.strictObject({ id, name: words, ...described })).min(1),
  /** Figures of each row, over its fields by name; formulas of the indicator see each as a list. */
  figures: z.array(z.strictObject({ id, name: words, formula })).default([]),
  /** Rows the form itself names: an id, and the words of some fields. */
  given: z.array(z.record(id, words)).default([]),
  /** How one row is printed in the table: `{name}` and other field ids in braces. */
  print: words,
});
export type Rows = z.infer<typeof rows>;
