import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';

let built: Promise<string> | undefined;

/** The command line as it is shipped, built once a test file. */
export function builtCli(): Promise<string> {
  built ??= buildInto(mkdtempSync(path.join(tmpdir(), 'jxzp-built-cli-')));
  return built;
}

async function buildInto(folder: string): Promise<string> {
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    configFile: 'vite.shell.config.mts',
    mode: 'cli',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: false },
  });
  return path.join(folder, 'cli.cjs');
}

/** A command line that is running. */
export interface Running {
  readonly child: ChildProcess;
  /** Resolves when it has said this much on its standard error, or has ended. */
  readonly said: (words: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** Starts the built command line in a process group of its own, as a terminal does. */
export function startCli(cli: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, [cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, JXZP_TEMPLATES: path.resolve('templates') },
  });
  let [out, err, isOver] = ['', '', false];
  let heard = () => undefined as void;
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString();
    heard();
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => {
      isOver = true;
      heard();
      resolve({ code, out, err });
    });
  });
  const said = (words: string) =>
    new Promise<void>((resolve) => {
      heard = () => {
        if (isOver || err.includes(words)) resolve();
      };
      heard();
    });
  return { child, said, ended };
}
