import type { Program, Source, Value } from '../formula';
import { Decimal, roundHalfUp } from '../number';
import type { Given } from '../workbook/schema/given';
import { Entry, Keyed, type Named, type Names, type Valued } from './entry';
import type { Figure, Reference, Total } from './evaluation';
import { type Described, inputFigure, inputValue } from './facts';

/** What to say of a figure that is worked out, besides how. */
export type Words = Pick<Figure, 'name' | 'show'> & Partial<Pick<Figure, 'decimals' | 'unit'>>;

/** How a total is closed, over the entries themselves: see `Total`. */
export interface Closing {
  readonly rebase: { readonly points: readonly Entry[]; readonly all: Entry } | null;
  readonly decimals: number;
  readonly atMost: Entry | null;
}

/** Things to look up by key. */
interface Lookup {
  readonly get: (key: string) => Valued | undefined;
}

/** The figures of one table while it is evaluated, over those it can see of others. */
export class Ledger implements Lookup {
  readonly entries: Entry[] = [];
  readonly #below: readonly Lookup[];
  readonly #byKey = new Map<string, Entry>();
  #indexedCount = 0;

  constructor(...below: readonly Lookup[]) {
    this.#below = below;
  }

  /** A figure by key, here or below. Most are never asked for so: they are sorted by key when one is. */
  get(key: string): Valued | undefined {
    for (; this.#indexedCount < this.entries.length; this.#indexedCount += 1) {
      const entry = this.entries[this.#indexedCount];
      if (entry) this.#byKey.set(entry.key, entry);
    }
    const here = this.#byKey.get(key);
    if (here) return here;
    for (const figures of this.#below) {
      const found = figures.get(key);
      if (found) return found;
    }
    return undefined;
  }

  enter(entry: Entry): Entry {
    this.entries.push(entry);
    return entry;
  }

  /** Enters what is typed, or left blank, at a binding. */
  input(binding: string, name: string, described: Described, given: Given | undefined): Entry {
    const value = inputValue(binding, described, given);
    return this.enter(new Entry(binding, value, () => inputFigure(binding, name, described, given, value)));
  }

  /** Enters a constant of the pack. */
  constant(key: string, name: string, value: Value, show: Figure['show'] = 'number'): Entry {
    return this.enter(new Entry(key, value, () => ({ key, name, kind: 'constant', value, show })));
  }

  /**
   * Computes a formula over `names` and enters it. Only the names it uses become its precedents. `inner` is the value of the
   * part of it that the program is not to work out again, `instead` what to enter for a value.
   */
  formula(
    key: string,
    words: Words,
    program: Program,
    names: Names,
    { inner, instead }: { readonly inner?: Value | undefined; readonly instead?: (value: Value) => Value } = {},
  ): Entry {
    const named: (Named | undefined)[] = [];
    const sources: (Source | undefined)[] = [];
    for (const name of program.names) {
      const one = names.get(name);
      named.push(one);
      sources.push(this.source(one));
    }
    if (inner) sources.push({ value: inner });
    const found = program.run(sources);
    const value = instead ? instead(found) : found;
    return this.enter(new Entry(key, value, () => formulaFigure(key, words, program, named, value)));
  }

  /** What a formula comes to, without entering it. */
  evaluate(program: Program, names: Names): Value {
    return program.run(program.names.map((name) => new Late(name, names, this)));
  }

  /** What a name stands for just now. */
  read(named: Named | undefined, name: string): Value {
    return this.source(named)?.value ?? { kind: 'missing', places: [name] };
  }

  /** Where a formula finds the value of what a name stands for. */
  source(named: Named | undefined): Source | undefined {
    return named instanceof Keyed ? new AtKey(named.key, this) : named;
  }

  /** The first of `entries` that is filled in: a number or 无. */
  first(key: string, words: Words, entries: readonly Entry[]): Entry {
    const chosen = entries.find(({ value }) => value.kind !== 'missing' && value.kind !== 'error') ?? entries.at(-1);
    const value: Value = chosen?.value ?? { kind: 'missing', places: [key] };
    return this.enter(new Entry(key, value, () => ({ key, ...words, kind: 'first', keys: keysOf(entries), value })));
  }

  /** The sum of those of `entries` that have a number. */
  sum(key: string, words: Words, entries: readonly Entry[], closing: Closing | null = null): Entry {
    let sum = ZERO;
    for (const { value } of entries) if (value.kind === 'number') sum = sum.plus(value.value);
    const value: Value = { kind: 'number', value: closing ? closed(sum, entries, closing) : sum };
    return this.enter(new Entry(key, value, () => sumFigure(key, words, entries, closing, value)));
  }
}

/** A figure of a ledger, read when its value is asked for: only then does a result depend on it. */
class AtKey implements Source {
  constructor(
    private readonly key: string,
    private readonly ledger: Lookup,
  ) {}

  get value(): Value {
    return this.ledger.get(this.key)?.value ?? { kind: 'missing', places: [this.key] };
  }
}

/** A name that is asked what it stands for when its value is: some are entered when they are. */
class Late implements Source {
  constructor(
    private readonly name: string,
    private readonly names: Names,
    private readonly ledger: Ledger,
  ) {}

  get value(): Value {
    return this.ledger.read(this.names.get(this.name), this.name);
  }
}

const ZERO = new Decimal(0);

/** A total is never below 0, nor above its bound where there is one; points of lines that fell away are made good in proportion, rounded once. */
function closed(sum: Decimal, entries: readonly Entry[], closing: Closing): Decimal {
  const total = rebased(sum.lessThan(0) ? ZERO : sum, entries, closing);
  const bound = closing.atMost?.value;
  return bound?.kind === 'number' ? Decimal.min(total, bound.value) : total;
}

function rebased(kept: Decimal, entries: readonly Entry[], { rebase, decimals }: Closing): Decimal {
  if (!rebase) return kept;
  const all = numberIn(rebase.all);
  let gone = ZERO;
  rebase.points.forEach((points, index) => {
    if (entries[index]?.value.kind === 'undefined') gone = gone.plus(numberIn(points));
  });
  const left = all.minus(gone);
  return left.isZero() ? kept : roundHalfUp(kept.div(left).times(all), decimals);
}

function numberIn({ value }: Entry): Decimal {
  return value.kind === 'number' ? value.value : ZERO;
}

/** A formula over no names is a constant: nothing typed could ever change it. */
function formulaFigure(key: string, words: Words, program: Program, named: readonly (Named | undefined)[], value: Value): Figure {
  const refs = new Map<string, Reference>();
  program.names.forEach((name, index) => {
    const one = named[index];
    if (one) refs.set(name, one.reference);
  });
  if (refs.size === 0) return { key, name: words.name, show: words.show, kind: 'constant', value };
  const spoken = program.spoken ? { spoken: program.spoken } : {};
  return { key, ...words, ...spoken, kind: 'formula', formula: program.node, refs, value };
}

function sumFigure(key: string, words: Words, entries: readonly Entry[], closing: Closing | null, value: Value): Figure {
  if (entries.length === 0) return { key, ...words, kind: 'constant', value };
  return { key, ...words, kind: 'sum', keys: keysOf(entries), value, ...(closing ? { total: totalOf(closing) } : {}) };
}

function totalOf({ rebase, decimals, atMost }: Closing): Total {
  return {
    rebase: rebase && { points: keysOf(rebase.points), all: rebase.all.key },
    decimals,
    ...(atMost ? { atMost: atMost.key } : {}),
  };
}

function keysOf(entries: readonly Entry[]): string[] {
  return entries.map(({ key }) => key);
}
