import { type JobState, shellRefusal } from '../../shared/bridge';
import { newHandle } from '../bridge/handles';
import type { Reading, ReadResult, WordingResult } from '../bridge/ports';
import { type Order, report } from './messages';
import type { WorkerProcess } from './runner';

type Ended = ReadResult | WordingResult;

const died = { kind: 'failed', problems: shellRefusal('shell.reading-died').problems } as const;

/** Reads documents in a process of its own, one at a time: one that hangs or ends takes nothing with it. */
export function documentReader(spawn: () => WorkerProcess, listener: (state: JobState) => void): Reading {
  let running: { readonly worker: WorkerProcess; readonly finish: (result: Ended) => void } | null = null;

  function ask(order: Order): Promise<Ended> {
    return new Promise((resolve) => {
      if (running) return resolve({ kind: 'failed', problems: [...shellRefusal('shell.busy').problems] });
      const worker = spawn();
      const job = newHandle('job');
      const finish = (result: Ended) => {
        if (running?.worker !== worker) return;
        running = null;
        worker.kill();
        resolve(result);
      };
      running = { worker, finish };
      worker.on('message', (raw) => {
        const heard = report.safeParse(raw);
        if (!heard.success) finish(died);
        else if (heard.data.kind === 'progress') {
          const { done, total, words } = heard.data;
          listener({ state: 'working', job, done, total, words });
        } else if (heard.data.kind === 'read' || heard.data.kind === 'worded' || heard.data.kind === 'failed') finish(heard.data);
        else finish(died);
      });
      worker.on('exit', () => finish(died));
      worker.postMessage(order);
    });
  }

  return {
    async read({ file, sources, pack }) {
      const order = { kind: 'read', file, sources: sources.map((one) => ({ ...one })), pack: pack?.resolved ?? null } as const;
      const ended = await ask(order);
      return ended.kind === 'worded' ? died : ended;
    },
    async wording({ file, pack, workbook }) {
      const ended = await ask({ kind: 'wording', file, pack: pack.resolved, workbook });
      return ended.kind === 'read' ? died : ended;
    },
    cancel() {
      running?.finish({ kind: 'cancelled' });
    },
  };
}
