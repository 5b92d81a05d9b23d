import path from 'node:path';
import type { ReviewState } from '../../shared/bridge';
import { reviewWords } from '../../shared/text/review';
import { say } from '../bridge/answer';
import { freeName } from '../disk/free-name';
import type { Library, Reviews } from '../bridge/ports';
import { usualJobs } from '../review/usual-jobs';
import type { WorkerProcess } from './runner';

/** What a review in the window is lent. */
export interface ReviewsAround {
  readonly spawn: () => WorkerProcess;
  readonly library: Pick<Library, 'sources'>;
  readonly version: string;
  readonly listener: (state: ReviewState) => void;
}

/** As many files that could not be read are listed on the page; the table has them all. */
const MOST_LISTED = 100;

/** 批量审核 in the window: the same job as `review` on the command line, one folder at a time, its table in the folder itself. */
export function folderReviews({ spawn, library, version, listener }: ReviewsAround): Reviews {
  let running: AbortController | null = null;
  let table: string | null = null;

  async function review(folder: string, stop: AbortSignal): Promise<ReviewState> {
    // Only when asked for: the program starts without the painter of tables.
    const { reviewFolder } = await import('../review/run');
    const answer = await reviewFolder(
      // One that stopped half-way left no table, only its part: it goes on under the same name.
      { folder, out: await freeName(folder, `${reviewWords.result}.xlsx`), jobs: usualJobs() },
      {
        sources: await library.sources(),
        version,
        spawn,
        stop,
        progress: (done, total, file) => listener({ state: 'working', done, total, file: file.slice(-300) }),
      },
    );
    if (!answer.ok)
      return stop.aborted ? { state: 'cancelled' } : { state: 'failed', problems: [...say(answer.problems).problems] };
    const { out, summary, unreadable } = answer.value;
    table = out;
    const { error, doubt, hint, missing } = summary.counts;
    return {
      state: 'done',
      name: path.basename(out),
      files: summary.files,
      units: summary.units,
      ...{ error, doubt, hint, missing },
      unreadable: unreadable.slice(0, MOST_LISTED).map(({ file, message }) => ({ file, message })),
      unreadableCount: unreadable.length,
    };
  }

  return {
    start(folder) {
      if (running) return false;
      const stop = new AbortController();
      running = stop;
      void review(folder, stop.signal)
        .catch(
          (): ReviewState => ({ state: 'failed', problems: [{ code: 'review.died', place: '', message: reviewWords.broke }] }),
        )
        .then((state) => {
          running = null;
          listener(state);
        });
      return true;
    },
    cancel: () => running?.abort(),
    table: () => table,
  };
}
