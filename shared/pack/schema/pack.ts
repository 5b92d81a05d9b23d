import { z } from 'zod';
import type { Decimal } from '../../number';
import { switches } from '../../scores';
import { checks } from './checks';
import { unitFact } from './input';
import { cases, report } from './report';
import { amountOf, amountText, count, date, flag, formula, id, words, year } from './scalar';
import { rollup, table } from './table';

/** A figure handed down for the year: dated, sourced; `confirm` ones stay 待确认 until the officer confirms them. */
export const parameter = z
  .strictObject({
    id,
    name: words,
    value: amountText.optional(),
    /** The value by category of unit: the fact it goes by, and a value for each of its options. */
    by: z.strictObject({ fact: id, values: z.record(z.string(), amountText) }).optional(),
    unit: words.optional(),
    date: date.optional(),
    source: words,
    confirm: flag.optional(),
  })
  .transform(({ value, by, ...rest }) => {
    const read = (text: string): HandedDown => ({
      value: amountOf(text, rest.unit),
      percent: rest.unit === '%' || text.endsWith('%'),
      text,
    });
    const values = Object.entries(by?.values ?? {}).map(([option, text]) => [option, read(text)] as const);
    return {
      ...rest,
      ...(value === undefined ? {} : { value: read(value) }),
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

/** A word for a total: from this many points (in percent of all points) upward. */
export const rating = z.strictObject({ name: words, from: amountText }).transform(({ name, from }) => ({
  name,
  from: amountOf(from),
  /** Written as a percentage, which the bars are not. */
  percent: from.endsWith('%'),
}));
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
  /** Resolved before this is parsed: a resolved pack never has it. */
  ...switches,
  rounding: z.strictObject({ score: count, rate: count, total: z.enum(['plain', 'fixed']) }),
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
