import type { Pack } from '../pack';
import type { Grid } from '../sheets';
import { isNone, type Workbook } from '../workbook';
import { fields } from '../workbook/fields';
import { typedIn } from '../workbook/fields/walk';

/** What is printed at a place or for a figure of the workbook. */
export type Texts = ReadonlyMap<string, string>;

/** Every text the published tables print: words as they are typed, amounts, rates and scores as the tables print them. */
export function printedTexts(pack: Pack, workbook: Workbook, tables: readonly Grid[]): Texts {
  const texts = new Map<string, string>();
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
