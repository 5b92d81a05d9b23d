import { type JobState, shellRefusal } from '../../shared/bridge';
import type { PrintPdf } from '../../shared/painters/painter';
import { newHandle } from '../bridge/handles';
import type { JobListener, Jobs } from '../bridge/ports';
import { type Order, type Report, report } from './messages';

/** The worker as the runner sees it: Electron's utility process, or a stand-in in tests. */
export interface WorkerProcess {
  postMessage(message: Order): void;
  on(event: 'message', listener: (message: unknown) => void): void;
  on(event: 'exit', listener: () => void): void;
  kill(): void;
}

/** A worker that hasn't stopped by itself this long after being told to is stopped from outside. */
const PATIENCE_MS = 2000;

/** Runs one job at a time, each in a fresh process: a crash or a cancel leaves nothing behind. */
export function jobRunner(spawn: () => WorkerProcess, print: PrintPdf, listener: JobListener): Jobs {
  const folders = new Map<string, string>();
  let running: { job: string; worker: WorkerProcess; cancelled: boolean } | null = null;

  function finish(job: string, state: JobState): void {
    if (running?.job !== job) return;
    const { worker } = running;
    running = null;
    worker.kill();
    listener(state);
  }

  async function printFor(worker: WorkerProcess, documents: readonly string[]): Promise<void> {
    const pdfs = await print(documents).catch(() => null);
    worker.postMessage({ kind: 'printed', pdfs: pdfs && [...pdfs] });
  }

  function watch(job: string, worker: WorkerProcess): void {
    worker.on('message', (raw) => {
      const heard = report.safeParse(raw);
      if (!heard.success || heard.data.kind === 'read') finish(job, died(job));
      else if (heard.data.kind === 'progress') listener(stateOf(job, heard.data));
      else if (heard.data.kind === 'print') void printFor(worker, heard.data.documents);
      else finish(job, stateOf(job, heard.data));
    });
    worker.on('exit', () => finish(job, running?.cancelled ? { state: 'cancelled', job } : died(job)));
  }

  return {
    start(order) {
      if (running) return null;
      const job = newHandle('job');
      const worker = spawn();
      running = { job, worker, cancelled: false };
      folders.set(job, order.folder);
      watch(job, worker);
      worker.postMessage({ kind: 'export', ...order, pack: order.pack.resolved, formats: [...order.formats] });
      return job;
    },
    cancel(job) {
      if (running?.job !== job) return false;
      running.cancelled = true;
      running.worker.postMessage({ kind: 'cancel' });
      setTimeout(() => finish(job, { state: 'cancelled', job }), PATIENCE_MS).unref();
      return true;
    },
    folder: (job) => folders.get(job) ?? null,
  };
}

function stateOf(job: string, heard: Exclude<Report, { kind: 'print' | 'read' }>): JobState {
  switch (heard.kind) {
    case 'progress':
      return { state: 'working', job, done: heard.done, total: heard.total, words: heard.words };
    case 'done':
      return { state: 'done', job, files: heard.files };
    case 'failed':
      return { state: 'failed', job, problems: heard.problems };
    case 'cancelled':
      return { state: 'cancelled', job };
  }
}

function died(job: string): JobState {
  return { state: 'failed', job, problems: [...shellRefusal('shell.export-died', job).problems] };
}
