import { parseNumber, normaliseNumberText } from '../number';
import type { Funds } from '../pack';
import { fields } from '../workbook/fields';
import type { Figure } from './evaluation';

type FigureOf = (key: string) => Figure | undefined;

/** With how many decimals a form prints an amount: the pack's, else as it was typed. Undefined: as many as it takes. */
export function amountDecimals(...[funds, ...at]: Parameters<typeof writtenDecimals>): number | undefined {
  return funds?.decimals ?? writtenDecimals(funds, ...at);
}

/** The decimals an amount was typed with (3000.00 stays 3000.00); of a total, those that all of its parts were typed with. */
export function writtenDecimals(
  funds: Funds | undefined,
  path: string,
  row: string,
  column: string,
  figureOf: FigureOf,
): number | undefined {
  const isTotal = funds?.rows.some(({ id, total }) => id === row && total) ?? false;
  if (!isTotal) return typedDecimals(figureOf(fields.amount.at(path, row, column)));
  const parts = funds?.rows.filter(({ total }) => !total) ?? [];
  return sumDecimals(parts.map(({ id }) => figureOf(fields.amount.at(path, id, column))));
}

/** The decimals that all parts of a sum were typed with, those that are 0 left out; undefined where they differ. */
function sumDecimals(parts: readonly (Figure | undefined)[]): number | undefined {
  const isZero = (figure: Figure | undefined) => figure?.value.kind !== 'number' || figure.value.value.isZero();
  const telling = parts.every(isZero) ? parts : parts.filter((part) => !isZero(part));
  return sameDecimals(telling.map(typedDecimals));
}

/** The decimals that all have; undefined where they differ. */
export function sameDecimals(all: readonly (number | undefined)[]): number | undefined {
  return new Set(all).size === 1 ? all[0] : undefined;
}

/** The decimals of a number as it was typed; undefined where what counts is another (a unit was converted). */
function typedDecimals(figure: Figure | undefined): number | undefined {
  const { typed = '', value } = figure ?? {};
  if (value?.kind !== 'number' || typed.trim() === '') return undefined;
  const read = parseNumber(typed);
  if (!read.ok || !read.value.value.equals(value.value)) return undefined;
  return normaliseNumberText(typed).split('.')[1]?.length ?? 0;
}
