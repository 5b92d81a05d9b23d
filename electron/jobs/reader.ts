import { type JobState, shellRefusal } from '../../shared/bridge';
import { newHandle } from '../bridge/handles';
import type { Reading, ReadResult } from '../bridge/ports';
import { report } from './messages';
import type { WorkerProcess } from './runner';

/** Reads documents in a process of its own, one at a time: one that hangs or ends takes nothing with it. */
export function documentReader(spawn: () => WorkerProcess, listener: (state: JobState) => void): Reading {
  let running: { readonly worker: WorkerProcess; readonly finish: (result: ReadResult) => void } | null = null;
  return {
    read: (order) =>
      new Promise((resolve) => {
        if (running) return resolve({ kind: 'failed', problems: [...shellRefusal('shell.busy').problems] });
        const worker = spawn();
        const job = newHandle('job');
        const finish = (result: ReadResult) => {
          if (running?.worker !== worker) return;
          running = null;
          worker.kill();
          resolve(result);
        };
        running = { worker, finish };
        const died: ReadResult = { kind: 'failed', problems: [...shellRefusal('shell.reading-died').problems] };
        worker.on('message', (raw) => {
          const heard = report.safeParse(raw);
          if (!heard.success) finish(died);
          else if (heard.data.kind === 'progress') {
            const { done, total, words } = heard.data;
            listener({ state: 'working', job, done, total, words });
          } else if (heard.data.kind === 'read' || heard.data.kind === 'failed') finish(heard.data);
          else finish(died);
        });
        worker.on('exit', () => finish(died));
        const { file, sources, pack } = order;
        worker.postMessage({ kind: 'read', file, sources: sources.map((one) => ({ ...one })), pack: pack?.resolved ?? null });
      }),
    cancel() {
      running?.finish({ kind: 'cancelled' });
    },
  };
}
