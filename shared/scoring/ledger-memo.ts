import { TrackedMemo } from '../graph/tracked-memo';
import type { Entry, Valued } from './entry';
import { Ledger } from './ledger';

/**
 * The last result of each piece of an evaluation, with the figures it entered. A piece that stands enters those again, so
 * that a key press works out the line it fell in and the lines that read what it changed.
 */
export class LedgerMemo<T> {
  readonly #isForOnce: boolean;
  readonly #pieces = new TrackedMemo<{ readonly result: T; readonly entered: readonly Entry[] }, Valued>();

  /** `isForOnce`: each piece is worked out once, and nothing is noted for a next time. */
  constructor(isForOnce: boolean) {
    this.#isForOnce = isForOnce;
  }

  /** The result of `work` over `ledger`; `given` is all it is a function of besides, as `TrackedMemo` says. */
  run(name: string, given: () => readonly unknown[], ledger: Ledger, work: (ledger: Ledger) => T): T {
    if (this.#isForOnce) return work(ledger);
    const { result, entered } = this.#pieces.run(name, given(), ledger, (figures) => {
      const inner = new Ledger(figures);
      return { result: work(inner), entered: inner.entries };
    });
    for (const entry of entered) ledger.enter(entry);
    return result;
  }

  /** Has `work` enter what no score is worked out from: for once, when somebody asks; else now, as all that may be kept. */
  later<R>(ledger: Ledger, work: (ledger: Ledger) => R): () => R {
    if (this.#isForOnce) return ledger.later(work);
    const result = work(ledger);
    return () => result;
  }
}
