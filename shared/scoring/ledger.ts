import { evaluate, type Node, namesIn, type Value } from '../formula';
import { Decimal, roundHalfUp } from '../number';
import type { Figure, Figures, Reference, Total } from './evaluation';

/** Names of formulas and what they stand for. */
export interface Names {
  get(name: string): Reference | undefined;
}

/** What to say of a formula's figure besides the formula. */
export type FormulaFigure = Pick<Figure, 'key' | 'name' | 'show'> & Partial<Pick<Figure, 'decimals' | 'unit' | 'spoken'>>;

/** The figures of one table while it is evaluated, over those it can see of others. */
export class Ledger {
  readonly figures = new Map<string, Figure>();
  readonly #below: readonly Figures[];

  constructor(...below: readonly Figures[]) {
    this.#below = below;
  }

  /** A figure by key, here or below. */
  get(key: string): Figure | undefined {
    const here = this.figures.get(key);
    if (here) return here;
    for (const figures of this.#below) {
      const found = figures.get(key);
      if (found) return found;
    }
    return undefined;
  }

  /** Enters a figure that is given: an input or a constant. */
  enter(figure: Figure): Figure {
    this.figures.set(figure.key, figure);
    return figure;
  }

  /** Enters a constant of the pack. */
  constant(key: string, name: string, value: Value, show: Figure['show'] = 'number'): Figure {
    return this.enter({ key, name, kind: 'constant', value, show });
  }

  /** Computes a formula over `names` and enters it. Only the names it uses become its precedents. */
  formula(figure: FormulaFigure, formula: Node, names: Names): Figure {
    const refs = new Map<string, Reference>();
    for (const name of [...namesIn(formula), ...(figure.spoken ? namesIn(figure.spoken) : [])]) {
      const reference = names.get(name);
      if (reference) refs.set(name, reference);
    }
    const value = evaluate(formula, (name) => this.read(refs.get(name), name));
    // A formula over no names is a constant: nothing typed could ever change it.
    if (refs.size === 0) return this.enter({ key: figure.key, name: figure.name, show: figure.show, kind: 'constant', value });
    return this.enter({ ...figure, kind: 'formula', formula, refs, value });
  }

  /** What a formula comes to, without entering it. */
  evaluate(formula: Node, names: Names): Value {
    return evaluate(formula, (name) => this.read(names.get(name), name));
  }

  /** The first of `keys` that is filled in: a number or 无. */
  first(figure: FormulaFigure, keys: readonly string[]): Figure {
    const values = keys.map((key) => this.#value(key));
    const value = values.find((one) => one.kind !== 'missing' && one.kind !== 'error') ?? values.at(-1);
    return this.enter({ ...figure, kind: 'first', keys, value: value ?? { kind: 'missing', places: [figure.key] } });
  }

  /** The sum of those of `keys` that have a number. */
  sum(figure: FormulaFigure, keys: readonly string[], total?: Total): Figure {
    let sum = new Decimal(0);
    for (const key of keys) {
      const value = this.#value(key);
      if (value.kind === 'number') sum = sum.plus(value.value);
    }
    const value = total ? this.#close(sum, keys, total) : sum;
    if (keys.length === 0) return this.enter({ ...figure, kind: 'constant', value: { kind: 'number', value } });
    return this.enter({ ...figure, kind: 'sum', keys, value: { kind: 'number', value }, ...(total ? { total } : {}) });
  }

  /** A total is never below 0, nor above its bound where there is one; points of lines that fell away are made good in proportion, rounded once. */
  #close(sum: Decimal, keys: readonly string[], total: Total): Decimal {
    const bound = total.atMost === undefined ? undefined : this.#value(total.atMost);
    const closed = this.#rebased(Decimal.max(sum, 0), keys, total);
    return bound?.kind === 'number' ? Decimal.min(closed, bound.value) : closed;
  }

  #rebased(kept: Decimal, keys: readonly string[], total: Total): Decimal {
    if (!total.rebase) return kept;
    const all = this.#number(total.rebase.all);
    let gone = new Decimal(0);
    total.rebase.points.forEach((points, index) => {
      if (this.#value(keys[index] ?? '').kind === 'undefined') gone = gone.plus(this.#number(points));
    });
    const left = all.minus(gone);
    return left.isZero() ? kept : roundHalfUp(kept.div(left).times(all), total.decimals);
  }

  #number(key: string): Decimal {
    const value = this.#value(key);
    return value.kind === 'number' ? value.value : new Decimal(0);
  }

  /** What a name stands for just now. */
  read(reference: Reference | undefined, name: string): Value {
    if (!reference) return { kind: 'missing', places: [name] };
    if (reference.kind === 'one') return this.#value(reference.key);
    return { kind: 'list', items: reference.keys.map((key) => this.#value(key)) };
  }

  #value(key: string): Value {
    return this.get(key)?.value ?? { kind: 'missing', places: [key] };
  }
}

/** A name for one figure. */
export function one(key: string): Reference {
  return { kind: 'one', key };
}
