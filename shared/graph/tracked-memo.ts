/** Things to look up by key, each replaced by another object when it changes. */
export interface Lookup<E> {
  readonly get: (key: string) => E | undefined;
}

/** A result with all it came from: the arguments, and the entries that were looked up. */
interface Kept<T, E> {
  readonly given: readonly unknown[];
  readonly read: ReadonlyMap<string, E | undefined>;
  readonly result: T;
}

/**
 * The last result for each name. Work is done again only if an argument, or an entry it looked up, is no longer the very
 * same object. What was looked up is noted while the work is done, so nobody has to list it.
 */
export class TrackedMemo<T, E> {
  readonly #kept = new Map<string, Kept<T, E>>();

  /**
   * The result of `work`, which must be a function of `given`, of what it looks up in the entries handed to it, and of
   * things that never change for this name.
   */
  run(name: string, given: readonly unknown[], entries: Lookup<E>, work: (entries: Lookup<E>) => T): T {
    const before = this.#kept.get(name);
    if (before && stands(before, given, entries)) return before.result;
    const read = new Map<string, E | undefined>();
    const get = (key: string) => {
      const entry = entries.get(key);
      read.set(key, entry);
      return entry;
    };
    const result = work({ get });
    this.#kept.set(name, { given, read, result });
    return result;
  }
}

function stands<T, E>(kept: Kept<T, E>, given: readonly unknown[], entries: Lookup<E>): boolean {
  if (!sameItems(kept.given, given)) return false;
  for (const [key, entry] of kept.read) if (entries.get(key) !== entry) return false;
  return true;
}

/** Whether two lists hold the very same things. */
export function sameItems(these: readonly unknown[], those: readonly unknown[]): boolean {
  return these.length === those.length && these.every((one, index) => one === those[index]);
}
