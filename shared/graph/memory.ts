/**
 * Where the functions of the core keep what the next call may use again. Whoever calls them again and again has one and hands
 * it in: the window has one for each open book. The functions stay pure: whatever a memory holds, their results are the same,
 * and without one they work everything out.
 */
export class Memory {
  readonly #kept = new Map<new () => object, object>();

  /** The part of a kind, which is a class of fields that begin empty; made the first time it is asked for. */
  of<T extends object>(kind: new () => T): T {
    const kept = this.#kept.get(kind);
    if (kept instanceof kind) return kept;
    const made = new kind();
    this.#kept.set(kind, made);
    return made;
  }
}
