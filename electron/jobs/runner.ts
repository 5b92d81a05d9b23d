import path from 'node:path';
import { type JobState, shellRefusal } from '../../shared/bridge';
import type { PrintPdf } from '../../shared/painters/painter';
import { newHandle } from '../bridge/handles';
import type { JobListener, JobOrder, Jobs } from '../bridge/ports';
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

/** What only the shell can do for a worker. */
export interface Printing {
  readonly toPdf: PrintPdf;
  /** By the system's dialog, one document after the other; false: it was called off. Rejects where it could not be printed. */
  readonly toPaper: (documents: readonly string[]) => Promise<boolean>;
}

/** Runs one job at a time, each in a fresh process: a crash or a cancel leaves nothing behind. */
export function jobRunner(spawn: () => WorkerProcess, { toPdf, toPaper }: Printing, listener: JobListener): Jobs {
  const folders = new Map<string, string>();
  /** Jobs whose worker has ended, and whose pages are with the printer. */
  const onPaper = new Set<string>();
  let running: { job: string; worker: WorkerProcess; cancelled: boolean } | null = null;

  function finish(job: string, state: JobState): void {
    if (running?.job !== job) return;
    const { worker } = running;
    running = null;
    worker.kill();
    listener(state);
  }

  async function printFor(worker: WorkerProcess, documents: readonly string[]): Promise<void> {
    const pdfs = await toPdf(documents).catch(() => null);
    worker.postMessage({ kind: 'printed', pdfs: pdfs && [...pdfs] });
  }

  /** The worker has done its part; while the dialog is thought over, nothing else is begun. */
  async function putOnPaper(job: string, worker: WorkerProcess, documents: readonly string[]): Promise<void> {
    onPaper.add(job);
    worker.kill();
    listener({ state: 'working', job, done: 1, total: 1, words: '请在系统的打印对话框里选打印机', dialog: true });
    const isPrinted = await toPaper(documents).catch(() => null);
    if (isPrinted === null)
      finish(job, { state: 'failed', job, problems: [...shellRefusal('shell.print-failed', job).problems] });
    else finish(job, isPrinted ? { state: 'done', job, files: [] } : { state: 'cancelled', job });
  }

  function watch(job: string, worker: WorkerProcess): void {
    worker.on('message', (raw) => {
      const heard = report.safeParse(raw);
      if (!heard.success || isOfAnother(heard.data)) finish(job, died(job));
      else if (heard.data.kind === 'progress') listener(stateOf(job, heard.data));
      else if (heard.data.kind === 'print') void printFor(worker, heard.data.documents);
      else if (heard.data.kind === 'paper') void putOnPaper(job, worker, heard.data.documents);
      else finish(job, stateOf(job, heard.data));
    });
    worker.on('exit', () => {
      if (!onPaper.has(job)) finish(job, running?.cancelled ? { state: 'cancelled', job } : died(job));
    });
  }

  return {
    start(order) {
      if (running) return null;
      const job = newHandle('job');
      const worker = spawn();
      running = { job, worker, cancelled: false };
      const folder = folderOf(order);
      if (folder !== null) folders.set(job, folder);
      watch(job, worker);
      worker.postMessage(messageOf(order));
      return job;
    },
    cancel(job) {
      if (running?.job !== job || onPaper.has(job)) return false;
      running.cancelled = true;
      running.worker.postMessage({ kind: 'cancel' });
      setTimeout(() => finish(job, { state: 'cancelled', job }), PATIENCE_MS).unref();
      return true;
    },
    folder: (job) => folders.get(job) ?? null,
  };
}

/** Where a job puts its files. */
function folderOf(order: JobOrder): string | null {
  switch (order.kind) {
    case 'export':
    case 'publish':
      return order.folder;
    case 'fill':
      return path.dirname(order.target);
    case 'paper':
      return null;
    default:
      return order satisfies never;
  }
}

/** An order as it goes to the worker: the pack as text. */
function messageOf(order: JobOrder): Order {
  const pack = order.pack.resolved;
  if (order.kind === 'fill' || order.kind === 'publish') return { ...order, pack };
  const grids = order.grids && [...order.grids];
  return order.kind === 'paper' ? { ...order, pack, grids } : { ...order, pack, grids, formats: [...order.formats] };
}

/** What those say who read documents: no job of ours does. */
type OfAnother = Extract<Report, { kind: 'read' | 'worded' | 'reviewed' }>;

function isOfAnother(heard: Report): heard is OfAnother {
  return heard.kind === 'read' || heard.kind === 'worded' || heard.kind === 'reviewed';
}

function stateOf(job: string, heard: Exclude<Report, { kind: 'print' | 'paper' } | OfAnother>): JobState {
  switch (heard.kind) {
    case 'progress':
      return { state: 'working', job, done: heard.done, total: heard.total, words: heard.words };
    case 'done': {
      const { kind: _, ...made } = heard;
      return { state: 'done', job, ...made };
    }
    case 'failed':
      return { state: 'failed', job, problems: heard.problems };
    case 'cancelled':
      return { state: 'cancelled', job };
  }
}

function died(job: string): JobState {
  return { state: 'failed', job, problems: [...shellRefusal('shell.export-died', job).problems] };
}
