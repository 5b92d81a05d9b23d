import { fitsExcel } from '../formula';
import { Decimal, formatPlain, roundHalfUp } from '../number';
import type { Figure } from '../scoring/evaluation';
import type { Cell, NumberFormat } from '../sheets/grid';
import { problem } from '../text/problem';
import { cellReference } from './addresses';
import { formulaOf, summed } from './formula';
import { liveWords } from './live-words';
import { numberFormat } from './number-format';
import type { Surroundings } from './references';
import { type CellValue, numberValue, resultOf, saysMore, textValue, typedValue } from './value';

/** What goes into one cell: a value, or a formula with what it comes to; and how its number prints. */
export interface Content {
  readonly value: CellValue;
  /** Without `=`. */
  readonly formula?: string;
  readonly numFmt: string;
  /** Key of the figure whose cell a click leads to. */
  readonly link?: string;
}

/** Second pass: a figure's own cell holds its value or formula, other cells refer to it, and the rest are words. */
export function contentOf(cell: Cell, around: Surroundings): Content {
  const own = cell.defines === undefined ? undefined : around.figures(cell.defines);
  if (own) return around.valuesOnly ? valueOf(cell, own) : inFormat(ownContent(own, around), cell, own);
  const shown = cell.figure === undefined ? undefined : around.figures(cell.figure);
  if (!shown) return asText(textValue(cell.text));
  if (around.valuesOnly) return valueOf(cell, shown);
  const made = saysMore(cell, shown) ? wordedContent(cell, shown, around) : shownContent(cell, shown, around);
  const content = inFormat(made, cell, shown);
  const address = around.addresses.get(shown.key);
  return address && address.sheet !== around.sheet ? { ...content, link: shown.key } : content;
}

type Made = Pick<Content, 'value' | 'formula'>;

function inFormat(made: Made, cell: Cell, figure: Figure): Content {
  if (made.formula === undefined && typeof made.value === 'string') return asText(made.value);
  return { ...made, numFmt: numberFormat(formatOf(cell, figure), cell.text) };
}

/** Words stay words: with Excel's text format even one edited in place (`=1+1`, `-5`, `@sum`) does not become a formula. */
function asText(value: string | null): Content {
  // Excel shows long words in that format as ####.
  const guarded = value !== null && /^[=+\-@\t]/.test(value) && value.length <= 255;
  return { value, numFmt: guarded ? '@' : 'General' };
}

function ownContent(figure: Figure, around: Surroundings): Made {
  const formula = formulaOf(figure, around);
  return formula === null ? { value: typedValue(figure) } : { formula, value: resultOf(figure.value) };
}

/** What the cell prints, as a number where it prints one. */
function valueOf(cell: Cell, figure: Figure): Content {
  // 「98」 before a cell that says % is 0.98, and prints 98: as any number does that a spreadsheet prints just so.
  if (saysMore(cell, figure))
    return PLAIN.test(cell.text)
      ? { value: numberValue(new Decimal(cell.text)), numFmt: 'General' }
      : asText(textValue(cell.text));
  const value = asPrinted(cell, figure);
  return inFormat({ value: value === '' ? null : value }, cell, figure);
}

/** What a spreadsheet prints of a number without a format: up to 10 digits, no zeros at the end. */
const PLAIN = /^-?(0|[1-9]\d{0,5})(\.\d{0,3}[1-9])?$/;

/** Words around a typed figure (「≥95%」「36553 件」) follow it, where its number stands among them. */
function wordedContent(cell: Cell, figure: Figure, around: Surroundings): Made {
  const value = textValue(cell.text);
  const address = around.addresses.get(figure.key);
  const formula = address ? liveWords(cell.text, figure.value, cellReference(address, around.sheet)) : null;
  return formula !== null && fitsExcel(formula) ? { formula, value } : { value };
}

/** A reference that shows a blank as blank. Without a 底稿 in the file there is nothing to refer to, and the value stands itself. */
function shownContent(cell: Cell, figure: Figure, around: Surroundings): Made {
  const address = around.addresses.get(figure.key);
  const value = asPrinted(cell, figure);
  const alone = { value: value === '' ? null : value };
  if (!address) return alone;
  const formula = reference(cell, figure, cellReference(address, around.sheet), around);
  if (fitsExcel(formula)) return { formula, value };
  around.notices.push(problem('export.not-live', figure.key, { formula: figure.name }));
  return alone;
}

function reference(cell: Cell, figure: Figure, at: string, around: Surroundings): string {
  const places = roundedTo(formatOf(cell, figure));
  const number = places === null ? at : `IF(ISNUMBER(${at}),ROUND(${at},${places}),${at})`;
  // The forms print 无 as each region does (/ or －), and so does this cell.
  const absent = figure.value.kind === 'undefined' ? String(resultOf(figure.value)) : cell.text;
  const idle = idleCondition(cell, around);
  if (idle) return `IF(${idle},"${cell.whileZero?.text.replaceAll('"', '""')}",IF(${at}="","",${number}))`;
  if (cell.blankAtZero) return `IF(N(${at})=0,"",${number})`;
  const words = cell.text === absent ? number : `IF(${at}="${absent}","${cell.text.replaceAll('"', '""')}",${number})`;
  // A total of nothing yet is 0 to formulas; on paper it is blank.
  if (figure.kind === 'sum' && (figure.total || cell.text === '')) return `IF(COUNT(${summed(figure, around)})=0,"",${words})`;
  const blank = figure.blank === undefined || cell.text === '' ? '""' : formatPlain(figure.blank);
  return `IF(${at}="",${blank},${words})`;
}

/** Holds while the figures that a cell waits for are 0; null where it waits for none, or they stand nowhere in the file. */
function idleCondition({ whileZero }: Cell, { addresses, sheet }: Surroundings): string | null {
  const places = whileZero?.figures.map((key) => addresses.get(key)) ?? [];
  const tests = places.map((place) => (place ? `N(${cellReference(place, sheet)})=0` : null));
  return tests.length > 0 && !tests.includes(null) ? `AND(${tests.join(',')})` : null;
}

/** The value as this cell shows it. */
function asPrinted(cell: Cell, figure: Figure): number | string {
  const { value } = figure;
  if (cell.text === '') return '';
  if (cell.whileZero && cell.text === cell.whileZero.text) return cell.text;
  if (value.kind === 'undefined') return textValue(cell.text) ?? '';
  if (value.kind !== 'number') return resultOf(value);
  const places = roundedTo(formatOf(cell, figure));
  return numberValue(places === null ? value.value : roundHalfUp(value.value, places));
}

/** General prints whatever is there: where it stands for a format that rounds, the number itself is rounded. */
function roundedTo({ trim, decimals, show }: NumberFormat): number | null {
  return trim && decimals !== undefined && show !== 'percent' ? decimals : null;
}

/** The cell's own format, else the figure's. */
function formatOf(cell: Cell, { show, decimals }: Figure): NumberFormat {
  return cell.format ?? (decimals === undefined ? { show } : { show, decimals });
}
