import type { Figure, Figures } from './evaluation';

/** A piece of work with all it came from: what it was given, and the figures it read. */
interface Piece<T> {
  readonly given: readonly unknown[];
  readonly read: ReadonlyMap<string, Figure | undefined>;
  readonly result: T;
}

/**
 * What pieces of work came to last time, one for each name. A piece is done again only if something it was given, or a
 * figure it read, is no longer the very same object.
 */
export class Remembered<T> {
  readonly #pieces = new Map<string, Piece<T>>();

  /**
   * The result of `work`, which must be a function of `given`, of what it reads from the figures handed to it, and of
   * things that never change for this name.
   */
  run(name: string, given: readonly unknown[], figures: Figures, work: (figures: Figures) => T): T {
    const before = this.#pieces.get(name);
    if (before && stands(before, given, figures)) return before.result;
    const read = new Map<string, Figure | undefined>();
    const get = (key: string) => {
      const figure = figures.get(key);
      read.set(key, figure);
      return figure;
    };
    const result = work({ get });
    this.#pieces.set(name, { given, read, result });
    return result;
  }
}

/** What is remembered of one thing, for as long as the thing is there. */
export function rememberedOf<T>(all: WeakMap<object, Remembered<T>>, thing: object): Remembered<T> {
  const there = all.get(thing) ?? new Remembered<T>();
  all.set(thing, there);
  return there;
}

function stands<T>(piece: Piece<T>, given: readonly unknown[], figures: Figures): boolean {
  if (!given.every((one, index) => one === piece.given[index])) return false;
  for (const [key, figure] of piece.read) if (figures.get(key) !== figure) return false;
  return true;
}
