import type { Entry } from './model';
import { byPath } from './order';

/** A result to be merged, with its file's name. */
export interface Named {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/**
 * Puts results together: the files in the order a review of all of them has. A file that is the same in two results is taken
 * once; two that differ under one path are both kept, the later one under its result's name besides.
 */
export function mergeEntries(results: readonly Named[]): Entry[] {
  const merged = new Map<string, Entry>();
  for (const { name, entries } of results) {
    for (const entry of entries) {
      const known = merged.get(entry.path);
      if (known !== undefined && JSON.stringify(known.result) === JSON.stringify(entry.result)) continue;
      const path = known === undefined ? entry.path : freePath(`${entry.path}（${name}）`, merged);
      merged.set(path, { ...entry, path });
    }
  }
  return [...merged.values()].sort((one, other) => byPath(one.path, other.path));
}

function freePath(path: string, taken: ReadonlyMap<string, unknown>): string {
  let free = path;
  for (let count = 2; taken.has(free); count += 1) free = `${path}（${count}）`;
  return free;
}
