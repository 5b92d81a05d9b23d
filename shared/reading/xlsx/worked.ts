import { evaluate, parse, type Value } from '../../formula';
import { Decimal, decimalOf } from '../../number';
import { areaOf, referenceOf, squareOf } from './cells';

/** What a cell will show: a text that is a number or not, or a formula that stays in it. */
export type Shown = { readonly text: string } | { readonly formula: string };

/** The sheet a formula is worked out on. */
export interface Around {
  /** What stands at a place of its own, counted as before rows moved. */
  readonly at: (reference: string) => Shown;
  /** What stands in one column of rows `from` to `to` (counted from 0) once rows have come and gone. */
  readonly column: (column: number, from: number, to: number) => readonly Shown[];
}

/** Formulas that speak of formulas are followed so far; a circle ends there. */
const DEEPEST = 20;

/** The most rows of a range. */
const MOST_ROWS = 10_000;

/** A literal text, or a cell, or an area: none of another sheet, no name, no call. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?<![A-Za-z0-9_.!])(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![A-Za-z0-9_(.!])/g;

const unknown: Value = { kind: 'missing', places: [] };

/**
 * What a formula of the kind forms have (sums, rates, scores) comes to in the file as it will be: what the formulas of packs can
 * say is understood, with cells in place of names; null for any other, or where it comes to no number.
 */
export function worked(formula: string, around: Around): Decimal | null {
  const value = valueOf(formula, around, 0);
  return value.kind === 'number' ? value.value : null;
}

/** Nobody knows the formula of some cells (an empty one stands for it), and areas are full of such. */
function valueOf(formula: string, around: Around, depth: number): Value {
  if (formula === '' || depth > DEEPEST) return unknown;
  const values = new Map<string, Value>();
  const named = formula.replace(/^=/, '').replace(REFERENCE, (whole, from: string | undefined, to: string | undefined) => {
    if (from === undefined) return whole;
    const name = `格${values.size}`;
    values.set(
      name,
      to === undefined ? ofCell(around.at(plain(from)), around, depth) : ofArea(plain(from), plain(to), around, depth),
    );
    return name;
  });
  const node = parse(named);
  return node.ok ? evaluate(node.value, (name) => values.get(name) ?? unknown) : unknown;
}

/** A blank where a number is wanted is 0. */
function ofCell(shown: Shown, around: Around, depth: number): Value {
  if ('formula' in shown) return valueOf(shown.formula, around, depth + 1);
  return shown.text.trim() === '' ? { kind: 'number', value: new Decimal(0) } : written(shown.text);
}

/** The numbers of an area: words and blanks of it are passed over, as a spreadsheet does. */
function ofArea(from: string, to: string, around: Around, depth: number): Value {
  const area = areaOf(`${from}:${to}`);
  if (!area || area.to.row - area.from.row > MOST_ROWS) return unknown;
  const items: Value[] = [];
  for (let { column } = area.from; column <= area.to.column; column += 1)
    for (const shown of around.column(column, area.from.row, area.to.row)) {
      const value = 'formula' in shown ? valueOf(shown.formula, around, depth + 1) : written(shown.text);
      if (value.kind !== 'text') items.push(value);
    }
  return { kind: 'list', items };
}

function written(text: string): Value {
  const value = decimalOf(text);
  return value ? { kind: 'number', value } : { kind: 'text', value: text };
}

function plain(reference: string): string {
  const square = squareOf(reference.replaceAll('$', ''));
  return square ? referenceOf(square) : reference;
}
