import { sameItems } from '../graph/tracked-memo';
import type { Entry } from './entry';
import type { Figure } from './evaluation';
import type { Ledger } from './ledger';

/** The figures of a table that has been evaluated, by key and in their order: each is made when it is first asked for. */
export class TableFigures implements ReadonlyMap<string, Figure> {
  #entered: ReadonlyMap<string, Entry> | null = null;
  #made: ReadonlyMap<string, Figure> | null = null;

  constructor(private readonly ledger: Pick<Ledger, 'entries'>) {}

  get size(): number {
    return this.#byKey().size;
  }

  get(key: string): Figure | undefined {
    return this.#byKey().get(key)?.figure;
  }

  has(key: string): boolean {
    return this.#byKey().has(key);
  }

  keys(): MapIterator<string> {
    return this.#byKey().keys();
  }

  values(): MapIterator<Figure> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, Figure]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Figure]> {
    return this.entries();
  }

  forEach(each: (figure: Figure, key: string, all: ReadonlyMap<string, Figure>) => void): void {
    for (const [key, figure] of this.#all()) each(figure, key, this);
  }

  /** Whether the very same figures stand in both: then all that is shown of them is the same. */
  isSame(other: TableFigures): boolean {
    return sameItems(this.ledger.entries, other.ledger.entries);
  }

  #byKey(): ReadonlyMap<string, Entry> {
    this.#entered ??= new Map(this.ledger.entries.map((entry) => [entry.key, entry]));
    return this.#entered;
  }

  #all(): ReadonlyMap<string, Figure> {
    this.#made ??= new Map([...this.#byKey()].map(([key, entry]) => [key, entry.figure]));
    return this.#made;
  }
}
