/**
 * Where the functions of the core keep what the next call may use again. Whoever calls them again and again has one and hands
 * it in: the window has one for each open book. The functions stay pure: whatever a memory holds, their results are the same,
 * and without one they work everything out.
 */
export class Memory {
  readonly #kept = new Map<new (isForOnce: boolean) => object, object>();

  /** `isForOnce`: nobody will call again with it, so that what only a later call could use is not noted. */
  constructor(readonly isForOnce = false) {}

  /** The part of a kind, which is a class of fields that begin empty; made the first time it is asked for. */
  of<T extends object>(kind: new (isForOnce: boolean) => T): T {
    const kept = this.#kept.get(kind);
    if (kept instanceof kind) return kept;
    const made = new kind(this.isForOnce);
    this.#kept.set(kind, made);
    return made;
  }
}
