import type { Decimal } from '../../number';
import type { FunctionName } from '../../text/functions';
import { problem } from '../../text/problem';
import { BOUNDS, spot } from '../bounds';
import { type ExcelPrinter, type ExcelRange, NOT_THERE, wordsIn } from '../excel-printer';
import type { Node, Span } from '../tree';
import { fault, flat, isNumber, numberValue, smallInteger, wrongType } from '../values';
import type { Value } from '../value';
import type { EagerFunction } from './function';

/** A function of one number. `excel` gets the printer and its argument. */
export function ofNumber(
  name: FunctionName,
  compute: (x: Decimal) => Decimal,
  excel: (x: Node, printer: ExcelPrinter) => string,
): EagerFunction {
  return {
    kind: 'eager',
    name,
    signature: { parameters: ['number'], repeats: 0, result: 'number' },
    apply: ([x], span) => (x?.kind === 'number' ? numberValue(compute(x.value), span) : unexpected(span)),
    excel: (args, printer) => printed(args, ([x]) => x && excel(x, printer)),
  };
}

/** A function of a number and a count of decimals, which must be a small whole number. */
export function ofPlaces(
  name: FunctionName,
  compute: (x: Decimal, places: number) => Decimal,
  excel: (x: Node, printer: ExcelPrinter) => string,
): EagerFunction {
  return {
    kind: 'eager',
    name,
    signature: { parameters: ['number', 'number'], repeats: 0, result: 'number' },
    apply: ([x, decimals], span) => {
      if (x?.kind !== 'number' || decimals?.kind !== 'number') return unexpected(span);
      const places = smallInteger(decimals.value);
      if (places === null) return fault(problem('formula.places', '', { ...spot(span), most: BOUNDS.places }));
      return numberValue(compute(x.value, places), span);
    },
    excel: (args, printer) =>
      printed(args, ([x, places]) => x && places && `${name}(${excel(x, printer)},${printer.value(places)})`),
  };
}

/** A function of any numbers and lists. `empty` is what a spreadsheet must show when there is nothing to work on. */
export function ofNumbers(
  name: FunctionName,
  fold: (numbers: readonly Decimal[], span: Span) => Value,
  empty: string,
  raises?: EagerFunction['raises'],
): EagerFunction {
  return {
    kind: 'eager',
    name,
    signature: { parameters: ['numbers'], repeats: 1, result: 'number' },
    ...(raises ? { raises } : {}),
    apply: (args, span) => {
      const items = flat(args);
      const numbers = items.every(isNumber) ? items.map(({ value }) => value) : null;
      if (numbers) return fold(numbers, span);
      const other = items.find((item) => !isNumber(item));
      return other ? wrongType('number', other, span) : unexpected(span);
    },
    excel: (args, printer) => {
      const ranges = rangesOf(args, printer);
      const scalars = args.filter((arg) => printer.range(arg) === undefined).map(printer.strict);
      const all = [...ranges.map(({ at }) => at), ...scalars];
      return all.length === 0 ? empty : unlessNone(ranges, `${name}(${all.join(',')})`);
    },
  };
}

/** The cells of the lists among the arguments; empty lists left out. */
export function rangesOf(args: readonly Node[], printer: ExcelPrinter): ExcelRange[] {
  return args.map(printer.range).filter((range) => range !== undefined && range !== null);
}

/** Spreadsheets skip text in a range, so 无 and 分母为 0 among the cells have to be looked for. */
export function unlessNone(ranges: readonly ExcelRange[], formula: string): string {
  const counts = ranges.flatMap(({ at, absence }) => wordsIn(absence).map((word) => `COUNTIF(${at},"${word}")`));
  return counts.length === 0 ? formula : `IF(${counts.join('+')}>0,${NOT_THERE},${formula})`;
}

/** A call with too few arguments prints as an error; the checker has refused it long before. */
export function printed<T>(args: readonly T[], print: (args: readonly T[]) => string | undefined): string {
  return print(args) ?? NOT_THERE;
}

function unexpected(span: Span): Value {
  return fault(problem('formula.unexpected', '', { ...spot(span), found: ')' }));
}
