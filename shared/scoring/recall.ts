import type { Figure } from './evaluation';
import { Ledger } from './ledger';

/** A piece of an evaluation with all it came from: what it was given, the figures it read, those it entered. */
interface Piece<T> {
  readonly given: readonly unknown[];
  readonly read: ReadonlyMap<string, Figure | undefined>;
  readonly entered: ReadonlyMap<string, Figure>;
  readonly result: T;
}

/**
 * The pieces of the last evaluation, one for each name. A piece is worked out again only if something it was given, or a
 * figure it read, is no longer the very same object; otherwise it enters the figures of last time. So a key press
 * works out the line it fell in, and the lines that read what it changed.
 */
export class Recall<T> {
  readonly #pieces = new Map<string, Piece<T>>();

  /**
   * The result of `work` over `ledger`, which must be a function of `given`, of what it reads from the ledger handed to
   * it, and of things that never change for this name.
   */
  run(name: string, given: readonly unknown[], ledger: Ledger, work: (ledger: Ledger) => T): T {
    const before = this.#pieces.get(name);
    const piece = before && stands(before, given, ledger) ? before : workOut(given, ledger, work);
    this.#pieces.set(name, piece);
    for (const figure of piece.entered.values()) ledger.enter(figure);
    return piece.result;
  }
}

function stands<T>(piece: Piece<T>, given: readonly unknown[], ledger: Ledger): boolean {
  if (!given.every((one, index) => one === piece.given[index])) return false;
  for (const [key, figure] of piece.read) if (ledger.get(key) !== figure) return false;
  return true;
}

function workOut<T>(given: readonly unknown[], ledger: Ledger, work: (ledger: Ledger) => T): Piece<T> {
  const read = new Map<string, Figure | undefined>();
  const noted = {
    get: (key: string) => {
      const figure = ledger.get(key);
      read.set(key, figure);
      return figure;
    },
  };
  const inner = new Ledger(noted);
  return { given, read, entered: inner.figures, result: work(inner) };
}
