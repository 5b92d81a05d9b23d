import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { PrintPdf } from '../../shared/painters/painter';
import { printSwitch } from '../print/switch';

/** How the command line starts the shell: the program, and what it is told before our own switch. */
interface ShellStart {
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * A printer that starts the shell without a window, or undefined where that can't be: no shell is known
 * (JXZP_SHELL), or on Linux there is no display.
 */
export function shellPrinter(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  app: string,
): PrintPdf | undefined {
  const program = env.JXZP_SHELL;
  const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
  if (!program || !hasDisplay) return undefined;
  // Chromium refuses to start its sandbox for root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu', app] : ['--disable-gpu', app];
  return (documents) => printWith({ program, args }, documents);
}

async function printWith({ program, args }: ShellStart, documents: readonly string[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'jxzp-print-'));
  try {
    const files = documents.map((_, index) => ({
      from: path.join(folder, `${index}.html`),
      to: path.join(folder, `${index}.pdf`),
    }));
    await Promise.all(files.map(({ from }, index) => writeFile(from, documents[index] ?? '', { mode: 0o600 })));
    const pairs = files.flatMap(({ from, to }) => [from, to]);
    await ended(program, [...args, `--user-data-dir=${path.join(folder, 'data')}`, printSwitch, ...pairs]);
    return await Promise.all(files.map(({ to }) => readFile(to)));
  } finally {
    // Helpers of the shell that are still ending may hold its data a moment longer: the system clears its own folder of such things.
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

function ended(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    child.on('error', reject);
    // However it ended: each file is there whole or not at all, and tells whether it was printed.
    child.on('exit', () => resolve());
  });
}
