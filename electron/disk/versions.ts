import path from 'node:path';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
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
async function folderBehind(versionsDir: string, file: string, { fs }: Host): Promise<string> {
  return folderOf(versionsDir, (await orMissing(fs.realPath(file))) ?? file);
}

async function versionsIn(folder: string, host: Host): Promise<Version[]> {
  const names = (await orMissing(host.fs.list(folder))) ?? [];
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
  host: Host,
): Promise<void> {
  const folder = folderOf(versionsDir, file);
  await host.fs.makeFolder(folder);
  await sweep(folder, host);
  const earlier = await versionsIn(folder, host);
  const hash = sha256(state.bytes);
  if (earlier[0]?.sha256 !== hash) {
    const replacedAt = Math.max(host.now(), (earlier[0]?.replacedAt ?? 0) + 1);
    const name = `${digits(replacedAt)}-${digits(state.savedAt)}-${hash}.jxzp`;
    await replaceWhole(path.join(folder, name), state.bytes, host);
  }
  for (const old of (await versionsIn(folder, host)).slice(keep)) await quietly(host.fs.remove(path.join(folder, old.id)));
}

/** Whether a version was kept since a moment. Rejects with the disk's errno. */
export async function hasVersionSince(versionsDir: string, file: string, moment: number, host: Host): Promise<boolean> {
  const [newest] = await versionsIn(folderOf(versionsDir, file), host);
  return newest !== undefined && newest.replacedAt >= moment;
}

/** Keeps a state that never was in the file, so that it is there beside those that were. Refused with `disk.*`. */
export async function keepState(versionsDir: string, file: string, bytes: Uint8Array, host = nodeHost()): Promise<Result<void>> {
  return attempt(path.basename(file), 'version', async () => {
    const target = (await orMissing(host.fs.realPath(file))) ?? file;
    await keepVersion(versionsDir, target, { bytes, savedAt: host.now() }, KEEP, host);
  });
}

/** The earlier versions of a file, newest first; none is no problem. */
export async function listVersions(versionsDir: string, file: string, host = nodeHost()): Promise<Result<readonly Version[]>> {
  return attempt(path.basename(file), 'version', async () => versionsIn(await folderBehind(versionsDir, file, host), host));
}

/** The bytes of an earlier version, proven by the hash in its name. */
export async function readVersion(versionsDir: string, file: string, id: string, host = nodeHost()): Promise<Result<Uint8Array>> {
  const name = path.basename(file);
  const version = versionOf(id);
  if (version === null) return refused(problem('disk.version-damaged', name, { name }));
  try {
    const bytes = await host.fs.read(path.join(await folderBehind(versionsDir, file, host), id));
    return sha256(bytes) === version.sha256 ? ok(bytes) : refused(problem('disk.version-damaged', name, { name }));
  } catch (error) {
    return refused(diskProblem(error, name, 'version'));
  }
}
