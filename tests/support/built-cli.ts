import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from '../../build/bootstrap/build.mjs';
import { root } from '../../build/bootstrap/root.mjs';

let built: Promise<string> | undefined;

/** The command line as it is shipped; built anew where its sources have changed. */
export function builtCli(): Promise<string> {
  built ??= ensureBuilt(root, ['cli']).then(() => path.join(root, 'dist', 'cli', 'cli.cjs'));
  return built;
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
