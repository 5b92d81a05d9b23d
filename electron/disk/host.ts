import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname, uptime, userInfo } from 'node:os';
import { type FileSystem, nodeFileSystem } from './fs';

/** Who we are to others at the same files. */
export interface Self {
  readonly pid: number;
  readonly who: string;
  readonly where: string;
  readonly platform: NodeJS.Platform;
  /** When this computer started; a lock from before is stale even if its process number is in use again. */
  readonly bootedAt: number;
  /** What the system calls this run of the computer; null where it has no name for it. Unlike `bootedAt` no clock moves it. */
  readonly boot: string | null;
  readonly isAlive: (pid: number) => boolean;
}

/** What saving, locking and journalling need of the world; tests put in their own. */
export interface Host {
  readonly fs: FileSystem;
  readonly self: Self;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Never the same twice; letters and digits. */
  readonly unique: () => string;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function bootName(): string | null {
  try {
    return process.platform === 'linux' ? readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() : null;
  } catch {
    return null;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '（不知名的用户）';
  }
}

/** The world as Node shows it. `who` where the program knows a better name than the account's. */
export function nodeHost(who?: string): Host {
  return {
    fs: nodeFileSystem,
    self: {
      pid: process.pid,
      who: who ?? userName(),
      where: hostname(),
      platform: process.platform,
      bootedAt: Date.now() - uptime() * 1000,
      boot: bootName(),
      isAlive,
    },
    now: Date.now,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    unique: () => randomBytes(6).toString('hex'),
  };
}
