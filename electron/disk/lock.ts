import path from 'node:path';
import { type Problem, problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { type Host, nodeHost } from './host';
import { type Claim, claimIn, claimNow, clearAway, isAbandoned, isOurs, isStale, place, withdraw } from './claim';
import { attempt, diskProblem, orMissing } from './errno';
import { UNKNOWN } from './guard';
import { lockName } from './names';

/** A lock of ours; given back with `releaseLock`. */
export interface Lock {
  readonly file: string;
  readonly name: string;
  readonly token: string;
}

/** Who has a file open, where, and since when in plain words. */
export interface Holding {
  readonly who: string;
  readonly where: string;
  readonly since: string;
}

/** Others may take and leave the lock while we look; more rounds than this mean something is wrong with the folder. */
const ROUNDS = 20;

/**
 * Says beside a file who has it open. Advisory: saving is safe without it (see `saveFile`), but the second officer
 * learns at once who is at it and where. Refused with `disk.locked`, or `disk.*` where no lock can be written (a file on
 * a read-only disk can still be looked at). Locks of dead processes here are taken over; `force` takes over any.
 */
export async function acquireLock(
  file: string,
  options: { force?: boolean } = {},
  host: Host = nodeHost(),
): Promise<Result<Lock>> {
  const name = path.basename(file);
  try {
    const target = (await orMissing(host.fs.realPath(file))) ?? file;
    const lockFile = path.join(path.dirname(target), lockName(path.basename(target)));
    return await claimLock(lockFile, name, options.force === true, host);
  } catch (error) {
    return refused(diskProblem(error, name, 'lock'));
  }
}

async function claimLock(lockFile: string, name: string, force: boolean, host: Host): Promise<Result<Lock>> {
  const mine = claimNow(host);
  let held: Claim | 'unreadable' | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (await place(lockFile, mine, host)) return ok({ file: lockFile, name, token: mine.token });
    held = await claimIn(lockFile, host);
    if (held === null) continue;
    const isFree = force || (held === 'unreadable' ? await isAbandoned(lockFile, host) : isStale(held, host));
    if (!isFree) break;
    await clearAway(lockFile, held, host);
  }
  return refused(lockedBy(held, name, host));
}

/** Whether a lock of ours still stands: somebody may have taken the file over. Where nobody can say, it does. */
export async function holds(lock: Lock, host: Host = nodeHost()): Promise<boolean> {
  const looked = await attempt(lock.name, 'lock', () => isOurs(lock.file, lock.token, host));
  return !looked.ok || looked.value;
}

/** Who has taken over what a lock of ours was for; null: nobody has, or nobody can say. */
export async function takenBy(lock: Lock, host: Host = nodeHost()): Promise<Holding | null> {
  const looked = await attempt(lock.name, 'lock', () => claimIn(lock.file, host));
  const held = looked.ok ? looked.value : null;
  // A lock without text is just being written: the next look will tell.
  if (held === null || held === 'unreadable' || held.token === lock.token) return null;
  return { who: held.who, where: held.where, since: clockTime(held.since) };
}

/** Takes our lock away again; one that somebody else put in its place stays. */
export async function releaseLock(lock: Lock, host: Host = nodeHost()): Promise<Result<void>> {
  return attempt(lock.name, 'lock', () => withdraw(lock.file, lock.token, host));
}

function lockedBy(held: Claim | 'unreadable' | null, name: string, host: Host): Problem {
  const known = held === null || held === 'unreadable' ? { ...UNKNOWN, since: host.now() } : held;
  return problem('disk.locked', name, { name, who: known.who, where: known.where, since: clockTime(known.since) });
}

function clockTime(ms: number): string {
  const at = new Date(ms);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${at.getMonth() + 1}月${at.getDate()}日 ${two(at.getHours())}:${two(at.getMinutes())}`;
}
