import { describe, expect, it } from 'vitest';
import type { Order } from '../../../electron/jobs/messages';
import type { WorkerProcess } from '../../../electron/jobs/runner';
import { reviewInLanes } from '../../../electron/review/lanes';
import type { FoundFile } from '../../../electron/review/walk';
import type { Reviewed } from '../../../shared/review';

const fileOf = (path: string): FoundFile => ({ path, file: `/送审/${path}`, size: 1, modified: 1 });
const good: Reviewed = { kind: 'unread', why: '看完了' };

/** A process that reviews as `act` says: answers, ends, or neither. */
function standIn(act: (order: Order, say: (message: unknown) => void, end: () => void) => void, started: { count: number }) {
  return (): WorkerProcess => {
    started.count += 1;
    let [say, end] = [(_: unknown) => undefined as void, () => undefined as void];
    return {
      postMessage: (order) => setImmediate(() => act(order, say, end)),
      on: (event: 'message' | 'exit', listener: (message: unknown) => void) => {
        if (event === 'message') say = listener;
        else end = () => listener(undefined);
      },
      kill: () => setImmediate(end),
    };
  };
}

async function gone(
  act: Parameters<typeof standIn>[0],
  { jobs = 1, patienceMs = 60_000, stop = new AbortController(), stopAfter = Number.POSITIVE_INFINITY } = {},
) {
  const [taken, started] = [new Map<string, Reviewed>(), { count: 0 }];
  await reviewInLanes(['a', 'b', 'c', 'd'].map(fileOf), {
    spawn: standIn(act, started),
    jobs,
    sources: [],
    patienceMs,
    stop: stop.signal,
    take: async ({ path }, result) => {
      taken.set(path, result);
      if (taken.size === stopAfter) stop.abort();
    },
  });
  const words = [...taken].map(([path, result]) => `${path} ${result.kind === 'unread' ? result.why : result.kind}`);
  return { words, started: started.count };
}

const isOf = (order: Order, path: string) => order.kind === 'review' && order.file.endsWith(path);

describe('files gone through by processes', () => {
  it('come each once, by one process or by several', async () => {
    for (const jobs of [1, 3, 9]) {
      const { words, started } = await gone((_, say) => say({ kind: 'reviewed', result: good }), { jobs });
      expect(words.sort()).toEqual(['a 看完了', 'b 看完了', 'c 看完了', 'd 看完了']);
      expect(started).toBe(Math.min(jobs, 4));
    }
  });

  it('one that never ends costs itself alone', async () => {
    const act: Parameters<typeof standIn>[0] = (order, say) => {
      if (!isOf(order, 'b')) say({ kind: 'reviewed', result: good });
    };
    const { words, started } = await gone(act, { patienceMs: 300 });
    expect(words).toEqual([
      'a 看完了',
      expect.stringMatching(/^b 这个文件看了 .*停下了。别的文件照常审核了。/),
      'c 看完了',
      'd 看完了',
    ]);
    expect(started).toBe(2);
  });

  it('one that brings its process down costs itself alone, and so does one that makes it talk nonsense', async () => {
    const act: Parameters<typeof standIn>[0] = (order, say, end) => {
      if (isOf(order, 'a')) say({ kind: 'reviewed', result: 3 });
      else if (isOf(order, 'd')) end();
      else say({ kind: 'reviewed', result: good });
    };
    const { words } = await gone(act);
    expect(words.map((one) => one.replace(/程序出了意外.*照常审核了.*/, '…'))).toEqual([
      'a 看这个文件时…',
      'b 看完了',
      'c 看完了',
      'd 看这个文件时…',
    ]);
  });

  it('stop when they are told to, also in the middle of a file', async () => {
    const { words } = await gone((_, say) => say({ kind: 'reviewed', result: good }), { stopAfter: 2 });
    expect(words).toHaveLength(2);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect((await gone(() => undefined, { stop, jobs: 2 })).words).toEqual([]);
    expect((await gone((_, say) => say({ kind: 'reviewed', result: good }), { stop })).words).toEqual([]);
  });

  it('what taking a result throws stops everything and is thrown', async () => {
    const started = { count: 0 };
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    const going = reviewInLanes(['a', 'b', 'c'].map(fileOf), {
      spawn: standIn((_, say) => say({ kind: 'reviewed', result: good }), started),
      jobs: 2,
      sources: [],
      patienceMs: 60_000,
      stop: new AbortController().signal,
      take: () => Promise.reject(full),
    });
    await expect(going).rejects.toBe(full);
  });
});
