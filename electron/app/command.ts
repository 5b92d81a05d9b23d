import path from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { app } from 'electron';
import { problem, sentence } from '../../shared/text/problem';
import { besideProgram } from './beside';

/** What watches over the command line and says how it ended, whatever happened to it. */
const watchman = `
  const { Worker, workerData: { script, argv, env, ended, broke } } = require('node:worker_threads');
  const outcome = new Int32Array(ended);
  const end = (code) => { Atomics.store(outcome, 1, code); Atomics.store(outcome, 0, 1); Atomics.notify(outcome, 0); };
  const command = new Worker(script, { argv, env });
  command.on('error', () => { require('node:fs').writeSync(2, broke + '\\n'); end(2); });
  command.on('exit', end);
`;

/**
 * Answers a command line without a window, and ends the program with its exit code. On Linux what Chromium does next ends the
 * program where there is no display, so that this thread waits here for another one that has the answer.
 */
export function answerAndExit(words: readonly string[]): void {
  const ended = new SharedArrayBuffer(8);
  const env = { ...process.env, JXZP_TEMPLATES: besideProgram('templates'), JXZP_SHELL: process.execPath };
  const broke = sentence(problem('cli.bug', '', {}));
  const script = path.join(__dirname, '..', 'cli', 'cli.cjs');
  new Worker(watchman, { eval: true, workerData: { script, argv: [...words], env, ended, broke } });
  const outcome = new Int32Array(ended);
  Atomics.wait(outcome, 0, 0);
  app.exit(Atomics.load(outcome, 1));
}
