import type { CellValue } from 'exceljs';
import { fitsExcel } from '../formula';
import { formatPlain, roundHalfUp } from '../number';
import type { Figure } from '../scoring/evaluation';
import type { Cell, NumberFormat } from '../sheets/grid';
import { problem } from '../text/problem';
import { cellReference } from './addresses';
import { formulaOf, summed } from './formula';
import { numberFormat } from './number-format';
import type { Surroundings } from './references';
import { NONE, numberValue, resultOf, saysMore, textValue, typedValue } from './value';

/** What goes into one cell, and how its number prints. */
export interface Content {
  readonly value: CellValue;
  readonly numFmt: string;
}

/** Second pass: a figure's own cell holds its value or formula, other cells refer to it, and the rest are words. */
export function contentOf(cell: Cell, around: Surroundings): Content {
  const own = cell.defines === undefined ? undefined : around.figures(cell.defines);
  if (own) return inFormat(ownContent(own, around), cell, own);
  const shown = cell.figure === undefined ? undefined : around.figures(cell.figure);
  if (shown && !saysMore(cell, shown)) return inFormat(shownContent(cell, shown, around), cell, shown);
  return asText(textValue(cell.text));
}

function inFormat(value: CellValue, cell: Cell, figure: Figure): Content {
  return typeof value === 'string' ? asText(value) : { value, numFmt: numberFormat(formatOf(cell, figure), cell.text) };
}

/** Words stay words: with Excel's text format even one edited in place (`=1+1`, `-5`, `@sum`) does not become a formula. */
function asText(value: string | null): Content {
  // Excel shows long words in that format as ####.
  const guarded = value !== null && /^[=+\-@\t]/.test(value) && value.length <= 255;
  return { value, numFmt: guarded ? '@' : 'General' };
}

function ownContent(figure: Figure, around: Surroundings): CellValue {
  const formula = formulaOf(figure, around);
  return formula === null ? typedValue(figure) : { formula, result: resultOf(figure.value) };
}

/** A reference that shows a blank as blank. Without a 底稿 in the file there is nothing to refer to, and the value stands itself. */
function shownContent(cell: Cell, figure: Figure, around: Surroundings): CellValue {
  const address = around.addresses.get(figure.key);
  const result = asPrinted(cell, figure);
  if (!address) return result === '' ? null : result;
  const formula = reference(cell, figure, cellReference(address, around.sheet), around);
  if (formula !== null && fitsExcel(formula)) return { formula, result };
  around.notices.push(problem('export.not-live', figure.key, { formula: figure.name }));
  return result === '' ? null : result;
}

function reference(cell: Cell, figure: Figure, at: string, around: Surroundings): string | null {
  const places = roundedTo(formatOf(cell, figure));
  const number = places === null ? at : `IF(ISNUMBER(${at}),ROUND(${at},${places}),${at})`;
  // The forms print 无 as each region does (/ or －), and so does this cell.
  const differs = figure.value.kind === 'undefined' && cell.text !== NONE;
  const words = differs ? `IF(${at}="${NONE}","${cell.text.replaceAll('"', '""')}",${number})` : number;
  // A total of nothing yet is 0 to formulas; on paper it is blank.
  if (figure.kind === 'sum' && (figure.total || cell.text === '')) {
    const cells = summed(figure, around);
    return cells === null ? null : `IF(COUNT(${cells})=0,"",${words})`;
  }
  const blank = figure.blank === undefined || cell.text === '' ? '""' : formatPlain(figure.blank);
  return `IF(${at}="",${blank},${words})`;
}

/** The value as this cell shows it. */
function asPrinted(cell: Cell, figure: Figure): number | string | boolean {
  const { value } = figure;
  if (cell.text === '') return '';
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
