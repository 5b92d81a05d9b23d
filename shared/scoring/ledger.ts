import type { Program, Source, Value } from '../formula';
import { Decimal, roundHalfUp } from '../number';
import type { Given } from '../workbook/schema/given';
import { Entry, Keyed, type Named, type Names, type Valued } from './entry';
import { type Described, inputValue } from './facts';
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
   * part of it that the program is not to work out again, `instead` what to enter for a value.
   */
  formula(
    key: string,
    words: Words,
    program: Program,
    names: Names,
    { inner, instead }: { readonly inner?: Value | undefined; readonly instead?: (value: Value) => Value } = {},
  ): Entry {
    const named = program.names.map((name) => names.get(name));
    const sources = areSources(named) ? named : named.map((one) => this.source(one));
    const found = program.run(inner ? [...sources, { value: inner }] : sources);
    const value = instead ? instead(found) : found;
    return this.enter(new Entry(key, value, new FormulaMaking(words, program, named)));
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
    return this.enter(new Entry(key, value, new FirstMaking(words, entries)));
  }

  /** The sum of those of `entries` that have a number. */
  sum(key: string, words: Words, entries: readonly Entry[], closing: Closing | null = null): Entry {
    let sum = ZERO;
    for (const { value } of entries) if (value.kind === 'number') sum = sum.plus(value.value);
    const value: Value = { kind: 'number', value: closing ? closed(sum, entries, closing) : sum };
    return this.enter(new Entry(key, value, new SumMaking(words, entries, closing)));
  }
}

/** Whether all are values themselves, and none has to be looked up. */
function areSources(named: readonly (Named | undefined)[]): named is readonly (Exclude<Named, Keyed> | undefined)[] {
  return !named.some((one) => one instanceof Keyed);
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
