import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshFolder } from '../e2e/window';
import { patience } from './patience';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;

/** Runs what only an administrator may. */
export async function asRoot(command: string, ...args: string[]): Promise<string> {
  const [program = '', ...rest] = isRoot ? [command, ...args] : ['sudo', command, ...args];
  return (await run(program, rest, { maxBuffer: 64 << 20 })).stdout;
}

/** Says what to install where a command the tests need is missing; a test that can't run has failed. */
export function need(commands: readonly string[], packages: string): void {
  const missing = commands.filter((command) => !isThere(command));
  if (missing.length > 0) throw new Error(`缺少 ${missing.join('、')}。请运行：sudo apt-get install -y ${packages}`);
}

function isThere(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Somebody at the desktop, with an empty home folder, who is not root: a browser's sandbox holds only then. */
export class Person {
  readonly home = freshFolder('home');
  readonly #started: ChildProcess[] = [];

  constructor() {
    for (const folder of ['.config', '.local/share', '文档']) mkdirSync(path.join(this.home, folder), { recursive: true });
    // Only whoever started the display has the key to it.
    const key = process.env.XAUTHORITY;
    if (key && existsSync(key)) copyFileSync(key, path.join(this.home, '.Xauthority'));
    chmodSync(this.home, 0o755);
    this.owns(this.home);
  }

  /** Gives a file or folder to this person. */
  owns(file: string): void {
    if (isRoot) execFileSync('chown', ['-R', 'nobody', file]);
  }

  #command(args: readonly string[], more: Readonly<Record<string, string>>): [string, string[]] {
    const env = {
      HOME: this.home,
      XDG_CONFIG_HOME: path.join(this.home, '.config'),
      XDG_DATA_HOME: path.join(this.home, '.local/share'),
      XDG_RUNTIME_DIR: this.home,
      // Not the run's, which is root's.
      TMPDIR: this.home,
      XAUTHORITY: path.join(this.home, '.Xauthority'),
      LANG: 'C.UTF-8',
      ...more,
    };
    const given = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const asUser = isRoot ? ['runuser', '-u', 'nobody', '--'] : [];
    const [program = '', ...rest] = [...asUser, 'env', ...given, ...args];
    return [program, rest];
  }

  /** Runs a command to its end. */
  async runs(...args: string[]): Promise<string> {
    const [program, rest] = this.#command(args, {});
    return (await run(program, rest, { cwd: this.home, timeout: 600_000 })).stdout.trim();
  }

  /** Starts a program and leaves it running. */
  starts(args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
    const [program, rest] = this.#command(args, env);
    this.#started.push(spawn(program, rest, { cwd: this.home, stdio: 'ignore', detached: true }));
  }

  /** Ends what was started, with all that it started itself. */
  leaves(): void {
    for (const { pid } of this.#started.splice(0)) {
      try {
        if (pid !== undefined) process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
  }
}

/** The windows on the screen whose title has the words, by their numbers. */
export async function windowsTitled(words: string): Promise<string[]> {
  const found = await run('xdotool', ['search', '--onlyvisible', '--name', words]).catch(() => ({ stdout: '' }));
  return found.stdout.split('\n').filter((line) => line !== '');
}

/** Waits for a window whose title has the words, and gives its number. */
export async function windowTitled(words: string): Promise<string> {
  for (const until = Date.now() + patience; Date.now() < until; await pause(300)) {
    const [first] = await windowsTitled(words);
    if (first !== undefined) return first;
  }
  throw new Error(`没有出现标题里有「${words}」的窗口`);
}

/** A window's property, as `xprop` prints it; `format` as in its option -f, for what it would draw with letters. */
export async function propertyOf(window: string, name: string, format?: string): Promise<string> {
  const asked = format === undefined ? [name] : ['-f', name, format, name];
  return (await run('xprop', ['-id', window, ...asked], { maxBuffer: 64 << 20 })).stdout;
}

/** The command lines of all running processes of a program, by the file they run. Chromium writes some of them anew, with spaces between. */
export function commandLinesOf(executable: string): string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return numbers.flatMap((number) => {
    try {
      if (readlinkSync(`/proc/${number}/exe`) !== executable) return [];
      return [readFileSync(`/proc/${number}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()];
    } catch {
      return [];
    }
  });
}

/** Ends all processes of a program that a test installed or unpacked for itself, and waits until they are gone. */
export async function endAll(executable: string): Promise<void> {
  for (const number of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${number}/exe`) === executable) process.kill(Number(number), 'SIGKILL');
    } catch {
      // It has ended meanwhile, or is somebody else's.
    }
  }
  while (commandLinesOf(executable).length > 0) await pause(100);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
