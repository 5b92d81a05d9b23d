import { CellPrinter } from './cell-printer';
import { conditionOf, neverLacks, NO, NONE_TEXT, YES, ZERO_DIVISOR_TEXT } from './excel-printer';
import type { Node } from './tree';
import type { ExcelReference } from './value';

/**
 * A checked formula as the inside of a spreadsheet cell, without the leading `=`. `reference` says where each name stands.
 * The cell shows "" while an input it needs is blank, 无 or 分母为 0 while it is undefined, and its value otherwise; a cell
 * that shows either counts as undefined in turn. Only functions that every Excel and WPS has. See templates/FORMULAS.md for the differences.
 * A condition gives TRUE or FALSE, or 是 or 否 where it is to be `worded`.
 */
export function toExcel(node: Node, reference: (name: string) => ExcelReference, worded = false): string {
  const printer = new CellPrinter(reference);
  const plain = printer.value(node);
  const shown = worded && printer.typeOf(node) === 'boolean' ? `IF(${plain},"${YES}","${NO}")` : plain;
  const value = `IFERROR(${shown},${undefinedText(node, printer)})`;
  const lacking = printer.lacks(node, new Set());
  return neverLacks(lacking) ? value : `IF(${conditionOf(lacking)},"",${value})`;
}

/** Whether a formula is a condition, whatever its names stand for. */
export function isCondition(node: Node): boolean {
  return new CellPrinter(() => ({ kind: 'cell', at: '' })).typeOf(node) === 'boolean';
}

/** Which of the two words an undefined value gets. */
function undefinedText(node: Node, printer: CellPrinter): string {
  const none = printer.none(node, new Set());
  if (!printer.mayDivideByZero(node)) return `"${NONE_TEXT}"`;
  return neverLacks(none) ? `"${ZERO_DIVISOR_TEXT}"` : `IF(${conditionOf(none)},"${NONE_TEXT}","${ZERO_DIVISOR_TEXT}")`;
}

/** Whether Excel can hold a printed formula: at most 8192 characters with its `=`, 255 in a text, and 64 levels of brackets. */
export function fitsExcel(formula: string): boolean {
  let [depth, deepest, quoted, textLength, longestLength] = [0, 0, false, 0, 0];
  for (const character of formula) {
    if (character === '"') quoted = !quoted;
    textLength = quoted ? textLength + character.length : 0;
    longestLength = Math.max(longestLength, textLength);
    if (!quoted && character === '(') depth += 1;
    if (!quoted && character === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return formula.length < 8192 && deepest <= 64 && longestLength <= 256;
}
