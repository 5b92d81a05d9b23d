import { type CellAbsence, type ExcelReference, isCondition, type NameType, namesIn, type Node, type Value } from '../formula';
import { formatPlain } from '../number';
import type { Figure } from '../scoring/evaluation';
import type { Problem } from '../text/problem';
import { type Addresses, cellReference, rangeReference } from './addresses';
import { absenceText, conditionText } from './value';

export type Figures = (key: string) => Figure | undefined;

/** What painting a cell needs to know of the rest of the workbook. */
export interface Surroundings {
  /** The worksheet the cell is on. */
  readonly sheet: string;
  readonly addresses: Addresses;
  readonly figures: Figures;
  /** Formulas are written as what they have come to: such a file says nothing of how. */
  readonly valuesOnly: boolean;
  /** What is worth saying of the file made: formulas that had to be written as their values. */
  readonly notices: Problem[];
}

/** A blank, to a formula: what stands for a name nothing answers to, as the engine reads it. */
const BLANK = '""';

/** The longest text Excel takes inside a formula, in characters. */
const LONGEST_LITERAL = 255;

/**
 * What the names of one figure's formula are called on the worksheet. A name without a cell stands as its value; null where
 * that cannot be: a list that is no one range, or words too long for a formula. Then the figure's own value has to do.
 */
export function referencesOf(figure: Figure, formula: Node, around: Surroundings): ((name: string) => ExcelReference) | null {
  const called = new Map<string, ExcelReference>();
  for (const name of namesIn(formula)) {
    const reference = figure.refs?.get(name);
    const found = reference?.kind === 'list' ? rangeOf(reference.keys, formula, around) : cellOf(reference?.key, around);
    if (!found) return null;
    called.set(name, found);
  }
  return (name) => called.get(name) ?? { kind: 'cell', at: BLANK };
}

function cellOf(key: string | undefined, { sheet, addresses, figures }: Surroundings): ExcelReference | null {
  const figure = key === undefined ? undefined : figures(key);
  const address = key === undefined ? undefined : addresses.get(key);
  const type = typeOf(figure);
  const worded = type === 'boolean' ? { worded: true as const } : {};
  if (!address) {
    const at = figure ? literal(figure.value) : BLANK;
    const absence = figure?.value.kind === 'undefined' ? 'any' : 'never';
    return at === null ? null : { kind: 'cell', at, type, absence, ...worded };
  }
  const blank = figure?.blank === undefined ? {} : { blank: figure.blank };
  return { kind: 'cell', at: cellReference(address, sheet), type, absence: absenceOf(figure), ...blank, ...worded };
}

/** Which words for undefined values a figure's cell may come to show. 无 can be typed over any input in Excel. */
function absenceOf(figure: Figure | undefined): CellAbsence {
  if (figure?.value.kind === 'undefined' && figure.kind !== 'input') return 'any';
  if (figure?.kind === 'input') return 'none';
  return figure === undefined || figure.kind === 'constant' || figure.kind === 'sum' ? 'never' : 'any';
}

function absenceOfAll(keys: readonly string[], figures: Figures): CellAbsence {
  const all = keys.map((key) => absenceOf(figures(key)));
  return all.find((one) => one === 'any') ?? all.find((one) => one === 'none') ?? 'never';
}

/** A value as a formula writes it; null where it cannot. */
export function literal(value: Value): string | null {
  switch (value.kind) {
    case 'number':
      return value.value.isNegative() ? `(${formatPlain(value.value)})` : formatPlain(value.value);
    case 'text':
      return value.value.length > LONGEST_LITERAL ? null : `"${value.value.replaceAll('"', '""')}"`;
    case 'boolean':
      return `"${conditionText(value.value)}"`;
    case 'undefined':
      return `"${absenceText(value.cause)}"`;
    case 'missing':
    case 'error':
      return BLANK;
    case 'list':
      return null;
  }
}

/** The figure's type, also while it is missing. */
function typeOf(figure: Figure | undefined): Exclude<NameType, 'list'> {
  const { value, options, show, formula } = figure ?? {};
  if (formula && isCondition(formula)) return 'boolean';
  if (value?.kind === 'number' || value?.kind === 'text' || value?.kind === 'boolean') return value.kind;
  return options || show === 'text' ? 'text' : 'number';
}

/**
 * The cells of a list as one range. Blanks that count as a number cannot be told from others inside a range, but a plain sum
 * passes over those that count as 0.
 */
function rangeOf(keys: readonly string[], formula: Node, { sheet, addresses, figures }: Surroundings): ExcelReference | null {
  if (keys.length === 0) return { kind: 'range', at: null };
  const blanks = keys.map((key) => figures(key)?.blank);
  const hasBlanks = blanks.some((blank) => blank !== undefined);
  const isSum = formula.kind === 'call' && formula.name === 'SUM' && formula.args.length === 1;
  if (hasBlanks && !(isSum && blanks.every((blank) => blank === undefined || blank.isZero()))) return null;
  const cells = keys.map((key) => addresses.get(key)).filter((address) => address !== undefined);
  const range = cells.length === keys.length ? rangeReference(cells, sheet) : null;
  if (range === null) return null;
  const found = { kind: 'range', at: range, absence: absenceOfAll(keys, figures) } as const;
  if (!hasBlanks) return found;
  return { ...found, needed: cells.filter((_, index) => blanks[index] === undefined).map((cell) => cellReference(cell, sheet)) };
}
