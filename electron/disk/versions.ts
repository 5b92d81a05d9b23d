import path from 'node:path';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { type Around, nodeAround } from './around';
import { attempt, diskProblem, orMissing, quietly } from './errno';
import { keyOf } from './names';
import { sha256 } from './ports';
import { sweep } from './sweep';
import { replaceWhole } from './write';

/** How many earlier versions of a file are kept. */
export const KEEP = 10;

/** An earlier state of a file: what a save replaced. */
export interface Version {
  readonly id: string;
  /** When that state was last written, and when it was replaced; milliseconds. */
  readonly savedAt: number;
  readonly replacedAt: number;
  readonly sha256: string;
}

const NAME = /^(\d{15})-(\d{15})-([0-9a-f]{64})\.jxzp$/;
const digits = (ms: number): string => String(Math.floor(ms)).padStart(15, '0');

function versionOf(id: string): Version | null {
  const found = NAME.exec(id);
  if (found === null) return null;
  return { id, replacedAt: Number(found[1]), savedAt: Number(found[2]), sha256: found[3] as string };
}

/** Where the versions of `file` are: not beside it (a shared folder would fill up), but in the program's own data. */
function folderOf(versionsDir: string, file: string): string {
  return path.join(versionsDir, keyOf(path.resolve(file)));
}

/** Saving writes to where a link leads: what it kept is found there too. */
async function folderBehind(versionsDir: string, file: string, { fs }: Around): Promise<string> {
  return folderOf(versionsDir, (await orMissing(fs.realPath(file))) ?? file);
}

async function versionsIn(folder: string, around: Around): Promise<Version[]> {
  const names = (await orMissing(around.fs.list(folder))) ?? [];
  const found = names.map(versionOf).filter((version) => version !== null);
  return found.sort((one, other) => (one.id < other.id ? 1 : -1));
}

/**
 * Keeps what is about to be replaced, and lets go of all but the last `keep`. Nothing is added when it is the newest
 * version already. Rejects with the disk's errno.
 */
export async function keepVersion(
  versionsDir: string,
  file: string,
  state: { bytes: Uint8Array; savedAt: number },
  keep: number,
  around: Around,
): Promise<void> {
  const folder = folderOf(versionsDir, file);
  await around.fs.makeFolder(folder);
  await sweep(folder, around);
  const earlier = await versionsIn(folder, around);
  const hash = sha256(state.bytes);
  if (earlier[0]?.sha256 !== hash) {
    const replacedAt = Math.max(around.now(), (earlier[0]?.replacedAt ?? 0) + 1);
    const name = `${digits(replacedAt)}-${digits(state.savedAt)}-${hash}.jxzp`;
    await replaceWhole(path.join(folder, name), state.bytes, around);
  }
  for (const old of (await versionsIn(folder, around)).slice(keep)) await quietly(around.fs.remove(path.join(folder, old.id)));
}

/** Whether a version was kept since a moment. Rejects with the disk's errno. */
export async function hasVersionSince(versionsDir: string, file: string, moment: number, around: Around): Promise<boolean> {
  const [newest] = await versionsIn(folderOf(versionsDir, file), around);
  return newest !== undefined && newest.replacedAt >= moment;
}

/** Keeps a state that never was in the file, so that it is there beside those that were. Refused with `disk.*`. */
export async function keepState(
  versionsDir: string,
  file: string,
  bytes: Uint8Array,
  around = nodeAround(),
): Promise<Result<void>> {
  return attempt(path.basename(file), 'version', async () => {
    const target = (await orMissing(around.fs.realPath(file))) ?? file;
    await keepVersion(versionsDir, target, { bytes, savedAt: around.now() }, KEEP, around);
  });
}

/** The earlier versions of a file, newest first; none is no problem. */
export async function listVersions(
  versionsDir: string,
  file: string,
  around = nodeAround(),
): Promise<Result<readonly Version[]>> {
  return attempt(path.basename(file), 'version', async () => versionsIn(await folderBehind(versionsDir, file, around), around));
}

/** The bytes of an earlier version, proven by the hash in its name. */
export async function readVersion(
  versionsDir: string,
  file: string,
  id: string,
  around = nodeAround(),
): Promise<Result<Uint8Array>> {
  const name = path.basename(file);
  const version = versionOf(id);
  if (version === null) return refused(problem('disk.version-damaged', name, { name }));
  try {
    const bytes = await around.fs.read(path.join(await folderBehind(versionsDir, file, around), id));
    return sha256(bytes) === version.sha256 ? ok(bytes) : refused(problem('disk.version-damaged', name, { name }));
  } catch (error) {
    return refused(diskProblem(error, name, 'version'));
  }
}
