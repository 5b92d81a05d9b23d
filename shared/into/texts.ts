import type { Pack } from '../pack';
import { type Evaluation, showValue } from '../scoring';
import type { Grid } from '../sheets';
import { isNone, type Workbook } from '../workbook';
import { fields, figures } from '../workbook/fields';
import { typedIn } from '../workbook/fields/walk';

/** What is printed at a place or for a figure of the workbook. */
export type Texts = ReadonlyMap<string, string>;

/** The pack as it is where every source of money has its own rate, whatever its tables print: the unit's form may print them. */
export function withRowRates(pack: Pack): Pack {
  const tables = pack.tables.map((table) =>
    table.funds ? { ...table, funds: { ...table.funds, 'rate-in-rows': true } } : table,
  );
  return { ...pack, tables };
}

/**
 * Every text the published tables print: words as they are typed, amounts, rates and scores as the tables print them; and the
 * rates of sources, which some tables leave out and the unit's own form may print, as far as `evaluation` has them.
 */
export function printedTexts(pack: Pack, workbook: Workbook, tables: readonly Grid[], evaluation: Evaluation): Texts {
  const texts = new Map<string, string>();
  const shown = { show: 'percent', decimals: pack.rounding.rate } as const;
  for (const { figures: own } of [...evaluation.tables, ...evaluation.projects])
    for (const { key, value } of own.values())
      if (figures.sourceRate.parse(key) !== null && value.kind === 'number') texts.set(key, showValue(value, shown));
  for (const { binding, given } of typedIn(pack, workbook))
    texts.set(binding, isNone(given) ? '无' : `${given.text}${given.unit ?? ''}`);
  for (const { rows } of tables)
    for (const { cells } of rows)
      for (const { binding, figure, text } of cells) {
        if (figure !== undefined) texts.set(figure, text);
        if (binding !== undefined && (fields.amount.parse(binding) || !texts.has(binding))) texts.set(binding, text);
      }
  return texts;
}
