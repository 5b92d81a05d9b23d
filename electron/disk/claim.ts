import path from 'node:path';
import { z } from 'zod';
import type { Host, Self } from './host';
import { errnoOf, orMissing, quietly } from './errno';
import { temporaryName } from './names';
import { writeNew } from './write';

/** Who holds something, as written into a lock. `token` tells two claims of one process apart. */
export const claim = z.object({
  who: z.string().max(200),
  where: z.string().max(200),
  pid: z.int(),
  bootedAt: z.number(),
  boot: z.string().max(100).nullish(),
  since: z.number(),
  token: z.string().max(100),
});
export type Claim = z.infer<typeof claim>;

/** A lock just made has no text yet for a moment; one that still has none after this was never finished. */
const UNFINISHED_MS = 10_000;
/** The start of the computer is worked out from its clock, which gets corrected now and then. */
const BOOT_TOLERANCE_MS = 300_000;

/**
 * Where the system has no name for a run of the computer: only a lock from well before it started is from an earlier one, and
 * only where its process number is not in use. A clock that was set forward must not make a lock look old.
 */
function isEarlierBoot(held: Claim, self: Self): boolean {
  return self.bootedAt - held.bootedAt > BOOT_TOLERANCE_MS && held.since < self.bootedAt && !self.isAlive(held.pid);
}

/** A claim of ours, now. */
export function claimNow({ self, now, unique }: Host): Claim {
  const { who, where, pid, bootedAt, boot } = self;
  return { who, where, pid, bootedAt, boot, since: now(), token: unique() };
}

/** Claims this process stands by; one of ours that isn't here could not be removed when it was over. */
const standing = new Set<string>();

/** Stands by a claim kept elsewhere than in a lock (a journal's) until `standDown`. */
export function standBy(mine: Claim): void {
  standing.add(mine.token);
}

/** The claim is over, whether or not its trace could be removed. */
export function standDown(mine: Claim): void {
  standing.delete(mine.token);
}

/** Writes a claim where there is none; false when somebody was first. */
export async function place(file: string, mine: Claim, host: Host): Promise<boolean> {
  standing.add(mine.token);
  try {
    await writeNew(file, Buffer.from(JSON.stringify(mine), 'utf8'), 0o644, host);
    return true;
  } catch (error) {
    standing.delete(mine.token);
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The claim in a lock: null when there is no lock, 'unreadable' when nobody can say whose it is. */
export async function claimIn(file: string, host: Host): Promise<Claim | 'unreadable' | null> {
  const bytes = await orMissing(host.fs.read(file));
  if (bytes === null) return null;
  try {
    return claim.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    return 'unreadable';
  }
}

/** Whether a claim's process is gone: dead, or from before this computer started. Other computers can't be asked. */
export function isStale(held: Claim, { self }: Host): boolean {
  if (held.where !== self.where) return false;
  if (held.boot && self.boot ? held.boot !== self.boot : isEarlierBoot(held, self)) return true;
  return held.pid === self.pid ? !standing.has(held.token) : !self.isAlive(held.pid);
}

/**
 * Takes a stale lock away, unless somebody else did meanwhile: it is moved aside first, and what was moved is looked
 * at again, so that of two who found it stale one doesn't take the other's fresh one.
 */
export async function clearAway(file: string, seen: Claim | 'unreadable', host: Host): Promise<void> {
  const aside = path.join(path.dirname(file), temporaryName(path.basename(file), host));
  if ((await orMissing(host.fs.rename(file, aside).then(() => true))) === null) return;
  const moved = await claimIn(aside, host);
  const isOther = moved !== null && moved !== 'unreadable' && (seen === 'unreadable' || moved.token !== seen.token);
  if (isOther) await restore(file, moved, host);
  await quietly(host.fs.remove(aside));
}

async function restore(file: string, moved: Claim, host: Host): Promise<void> {
  const wasStanding = standing.has(moved.token);
  await place(file, moved, host);
  if (!wasStanding) standing.delete(moved.token);
}

/** Whether a lock without readable text has been so for long enough. */
export async function isAbandoned(file: string, host: Host, after = UNFINISHED_MS): Promise<boolean> {
  const about = await orMissing(host.fs.about(file));
  return about !== null && host.now() - about.changedAt > after;
}

/** Whether a lock is still the one with this token. */
export async function isOurs(file: string, token: string, host: Host): Promise<boolean> {
  const held = await claimIn(file, host);
  return held !== null && held !== 'unreadable' && held.token === token;
}

/** Removes a lock if it is still the one with this token. */
export async function withdraw(file: string, token: string, host: Host): Promise<void> {
  standing.delete(token);
  if (await isOurs(file, token, host)) await host.fs.remove(file);
}
