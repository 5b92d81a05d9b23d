import type { Program, Sources, Value } from '../formula';
import { Decimal, plus, roundHalfUp } from '../number';
import type { Given } from '../workbook/schema/given';
import { Entry, Keyed, type Named, type Names, type Valued } from './entry';
import { type Described, inputValue } from './facts';
import { missing } from './given';
import { type Closing, type ConstantMaking, FirstMaking, FormulaMaking, InputMaking, SumMaking, type Words } from './making';

/** Things to look up by key. */
interface Lookup {
  readonly get: (key: string) => Valued | undefined;
}

/** Entries that are not there yet, and before which of those that are they will stand. */
interface Later {
  readonly at: number;
  readonly enter: (ledger: Ledger) => void;
}

/** The figures of one table while it is evaluated, over those it can see of others. */
export class Ledger implements Lookup {
  readonly #entered: Entry[] = [];
  readonly #below: readonly Lookup[];
  #byKey: Map<string, Entry> | null = null;
  #indexedCount = 0;
  #later: Later[] = [];

  constructor(...below: readonly Lookup[]) {
    this.#below = below;
  }

  /** All that is entered, in order. */
  get entries(): readonly Entry[] {
    this.#enterLater();
    return this.#entered;
  }

  /** A figure by key, here or below. Most are never asked for so: they are sorted by key when one is. */
  get(key: string): Valued | undefined {
    const found = this.#here(key) ?? this.#underneath(key);
    if (found || this.#later.length === 0) return found;
    this.#enterLater();
    return this.#here(key);
  }

  enter(entry: Entry): Entry {
    this.#entered.push(entry);
    return entry;
  }

  /**
   * Has `work` enter what it enters only when a figure is asked for that is not there, or all of them: most of what nobody has
   * to know for a score is never looked at. In the order of the entries it stands here. What comes back gives the result of `work`.
   */
  later<T>(work: (ledger: Ledger) => T): () => T {
    let done: { readonly result: T } | null = null;
    const enter = (ledger: Ledger) => {
      done = { result: work(ledger) };
    };
    this.#later.push({ at: this.#entered.length, enter });
    return () => {
      this.#enterLater();
      if (!done) throw new Error('asked for while it is worked out');
      return done.result;
    };
  }

  #enterLater(): void {
    const later = this.#later;
    if (later.length === 0) return;
    // None of it may read what is entered behind it: to each, the others are not there.
    this.#later = [];
    const made = later.map(({ enter }) => {
      const ledger = new Ledger(this);
      enter(ledger);
      return ledger.entries;
    });
    // From the last on, so that those before it still stand where they did.
    for (let index = later.length - 1; index >= 0; index -= 1)
      this.#entered.splice(later[index]?.at ?? 0, 0, ...(made[index] ?? []));
    this.#byKey = null;
    this.#indexedCount = 0;
  }

  #here(key: string): Entry | undefined {
    const byKey = (this.#byKey ??= new Map<string, Entry>());
    for (; this.#indexedCount < this.#entered.length; this.#indexedCount += 1) {
      const entry = this.#entered[this.#indexedCount];
      if (entry) byKey.set(entry.key, entry);
    }
    return byKey.get(key);
  }

  #underneath(key: string): Valued | undefined {
    for (const figures of this.#below) {
      const found = figures.get(key);
      if (found) return found;
    }
    return undefined;
  }

  /** Enters what is typed, or left blank, at a binding; `blank` is what is said of it where nothing is, if the caller keeps that. */
  input(binding: string, name: string, described: Described, given: Given | undefined, blank?: InputMaking): Entry {
    const value = inputValue(binding, described, given);
    const making = blank && given === undefined ? blank : new InputMaking(name, described, given);
    return this.enter(new Entry(binding, value, making));
  }

  /** Enters what is not computed: a constant of the pack, or a value known already. */
  constant(key: string, making: ConstantMaking, value: Value): Entry {
    return this.enter(new Entry(key, value, making));
  }

  /**
   * Computes a formula over `names` and enters it. Only the names it uses become its precedents. `inner` is the value of the
   * part of it that the program is not to work out again, `blamed` the place to fill in where the value is missing of none.
   */
  formula(
    key: string,
    words: Words,
    program: Program,
    names: Names,
    { inner, blamed }: { readonly inner?: Value; readonly blamed?: string } = {},
  ): Entry {
    const named = program.names.map((name) => names.get(name));
    const found = program.run(new Standing(named, this, inner));
    const isOfNone = blamed !== undefined && found.kind === 'missing' && found.places.length === 0;
    const value = isOfNone ? missing(blamed) : found;
    return this.enter(new Entry(key, value, new FormulaMaking(words, program, named)));
  }

  /** What a formula comes to, without entering it. */
  evaluate(program: Program, names: Names): Value {
    return program.run(new Late(program.names, names, this));
  }

  /** What comes of what a name stands for, just now: only if it is asked for does a result depend on it. */
  read(named: Named | undefined): Value | undefined {
    if (!(named instanceof Keyed)) return named?.value;
    return this.get(named.key)?.value ?? missing(named.key);
  }

  /** An entry where it is filled in (a number or 无), else another. */
  first(key: string, words: Words, entry: Entry, otherwise: Entry): Entry {
    const { kind } = entry.value;
    const { value } = kind === 'missing' || kind === 'error' ? otherwise : entry;
    return this.enter(new Entry(key, value, new FirstMaking(words, entry, otherwise)));
  }

  /** The sum of those of `entries` that have a number. */
  sum(key: string, words: Words, entries: readonly Entry[], closing: Closing | null = null): Entry {
    let sum = ZERO;
    for (const { value } of entries) if (value.kind === 'number') sum = plus(sum, value.value);
    const value: Value = { kind: 'number', value: closing ? closed(sum, entries, closing) : sum };
    return this.enter(new Entry(key, value, new SumMaking(words, entries, closing)));
  }
}

/** What names stand for, and behind them the value of the part of the formula that is handed in. */
class Standing implements Sources {
  constructor(
    private readonly named: readonly (Named | undefined)[],
    private readonly ledger: Ledger,
    private readonly inner: Value | undefined,
  ) {}

  valueAt(index: number): Value | undefined {
    return index < this.named.length ? this.ledger.read(this.named[index]) : this.inner;
  }
}

/** Names that are asked what they stand for when their values are: some are entered when they are. */
class Late implements Sources {
  constructor(
    private readonly asked: readonly string[],
    private readonly names: Names,
    private readonly ledger: Ledger,
  ) {}

  valueAt(index: number): Value | undefined {
    const name = this.asked[index];
    return name === undefined ? undefined : this.ledger.read(this.names.get(name));
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
