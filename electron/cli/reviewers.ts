import { fork } from 'node:child_process';
import process from 'node:process';
import { order, type Report } from '../jobs/messages';
import { fileReviewer } from '../jobs/review';
import type { WorkerProcess } from '../jobs/runner';

/** The first argument of a process that reviews files for another. */
export const REVIEW_WORKER = '--review-worker';

/** One file takes so much memory at most; then its process goes, and the file is reported. */
const MOST_MEMORY_MB = 2048;

/** A process that does not end by itself this long after being told to is ended. */
const PATIENCE_MS = 2000;

/** Starts `script`, which is the command line itself, as a process that reviews files. */
export function forkReviewer(script: string, execArgv: readonly string[] = []): WorkerProcess {
  const child = fork(script, [REVIEW_WORKER], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [...execArgv, `--max-old-space-size=${MOST_MEMORY_MB}`],
  });
  child.on('error', () => undefined);
  return {
    // One that has just ended tells so by its exit.
    postMessage: (message) => void (child.connected && child.send(message, () => undefined)),
    on: (event: 'message' | 'exit', listener: (message: unknown) => void) => {
      if (event === 'message') child.on('message', listener);
      else child.on('close', listener);
    },
    kill: () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const clock = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      child.once('exit', () => clearTimeout(clock));
    },
  };
}

/** The life of such a process: a file after another, until nobody asks any more. Ctrl+C is for whoever started it. */
export function serveReviews(): void {
  let [cancelled, busy] = [false, false];
  const review = fileReviewer(() => cancelled);
  const end = () => {
    cancelled = true;
    if (!busy) process.exit();
  };
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', end);
  process.on('disconnect', end);
  process.on('message', (raw) => {
    const asked = order.safeParse(raw);
    if (!asked.success || asked.data.kind !== 'review') return process.exit(1);
    busy = true;
    void review(asked.data)
      .then((answer) => process.send?.(answer))
      .catch(() => process.exit(1))
      .finally(() => {
        busy = false;
        if (cancelled) process.exit();
      });
  });
}

/** The same in this process, where none can be started: nothing is protected from a file then. */
export function reviewerHere(): WorkerProcess {
  const review = fileReviewer(() => false);
  let answer: (report: Report) => void = () => undefined;
  return {
    postMessage: (message) => {
      if (message.kind === 'review') void review(message).then((report) => answer(report));
    },
    on: (event: 'message' | 'exit', listener: (message: unknown) => void) => {
      if (event === 'message') answer = listener;
    },
    kill: () => undefined,
  };
}
