import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { recover, saveFile } from '../../electron/disk';
import { childProgram } from './child';

/** What was found after many kills in mid-save. */
export interface Toll {
  kills: number;
  /** Missing, cut short, or mixed. */
  torn: number;
  /** Kills that left a temporary file or a lock behind. */
  littered: number;
  /** Of those, still there after the next save. */
  unswept: number;
}

const program = () => childProgram('tests/support/kill-child.ts');

/** Runs the child until it has said something and some 30–90 ms more, then kills it; gives what it said. */
async function runAndKill(child: string, args: readonly string[]): Promise<string> {
  const running = spawn(process.execPath, [child, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  running.stderr.on('data', (piece: Buffer) => (complaint += piece.toString()));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => running.once('close', (_, signal) => resolve(signal)));
  await new Promise<void>((resolve) => {
    running.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      resolve();
    });
    running.once('close', () => resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, 30 + Math.random() * 60));
  running.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL') throw new Error(`保存的进程自己停了：${complaint}`);
  return said;
}

function isWhole(bytes: Uint8Array | null, size: number): boolean {
  if (bytes?.length !== 32 + size) return false;
  const hash = createHash('sha256').update(bytes.subarray(32)).digest();
  return Buffer.compare(hash, bytes.subarray(0, 32)) === 0;
}

async function inFolder<T>(action: (folder: string, child: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jxzp-kill-'));
  try {
    return await action(folder, await program());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Processes killed side by side, each at a file of its own: most of the time goes into starting one and waiting. */
const LANES = 3;

/** Runs `action` for 0, 1, … in lanes side by side for as long as it goes on; it is told which lane it is in. */
async function inLanes(
  goesOn: (index: number) => boolean,
  action: (index: number, lane: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (_: unknown, number: number): Promise<void> => {
    for (let index = next++; goesOn(index); index = next++) await action(index, number);
  };
  await Promise.all(Array.from({ length: LANES }).map(lane));
}

/** As many more times are tried as it may take until a kill comes in the middle: where it comes is the machine's affair. */
const MORE = 200;

/**
 * Kills a saving process so many times, and on until `isEnough` of what is looked for was seen, looking at the file after each; then
 * saves once and looks for litter.
 */
export function killMany(
  mode: 'careful' | 'naive',
  kills: number,
  isEnough: (toll: Toll) => boolean,
  size = 2_000_000,
): Promise<Toll> {
  return inFolder(async (folder, child) => {
    const toll: Toll = { kills: 0, torn: 0, littered: 0, unswept: 0 };
    const goesOn = (index: number) => index < kills || (!isEnough(toll) && index < kills + MORE);
    await inLanes(goesOn, async (_, lane) => {
      toll.kills += 1;
      const file = path.join(folder, `卷${lane}`, '甲.jxzp');
      await mkdir(path.dirname(file), { recursive: true });
      const litter = async (): Promise<number> =>
        (await readdir(path.dirname(file))).filter((name) => name.startsWith('.~')).length;
      await runAndKill(child, [mode, file, String(size)]);
      const bytes = await readFile(file).catch(() => null);
      if (!isWhole(bytes, size)) toll.torn += 1;
      if ((await litter()) > 0) toll.littered += 1;
      await saveFile(file, bytes ?? new Uint8Array());
      if ((await litter()) > 0) toll.unswept += 1;
    });
    return toll;
  });
}

/** Kills a journalling process: how many commands it was told were written did the recovery not find? */
export function killJournals(kills: number): Promise<{ offered: number; lost: number }> {
  return inFolder(async (folder, child) => {
    let offered = 0;
    let lost = 0;
    await inLanes(
      (index) => index < kills,
      async (kill) => {
        const journals = path.join(folder, `journal-${kill}`);
        const said = await runAndKill(child, ['journal', journals, '200']);
        const written = Number(said.trim().split('\n').at(-1) ?? '0');
        const found = await recover(journals);
        const one = found.ok ? found.value[0] : undefined;
        if (one !== undefined) offered += 1;
        // The last line of what it said may have been cut by the kill: it then reads as a smaller number.
        lost += Math.max(0, written - (one?.commands.length ?? 0));
      },
    );
    return { offered, lost };
  });
}
