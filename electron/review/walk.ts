import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { unreadFile } from '../../shared/jobs';
import { byPath, type Entry, fileKind } from '../../shared/review';
import { problem } from '../../shared/text/problem';

/** A file to be reviewed, as it lay on the disk when it was found. */
export interface FoundFile {
  /** Below the folder, with `/` between its parts. */
  readonly path: string;
  readonly file: string;
  readonly size: number;
  readonly modified: number;
}

/** What there is in a folder and all folders below it. */
export interface Walked {
  readonly files: readonly FoundFile[];
  /** What is not looked into, and why: links, folders that stay closed, documents of other kinds. */
  readonly unread: readonly Entry[];
  /** How many files nobody would take for a document with tables. */
  readonly ignored: number;
}

/** Looks through a folder, in the order of a result. No link is followed; `skip` are files of our own by their full paths. */
export async function walk(folder: string, skip: ReadonlySet<string>): Promise<Walked> {
  const files: FoundFile[] = [];
  const unread: Entry[] = [];
  let ignored = 0;
  const folders = [''];
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    const place = path.join(folder, below);
    const found = await readdir(place, { withFileTypes: true }).catch((error: unknown) => codeOf(error));
    if (typeof found === 'string') {
      unread.push({ path: below, result: unreadFile(problem('review.folder-closed', below, { code: found })) });
      continue;
    }
    for (const one of found) {
      const at = below === '' ? one.name : `${below}/${one.name}`;
      const file = path.join(place, one.name);
      const kind = fileKind(one.name);
      if (skip.has(file)) continue;
      if (one.isSymbolicLink()) unread.push({ path: at, result: unreadFile(problem('review.link', at, {})) });
      else if (one.isDirectory() && !one.name.startsWith('.')) folders.push(at);
      else if (!one.isFile() || kind === 'ignored') ignored += isTrace(one.name) ? 0 : 1;
      else if (kind === 'other-document') unread.push({ path: at, result: unreadFile(problem('review.kind', at, {})) });
      else files.push({ path: at, file, ...(await sizeOf(file)) });
    }
  }
  files.sort((one, other) => byPath(one.path, other.path));
  return { files, unread, ignored };
}

/** What programs and systems leave about is not even counted. */
function isTrace(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$');
}

/** One that has just gone is refused when it is read. */
async function sizeOf(file: string): Promise<{ size: number; modified: number }> {
  return stat(file).then(
    ({ size, mtimeMs }) => ({ size, modified: mtimeMs }),
    () => ({ size: 0, modified: 0 }),
  );
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '原因不明';
}
