import type { WorkerProcess } from '../../electron/jobs/runner';

/** A worker process that says what the test makes it say; `told`: what it was asked for. */
export function saidWorker() {
  const told: unknown[] = [];
  const listeners: { message?: (message: unknown) => void; exit?: () => void } = {};
  let killed = 0;
  const worker: WorkerProcess = {
    postMessage: (message) => void told.push(message),
    on: (event: 'message' | 'exit', listener: (message: unknown) => void) => {
      if (event === 'message') listeners.message = listener;
      else listeners.exit = listener as () => void;
    },
    kill: () => void (killed += 1),
  };
  return {
    ...{ worker, told },
    killed: () => killed,
    say: (message: unknown) => listeners.message?.(message),
    exit: () => listeners.exit?.(),
  };
}
