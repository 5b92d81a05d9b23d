import { z } from 'zod';
import type { Decimal } from '../../number';
import { switches } from '../../scores';
import { checks } from './checks';
import { unitFact } from './input';
import { cases, report } from './report';
import { amountOf, amountText, count, date, flag, formula, id, words, year } from './scalar';
import { rollup, table } from './table';

/** How a score is printed: without the zeros at its end, with them, or with just so many decimals. */
const printing = z.union([z.enum(['plain', 'fixed']), count]);

/** A choice made when a workbook is begun, with the option that was taken; what the others would change is gone by then. */
export const variant = z.strictObject({
  id,
  name: words,
  hint: words.optional(),
  chosen: id,
  options: z.array(z.strictObject({ id, name: words })).min(2),
});
export type Variant = z.infer<typeof variant>;

/** A figure handed down for the year: dated, sourced; `confirm` ones stay 待确认 until the officer confirms them. */
export const parameter = z
  .strictObject({
    id,
    name: words,
    /** What the name stands for, where formulas call it by a sign: 「人均资产变化率平均值」 for N. */
    full: words.optional(),
    value: words.optional(),
    /** One of these words instead of a figure: `value` is the one that holds unless the officer takes another. */
    options: z.array(words).min(2).optional(),
    /** The value by category of unit: the fact it goes by, and a value for each of its options. */
    by: z.strictObject({ fact: id, values: z.record(z.string(), amountText) }).optional(),
    unit: words.optional(),
    date: date.optional(),
    source: words,
    confirm: flag.optional(),
  })
  .superRefine(({ value, options }, context) => {
    if (value !== undefined && !options && !amountText.safeParse(value).success)
      context.addIssue({ code: 'custom', path: ['value'], message: 'form.amount' });
  })
  .transform(({ value, by, options, ...rest }) => {
    const read = (text: string): HandedDown => ({
      value: amountOf(text, rest.unit),
      percent: rest.unit === '%' || text.endsWith('%'),
      text,
    });
    const values = Object.entries(by?.values ?? {}).map(([option, text]) => [option, read(text)] as const);
    return {
      ...rest,
      ...(options ? { choice: { options, value: value ?? '' } } : {}),
      ...(value === undefined || options || !amountText.safeParse(value).success ? {} : { value: read(value) }),
      ...(by ? { by: { fact: by.fact, values: new Map(values) } } : {}),
    };
  });

/** A value of a parameter: the number, whether it was written as a percentage, and the text to print. */
export interface HandedDown {
  readonly value: Decimal;
  readonly percent: boolean;
  readonly text: string;
}
export type Parameter = z.infer<typeof parameter>;

/** A parameter's name for people: in full, with the sign that formulas have for it. */
export function parameterName({ name, full }: Pick<Parameter, 'name' | 'full'>): string {
  return full === undefined ? name : `${full}（${name}）`;
}

/** A word for a total: from this many points (in percent of all points) upward; `by` is the parameter that says how many. */
export const rating = z.strictObject({ name: words, from: words }).transform(({ name, from }) => {
  const isFigure = amountText.safeParse(from).success;
  return {
    name,
    from: isFigure ? amountOf(from) : null,
    /** Written as a percentage, which the bars are not. */
    percent: isFigure && from.endsWith('%'),
    by: isFigure ? null : from,
  };
});
export type Rating = z.infer<typeof rating>;

/** Next year's input from this year's figure: `from` a fact or a step, `to` a fact. */
export const carry = z.strictObject({ from: z.string(), to: z.string(), reason: words });

/** What one region asks for in one year. Data only; `extends` is resolved before this is parsed. */
export const packSchema = z.strictObject({
  language: z.literal('1'),
  id,
  region: words,
  year,
  /** A pack for any year from this one on: the year is chosen with the workbook. Absent: for its own year. */
  years: z.strictObject({ from: year }).optional(),
  title: words,
  source: words,
  /** What was chosen when the workbook was begun: loading takes the changes of the options in. */
  variants: z.array(variant).default([]),
  /** Resolved before this is parsed: a resolved pack never has it. */
  ...switches,
  /** `score` and `rate` round; `line` and `total` only print: what is scored to 2 decimals may be printed with 1. */
  rounding: z.strictObject({ score: count, rate: count, line: printing.default('plain'), total: printing }),
  ratings: z.array(rating).min(1),
  /** `full`: ratings go by all points; `available`: by the points the unit scores itself. */
  'rate-by': z.enum(['points', 'available']).default('points'),
  parameters: z.array(parameter).default([]),
  facts: z.array(unitFact).default([]),
  macros: z.record(z.string(), formula).default({}),
  rollups: z.array(rollup).default([]),
  tables: z.array(table).min(1),
  rolling: z.array(carry).default([]),
  /** Wordings that several places of the reports share, by name: `{>得分说明}`. */
  phrases: z.record(z.string(), cases).default({}),
  reports: z.array(report).default([]),
  /** What is published, in order: reports and tables by id. Absent: as budget units usually do. */
  publication: z.array(z.union([z.strictObject({ table: id }), z.strictObject({ report: id })])).optional(),
  corrections: z.array(z.strictObject({ at: words, printed: words, taken: words, reason: words })).default([]),
  checks,
});
