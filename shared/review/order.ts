/**
 * The order of files in a result: folder by folder, by the code of their letters, so that it is the same on every machine and in
 * every language.
 */
export function byPath(one: string, other: string): number {
  const [mine, theirs] = [one.split('/'), other.split('/')];
  for (let at = 0; at < Math.min(mine.length, theirs.length); at += 1) {
    const [a = '', b = ''] = [mine[at], theirs[at]];
    if (a !== b) return a < b ? -1 : 1;
  }
  return mine.length - theirs.length;
}

/** One of so many parts of a folder's files; both count from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** `2/5`; null: it is no part of anything. */
export function shardOf(text: string): Shard | null {
  const [, part, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  if (part === undefined || of === undefined) return null;
  const shard = { part: Number.parseInt(part, 10), of: Number.parseInt(of, 10) };
  return shard.part >= 1 && shard.part <= shard.of ? shard : null;
}

/** Whether a file belongs to a part: told by its path alone, so that files that come or go move no other. */
export function isInShard(path: string, { part, of }: Shard): boolean {
  return hashed(path.normalize('NFC')) % of === part - 1;
}

/** FNV-1a over UTF-16. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  // Its last bit follows the last letters too closely.
  return (hash ^ (hash >>> 15)) >>> 0;
}
