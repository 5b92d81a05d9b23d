import { type Problem, problem } from '../../shared/text/problem';
import type { DiskDoing } from '../../shared/text/problems/file';
import { ok, type Result, refused } from '../../shared/text/result';

/** The code of an error thrown by the file system, or null when something else was thrown: a bug, to be thrown on. */
export function errnoOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

type Kind = 'disk.full' | 'disk.read-only' | 'disk.no-permission' | 'disk.busy' | 'disk.failing' | 'disk.missing';

const KINDS: Readonly<Record<string, Kind>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EROFS: 'disk.read-only',
  EACCES: 'disk.no-permission',
  EPERM: 'disk.no-permission',
  EBUSY: 'disk.busy',
  ETXTBSY: 'disk.busy',
  EIO: 'disk.failing',
  ENOENT: 'disk.missing',
  ENOTDIR: 'disk.missing',
};

/** The sentence for what the disk said. What isn't an errno is thrown on: an exception is a bug. */
export function diskProblem(error: unknown, name: string, doing: DiskDoing): Problem {
  const code = errnoOf(error);
  if (code === null) throw error;
  const kind = KINDS[code];
  return kind === undefined ? problem('disk.other', name, { name, doing, code }) : problem(kind, name, { name, doing });
}

/** Runs an action on the disk; what the disk refuses comes back as a problem. */
export async function attempt<T>(name: string, doing: DiskDoing, action: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await action());
  } catch (error) {
    return refused(diskProblem(error, name, doing));
  }
}

/** The value, or null where there is no such file. */
export async function orMissing<T>(action: Promise<T>): Promise<T | null> {
  try {
    return await action;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** For tidying up after the fact: the outcome is told already, a failure here changes nothing. */
export async function quietly(action: Promise<unknown>): Promise<void> {
  try {
    await action;
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}
