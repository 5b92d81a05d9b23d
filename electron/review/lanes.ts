import type { PackSource } from '../../shared/pack';
import { unreadFile } from '../../shared/jobs';
import type { Reviewed } from '../../shared/review';
import { problem } from '../../shared/text/problem';
import { report } from '../jobs/messages';
import type { WorkerProcess } from '../jobs/runner';
import type { FoundFile } from './walk';

/** How the files are gone through. */
export interface Lanes {
  readonly spawn: () => WorkerProcess;
  /** How many processes at once. */
  readonly jobs: number;
  readonly sources: readonly PackSource[];
  /** A file may take so long; then it is given up, and its process with it. */
  readonly patienceMs: number;
  readonly stop: AbortSignal;
  /** Takes each result as it comes; one after another. Throws: everything stops. */
  readonly take: (file: FoundFile, result: Reviewed) => Promise<void>;
}

/**
 * Reviews files in processes of their own, each taking the next file when it has done with one: a file that hangs or brings its
 * process down costs itself alone. Ends early where it is told to stop; throws what `take` throws.
 */
export async function reviewInLanes(files: readonly FoundFile[], lanes: Lanes): Promise<void> {
  const halt = new AbortController();
  const stop = () => halt.abort();
  lanes.stop.addEventListener('abort', stop, { once: true });
  if (lanes.stop.aborted) stop();
  const queue = files[Symbol.iterator]();
  let taking = Promise.resolve();
  const lane = async () => {
    let worker = startReviewer(lanes);
    let taken = Promise.resolve();
    try {
      for (let next = queue.next(); !next.done && !halt.signal.aborted; next = queue.next()) {
        const file = next.value;
        if (!worker.isAlive()) worker = startReviewer(lanes);
        const result = await worker.review(file.file, halt.signal);
        if (result === null) break;
        // The next file is begun while this one's result is written down; no more than one result waits.
        await taken;
        taking = taking.then(() => lanes.take(file, result));
        taken = taking;
        // Told where it is waited for; until then it is nobody's rejection.
        taken.catch(() => undefined);
      }
      await taken;
    } catch (error) {
      stop();
      throw error;
    } finally {
      worker.end();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(lanes.jobs, files.length) }, lane));
  lanes.stop.removeEventListener('abort', stop);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

interface Reviewer {
  readonly isAlive: () => boolean;
  /** Null: told to stop. */
  readonly review: (file: string, stop: AbortSignal) => Promise<Reviewed | null>;
  readonly end: () => void;
}

function startReviewer({ spawn, sources, patienceMs }: Lanes): Reviewer {
  const worker = spawn();
  let alive = true;
  let isNew = true;
  let answer: (result: Reviewed | null) => void = () => undefined;
  const end = (result: Reviewed | null) => {
    if (alive) worker.kill();
    alive = false;
    answer(result);
  };
  worker.on('message', (raw) => {
    const heard = report.safeParse(raw);
    if (heard.success && heard.data.kind === 'reviewed') answer(heard.data.result);
    else end(died());
  });
  worker.on('exit', () => end(died()));
  return {
    isAlive: () => alive,
    end: () => end(null),
    review: (file, stop) =>
      new Promise((resolve) => {
        const tooLong = problem('review.too-long', file, { seconds: `${Math.round(patienceMs / 1000)}` });
        const clock = setTimeout(() => end(unreadFile(tooLong)), patienceMs);
        const halted = () => end(null);
        answer = (result) => {
          answer = () => undefined;
          clearTimeout(clock);
          stop.removeEventListener('abort', halted);
          resolve(result);
        };
        stop.addEventListener('abort', halted, { once: true });
        worker.postMessage({ kind: 'review', file, sources: isNew ? [...sources] : null });
        isNew = false;
      }),
  };
}

function died(): Reviewed {
  return unreadFile(problem('review.died', '', {}));
}
