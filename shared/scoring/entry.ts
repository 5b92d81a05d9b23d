import type { Value } from '../formula';
import type { Figure, Reference } from './evaluation';

/** Anything with a key that comes to something: an entry, or the figure made of one. */
export interface Valued {
  readonly key: string;
  readonly value: Value;
}

/** How the figure of an entry is made. */
export interface Making {
  make(entry: Entry): Figure;
}

/** One figure while it is worked out. What the working, the form and the Excel say about it is made when somebody asks. */
export class Entry implements Valued {
  #made: Figure | Making;

  constructor(
    readonly key: string,
    readonly value: Value,
    making: Making,
  ) {
    this.#made = making;
  }

  get figure(): Figure {
    // How it is made holds more than what is made: one stands in the place of the other.
    if ('make' in this.#made) this.#made = this.#made.make(this);
    return this.#made;
  }

  get reference(): Reference {
    return { kind: 'one', key: this.key };
  }
}

/** The list a name stands for. */
export class Listed {
  constructor(readonly items: readonly Valued[]) {}

  get value(): Value {
    return { kind: 'list', items: this.items.map(({ value }) => value) };
  }

  get reference(): Reference {
    return { kind: 'list', keys: this.items.map(({ key }) => key) };
  }
}

/** A figure that is looked up by its key in the ledger a formula is worked out over. */
export class Keyed {
  constructor(readonly key: string) {}

  get reference(): Reference {
    return { kind: 'one', key: this.key };
  }
}

/** What a name of a formula stands for. */
export type Named = Entry | Listed | Keyed;

/** Names of formulas and what they stand for. */
export interface Names {
  get(name: string): Named | undefined;
}

/** Things by name, of which the last set counts: so few that going through them takes less than a map does. */
export class NameList<T> {
  #last: Called<T> | null = null;

  set(name: string, thing: T): void {
    this.#last = { name, thing, before: this.#last };
  }

  get(name: string): T | undefined {
    for (let one = this.#last; one; one = one.before) if (one.name === name) return one.thing;
    return undefined;
  }
}

interface Called<T> {
  readonly name: string;
  readonly thing: T;
  readonly before: Called<T> | null;
}

/** Names of their own before those they stand among, of which the first that knows a name counts. */
export class Scope implements Names {
  readonly #here = new NameList<Named>();
  readonly #around: readonly Names[];

  constructor(...around: readonly Names[]) {
    this.#around = around;
  }

  set(name: string, named: Named): void {
    this.#here.set(name, named);
  }

  get(name: string): Named | undefined {
    const here = this.#here.get(name);
    if (here) return here;
    for (const names of this.#around) {
      const found = names.get(name);
      if (found) return found;
    }
    return undefined;
  }
}
