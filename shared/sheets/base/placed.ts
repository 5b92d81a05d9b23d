import { linesOf } from '../../scoring';
import type { Evaluation, Figure, Line } from '../../scoring/evaluation';
import type { SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import { holds, shows, words } from './cells';
import { chineseFigures } from './chinese';
import { usedKeys } from './used';

/** How many columns a name takes. */
export const NAME = 3;

/** Puts each figure of a table in exactly one place. */
export class Placed {
  readonly #placed = new Set<string>();
  readonly #known = new Map<string, Figure | undefined>();
  readonly #figures: Evaluation['figure'];
  readonly lines: readonly Line[];
  /** Keys that a formula of the table reads. */
  readonly used: ReadonlySet<string>;

  constructor(readonly context: SheetContext) {
    this.lines = linesOf(context.result);
    this.used = usedKeys(context.result.figures);
    const { pack, evaluation, view } = context;
    const figures = (key: string) => evaluation.figure(key);
    this.#figures = view === 'paper' ? chineseFigures(pack, evaluation, figures) : figures;
  }

  /** Whether a figure has its place already. */
  has(key: string): boolean {
    return this.#placed.has(key);
  }

  /** On paper branches go by their names, so that rows are as high as what they will say. */
  figure(key: string): Figure | undefined {
    if (!this.#known.has(key)) this.#known.set(key, this.#figures(key));
    return this.#known.get(key);
  }

  /** The cell of a figure of this table, once; anywhere else it is only shown. */
  cell(key: string): Cell {
    const own = this.context.result.figures.has(key) && !this.#placed.has(key);
    this.#placed.add(key);
    return own ? holds(this.figure(key), {}) : shows(this.figure(key));
  }

  /** A row of one figure: its name, itself, its unit, and what is to be said of it. */
  row(name: string, key: string, columns: number, note: string): GridRow {
    return {
      cells: [
        words(name, { colSpan: NAME, align: 'left' }),
        this.cell(key),
        words(this.figure(key)?.unit ?? ''),
        words(note, { colSpan: columns - NAME - 2, align: 'left', role: 'note' }),
      ],
      heightMm: 7,
    };
  }
}
