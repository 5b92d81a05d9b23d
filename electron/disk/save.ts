import path from 'node:path';
import { type Problem, problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
import { claimIn } from './claim';
import { attempt, diskProblem, errnoOf, orMissing, quietly } from './errno';
import type { About } from './fs';
import { withGuard } from './guard';
import { lockName, temporaryName } from './names';
import { sha256 } from './ports';
import { sweep } from './sweep';
import { hasVersionSince, KEEP, keepVersion } from './versions';
import { renameOver, writeNew } from './write';

export interface SaveOptions {
  /**
   * SHA-256 of what we last read or wrote there; null: there must be nothing yet. Absent: whatever is there is
   * replaced, which the officer must have confirmed.
   */
  readonly expect?: string | null;
  /** The program's own folder for earlier versions; absent: none are kept. */
  readonly versionsDir?: string;
  readonly keep?: number;
  /** No version is kept where the newest is younger than this, in milliseconds; absent: always. */
  readonly versionsApart?: number;
}

/** Written. With doubts (told to the officer; the work stays marked unsaved) it is there, but not all was made sure of. */
export interface Saved {
  readonly sha256: string;
  readonly doubts: readonly Problem[];
}

interface Task {
  readonly target: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: SaveOptions;
  readonly host: Host;
}

/**
 * Saves a file whole or not at all: written beside it, counted, fsynced, compared, the old one kept as a version,
 * renamed, the folder fsynced. Refused (`disk.*`): the old bytes are still there, and no other writer's were lost.
 */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  options: SaveOptions = {},
  host: Host = nodeHost(),
): Promise<Result<Saved>> {
  const name = path.basename(file);
  try {
    const target = (await orMissing(host.fs.realPath(file))) ?? file;
    return await writeBeside({ target, name, bytes, options, host });
  } catch (error) {
    return refused(diskProblem(error, name, 'save'));
  }
}

async function writeBeside(task: Task): Promise<Result<Saved>> {
  const { target, name, bytes, host } = task;
  const folder = path.dirname(target);
  const before = await orMissing(host.fs.about(target));
  // A rename replaces a read-only file without asking (and on Windows fails for a reason that looks like an antivirus).
  if (before !== null && (before.mode & 0o222) === 0) return refused(problem('disk.read-only', name, { name, doing: 'save' }));
  await sweep(folder, host);
  const temporary = path.join(folder, temporaryName(path.basename(target), host));
  await writeNew(temporary, bytes, before?.mode ?? 0o600, host);
  try {
    if (before !== null) await host.fs.setMode(temporary, before.mode);
    return await withGuard(target, host, (isHeld) => putInPlace(task, temporary, isHeld));
  } finally {
    // After the rename there is nothing of this name any more.
    await quietly(host.fs.remove(temporary));
  }
}

async function putInPlace(task: Task, temporary: string, isHeld: () => Promise<boolean>): Promise<Result<Saved>> {
  const { target, name, bytes, host } = task;
  const hash = sha256(bytes);
  const current = await orMissing(host.fs.read(target));
  const conflict = await conflictWith(current, hash, task);
  if (conflict !== null) return refused(conflict);
  const doubts: Problem[] = [];
  if (current !== null) doubts.push(...(await keepCurrent(current, task)));
  if (!(await isHeld())) return refused(problem('disk.busy', name, { name, doing: 'save' }));
  try {
    await renameOver(temporary, target, host);
  } catch (error) {
    return refused(renameProblem(error, task));
  }
  const made = await attempt(name, 'save', () => host.fs.syncFolder(path.dirname(target)));
  if (!made.ok) doubts.push(problem('disk.unsure', name, { name }));
  return ok({ sha256: hash, doubts });
}

/** Whether somebody else wrote there. Finding exactly what we are about to write is no conflict: a save told as failed had got there. */
async function conflictWith(current: Uint8Array | null, hash: string, task: Task): Promise<Problem | null> {
  const { target, name, options, host } = task;
  const { expect } = options;
  if (expect === undefined) return null;
  if (current === null) return expect === null ? null : problem('disk.vanished', name, { name });
  const found = sha256(current);
  if (found === expect || found === hash) return null;
  if (expect === null) return problem('disk.exists', name, { name });
  const held = await claimIn(path.join(path.dirname(target), lockName(path.basename(target))), host);
  const isOther = held !== null && held !== 'unreadable' && (held.pid !== host.self.pid || held.where !== host.self.where);
  return problem('disk.changed', name, { name, by: isOther ? { who: held.who, where: held.where } : null });
}

/** A version that can't be kept doesn't hold up the save: the new work matters more. It is told. */
async function keepCurrent(current: Uint8Array, task: Task): Promise<Problem[]> {
  const { target, name, options, host } = task;
  const { versionsDir, keep = KEEP, versionsApart = 0 } = options;
  if (versionsDir === undefined) return [];
  const kept = await attempt(name, 'version', async () => {
    const about: About = await host.fs.about(target);
    if (versionsApart > 0 && (await hasVersionSince(versionsDir, target, host.now() - versionsApart, host))) return;
    await keepVersion(versionsDir, target, { bytes: current, savedAt: about.changedAt }, keep, host);
  });
  return kept.ok ? [] : [problem('disk.no-version', name, { name })];
}

/** On Windows a rename that is not permitted means that somebody has the file open. */
function renameProblem(error: unknown, { name, host }: Task): Problem {
  const isOpenElsewhere = host.self.platform === 'win32' && ['EPERM', 'EACCES'].includes(errnoOf(error) ?? '');
  return isOpenElsewhere ? problem('disk.busy', name, { name, doing: 'save' }) : diskProblem(error, name, 'save');
}
