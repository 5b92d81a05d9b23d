import type { Figure } from './evaluation';
import { Ledger } from './ledger';
import { Remembered } from './remembered';

/**
 * The pieces of the last evaluation, one for each name. A piece that stands enters the figures of last time. So a key
 * press works out the line it fell in, and the lines that read what it changed.
 */
export class Recall<T> {
  readonly #pieces = new Remembered<{ readonly result: T; readonly entered: ReadonlyMap<string, Figure> }>();

  /** The result of `work` over `ledger`, remembered as `Remembered` says. */
  run(name: string, given: readonly unknown[], ledger: Ledger, work: (ledger: Ledger) => T): T {
    const { result, entered } = this.#pieces.run(name, given, ledger, (figures) => {
      const inner = new Ledger(figures);
      return { result: work(inner), entered: inner.figures };
    });
    for (const figure of entered.values()) ledger.enter(figure);
    return result;
  }
}
