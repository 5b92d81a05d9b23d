import { sameItems } from './tracked-memo';

/** The last result for each name, of a function of its arguments alone. */
export class Memo<T> {
  readonly #kept = new Map<string, { readonly given: readonly unknown[]; readonly result: T }>();

  /** The result of `work`, which must be a function of `given` and of things that never change for this name. */
  run(name: string, given: readonly unknown[], work: () => T): T {
    const before = this.#kept.get(name);
    if (before && sameItems(before.given, given)) return before.result;
    const result = work();
    this.#kept.set(name, { given, result });
    return result;
  }
}
