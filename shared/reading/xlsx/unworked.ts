import { referenceOf, squareOf } from './cells';
import { type Shown, worked } from './worked';

/** A formula saved without what it comes to, and how its cell shows numbers. */
export interface Unworked {
  readonly formula: string;
  readonly show: (value: string) => string;
}

/** What a worksheet has by row, then column. */
export type ByPlace<T> = Map<number, Map<number, T>>;

/** How many cells all formulas of a worksheet may look at together: one that speaks of all the others costs no more than these. */
const MOST_LOOKS = 200_000;
/** How far formulas that speak of formulas are followed at once; down a column each finds the one above worked out already. */
const DEEPEST = 100;

/**
 * Puts into `texts` what formulas come to that were saved without their results, as programs do that write files without working them
 * out. One that cannot be worked out shows itself, `=C5/B5`: a blank would be taken for nothing filled in.
 * `values` are the numbers as they lie in the file.
 */
export function workOut(unworked: ByPlace<Unworked>, values: ByPlace<string>, texts: ByPlace<string>): void {
  const sheet = new Sheet(unworked, values, texts);
  for (const [row, cells] of unworked)
    for (const [column, { formula, show }] of cells) {
      const value = sheet.valueAt(row, column);
      put(texts, row, column, value === null ? `=${formula}` : show(value));
    }
}

class Sheet {
  readonly #known = new Map<string, string | null>();
  #looks = 0;
  #depth = 0;

  constructor(
    private readonly unworked: ByPlace<Unworked>,
    private readonly values: ByPlace<string>,
    private readonly texts: ByPlace<string>,
  ) {}

  /** What a formula's cell comes to; null: nobody can say, as in a circle. */
  valueAt(row: number, column: number): string | null {
    const place = referenceOf({ row, column });
    const before = this.#known.get(place);
    if (before !== undefined) return before;
    const formula = this.unworked.get(row)?.get(column)?.formula ?? '';
    if (this.#depth === DEEPEST) return null;
    this.#known.set(place, null);
    this.#depth += 1;
    const value =
      worked(formula, {
        at: (reference) => this.#at(reference),
        column: (at, from, to) => this.#column(at, from, to),
      })?.toFixed() ?? null;
    this.#depth -= 1;
    this.#known.set(place, value);
    return value;
  }

  #at(reference: string): Shown {
    const square = squareOf(reference);
    return square ? this.#shown(square.row, square.column) : { text: '' };
  }

  #column(column: number, from: number, to: number): Shown[] {
    const rows = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return rows.map((row) => this.#shown(row, column));
  }

  /** A formula nobody can work out is no number either, and neither is a look too many. */
  #shown(row: number, column: number): Shown {
    this.#looks += 1;
    if (this.#looks > MOST_LOOKS) return UNKNOWN;
    if (!this.unworked.get(row)?.has(column))
      return { text: this.values.get(row)?.get(column) ?? this.texts.get(row)?.get(column) ?? '' };
    const value = this.valueAt(row, column);
    return value === null ? UNKNOWN : { text: value };
  }
}

/** Comes to nothing that can be known, however it is read. */
const UNKNOWN: Shown = { formula: '' };

function put(texts: ByPlace<string>, row: number, column: number, text: string): void {
  texts.set(row, (texts.get(row) ?? new Map<number, string>()).set(column, text));
}
