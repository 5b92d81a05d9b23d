import { childrenOf } from './bounds';
import type { Node } from './tree';
import type { CellAbsence, NameType } from './value';

/** Tests for blanks that are known to be false where a piece of formula stands. */
export type Known = ReadonlySet<string>;

/** When a formula lacks an input: any of these spreadsheet conditions. `atoms` test one cell, `rest` are anything; none errs. */
export interface Lacking {
  readonly atoms: readonly string[];
  readonly rest: readonly string[];
}

/** The cells of a list, and which words for undefined values they may show. */
export interface ExcelRange {
  readonly at: string;
  readonly absence: CellAbsence;
}

/** What a function needs to print itself for a spreadsheet. `undefined` values are errors or the text 无 in what it prints. */
export interface ExcelPrinter {
  /** The value; a cell that shows 无 comes through as the text 无. */
  readonly value: (node: Node) => string;
  /** The value, where 无 has become an error. */
  readonly strict: (node: Node) => string;
  /** A number rounded to 12 decimals, where 无 has become an error. */
  readonly tidy: (node: Node) => string;
  /** The cells of a list: null when it has none, undefined when the node is no list. */
  readonly range: (node: Node) => ExcelRange | null | undefined;
  readonly typeOf: (node: Node) => NameType;
  readonly lacks: (node: Node, known: Known) => Lacking;
  /** Given that the value is an error: when it is one because of 无此项, and not of a division by zero alone. */
  readonly none: (node: Node, known: Known) => Lacking;
}

/** `parts` as one condition; FALSE when there is none. */
export function anyOf(parts: readonly string[]): string {
  if (parts.length === 0) return 'FALSE';
  return parts.length === 1 ? (parts[0] ?? 'FALSE') : `OR(${parts.join(',')})`;
}

export function conditionOf(lacking: Lacking): string {
  return anyOf([...lacking.atoms, ...lacking.rest]);
}

export function neverLacks(lacking: Lacking): boolean {
  return lacking.atoms.length + lacking.rest.length === 0;
}

/** Either of two, each test once. */
export function either(one: Lacking, other: Lacking): Lacking {
  return { atoms: [...new Set([...one.atoms, ...other.atoms])], rest: [...new Set([...one.rest, ...other.rest])] };
}

/** What `one` tests is known to be false wherever its result is still in question. */
export function knowing(known: Known, one: Lacking): Known {
  return new Set([...known, ...one.atoms]);
}

export const NOTHING_LACKING: Lacking = { atoms: [], rest: [] };

/** How Excel spells an undefined value that must spread. */
export const NOT_THERE = 'NA()';

/** How a cell says that a condition holds, or does not. */
export const YES = '是';
export const NO = '否';

/** What a cell shows where there is no such thing this year; inputs and steps alike. */
export const NONE_TEXT = '无';

/** What a cell shows where its formula divides by zero, or reads one that does. */
export const ZERO_DIVISOR_TEXT = '分母为 0';

/** The words for undefined values a cell may show. */
export function wordsIn(absence: CellAbsence): readonly string[] {
  if (absence === 'never') return [];
  return absence === 'none' ? [NONE_TEXT] : [NONE_TEXT, ZERO_DIVISOR_TEXT];
}

/** A condition that always holds. */
export const ALWAYS: Lacking = { atoms: [], rest: ['TRUE'] };

/** Whether a formula divides, or raises to a power, anywhere in it. */
export function hasQuotient(node: Node): boolean {
  return (node.kind === 'binary' && (node.operator === '/' || node.operator === '^')) || childrenOf(node).some(hasQuotient);
}
