import { NONE_TEXT, type UndefinedCause, type Value, ZERO_DIVISOR_TEXT } from '../formula';
import { type Decimal, formatPlain } from '../number';
import type { Figure } from '../scoring/evaluation';
import type { Cell } from '../sheets/grid';
import { printable } from '../sheets/paper';
import { printsJust } from './number-format';

/** What a cell holds: a number, words, or nothing. */
export type CellValue = string | number | null;

/** How a spreadsheet says 本年无此项 and 分母为 0; formulas test for them. */
export function absenceText(cause: UndefinedCause): string {
  return cause === 'zero-division' ? ZERO_DIVISOR_TEXT : NONE_TEXT;
}

/** How a cell says whether a condition holds. */
export function conditionText(holds: boolean): string {
  return holds ? '是' : '否';
}

/** Words as a cell's text; `_x0041_` is escaped, or Excel would read it as a character's code. */
export function textValue(text: string): string | null {
  const words = printable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return words === '' ? null : words;
}

/**
 * The one place where a decimal becomes a binary float, because a cell holds nothing else: 15 digits are what it keeps.
 * Beyond what a float can be, the digits themselves, as text.
 */
export function numberValue(value: Decimal): number | string {
  const float = Number(value.toSignificantDigits(15).toString());
  return Number.isFinite(float) ? float : formatPlain(value);
}

/** What a figure that was typed, or that the pack gives, puts into its cell. */
export function typedValue(figure: Figure): CellValue {
  const { value, typed, blank, kind } = figure;
  // The number a blank counts as must not stand there as if it had been typed. 无 is no blank.
  if (kind === 'input' && blank !== undefined && (typed ?? '') === '' && value.kind === 'number') return null;
  switch (value.kind) {
    case 'number':
      return numberValue(value.value);
    case 'text':
      return textValue(value.value);
    case 'boolean':
      return conditionText(value.value);
    case 'undefined':
      return absenceText(value.cause);
    // Words where a number is due read as missing, to formulas here as to the engine; the findings quote them.
    case 'missing':
    case 'list':
    case 'error':
      return null;
  }
}

/** What a formula that shows `value` has come to, for programs that show a file without computing it. */
export function resultOf(value: Value): number | string {
  switch (value.kind) {
    case 'number':
      return numberValue(value.value);
    case 'text':
      return value.value;
    case 'boolean':
      return conditionText(value.value);
    case 'undefined':
      return absenceText(value.cause);
    case 'missing':
    case 'list':
    case 'error':
      return '';
  }
}

/** Do the words on paper say more than the typed number? Then the words are what is published. */
export function saysMore(cell: Cell, { kind, value, show }: Figure): boolean {
  if (kind !== 'input' || value.kind !== 'number' || cell.text === '') return false;
  const suffix = cell.format?.suffix ?? '';
  const text = suffix !== '' && cell.text.endsWith(suffix) ? cell.text.slice(0, -suffix.length) : cell.text;
  return !printsJust(text, value.value, cell.format?.show ?? show);
}
