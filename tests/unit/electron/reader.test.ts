import { expect, it } from 'vitest';
import { documentReader } from '../../../electron/jobs/reader';
import type { Book } from '../../../electron/bridge/ports';
import type { JobState } from '../../../shared/bridge';
import { saidWorker } from '../../support/said-worker';

const order = { file: '/tmp/空表.docx', pack: { resolved: {} }, workbook: {} } as unknown as Book & { readonly file: string };
const read = {
  year: '2024',
  same: 0,
  adjustments: [],
  found: { unplaced: [], points: [], names: [], figures: [], missing: [], others: [] },
};

/** A reader beside the worker it speaks with. */
function desk() {
  const states: JobState[] = [];
  const { worker, ...said } = saidWorker();
  const reader = documentReader(
    () => worker,
    (state) => states.push(state),
  );
  return { reader, states, ...said };
}

it('hands the words on, with what is being done meanwhile, and lets the process go', async () => {
  const { reader, told, states, say, killed } = desk();
  const wording = reader.wording(order);
  expect(told).toMatchObject([{ kind: 'wording', file: order.file }]);
  say({ kind: 'progress', done: 1, total: 100, words: '正在读 空表.docx' });
  say({ kind: 'worded', read });
  expect(await wording).toEqual({ kind: 'worded', read });
  expect(states).toMatchObject([{ state: 'working', words: '正在读 空表.docx' }]);
  expect(killed()).toBe(1);
});

it('one at a time; stopped, it is cancelled; one that ends by itself, or answers something else, has failed', async () => {
  const { reader, say, exit } = desk();
  const first = reader.wording(order);
  expect(await reader.wording(order)).toMatchObject({ kind: 'failed', problems: [{ code: 'shell.busy' }] });
  reader.cancel();
  expect(await first).toEqual({ kind: 'cancelled' });
  const second = reader.wording(order);
  exit();
  expect(await second).toMatchObject({ kind: 'failed', problems: [{ code: 'shell.reading-died' }] });
  const third = reader.wording(order);
  say({ kind: 'done', files: [] });
  expect(await third).toMatchObject({ kind: 'failed', problems: [{ code: 'shell.reading-died' }] });
});
