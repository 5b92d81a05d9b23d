import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobOrder } from '../../../electron/bridge/ports';
import { jobRunner } from '../../../electron/jobs/runner';
import type { JobState } from '../../../shared/bridge';
import { saidWorker } from '../../support/said-worker';

const order = { kind: 'export', folder: '/tmp/out', formats: ['docx'], pack: {}, workbook: {} } as unknown as JobOrder;

const paper = { kind: 'paper', pack: {}, workbook: {} } as unknown as JobOrder;
const fill = {
  kind: 'fill',
  pack: {},
  workbook: {},
  original: '/tmp/去年.docx',
  target: '/tmp/out/今年.docx',
} as unknown as JobOrder;
const filled = {
  year: '2024',
  written: 3,
  addedRows: 0,
  removedRows: 0,
  copied: [],
  removed: [],
  remains: [],
  unplaced: [],
  converted: false,
  cleaned: [],
  formulas: { replaced: [], kept: [] },
};

/** A runner beside the worker it speaks with. */
function desk() {
  const states: JobState[] = [];
  const { worker, ...said } = saidWorker();
  const jobs = jobRunner(
    () => worker,
    {
      toPdf: async (documents) => documents.map((html) => new TextEncoder().encode(`printed ${html}`)),
      toPaper: async (documents) =>
        documents.includes('打不出来') ? Promise.reject(new Error('no printer')) : documents.length > 0,
    },
    (state) => states.push(state),
  );
  return { jobs, states, ...said };
}

describe('running a job', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('passes progress on and ends with the files', () => {
    const { jobs, states, say, killed } = desk();
    const job = jobs.start(order) ?? '';
    say({ kind: 'progress', done: 1, total: 2, words: '正在排表' });
    say({ kind: 'done', files: ['a.docx'] });
    expect(states).toEqual([
      { state: 'working', job, done: 1, total: 2, words: '正在排表' },
      { state: 'done', job, files: ['a.docx'] },
    ]);
    expect(killed()).toBe(1);
    expect(jobs.folder(job)).toBe('/tmp/out');
  });

  it('prints what the worker cannot, and hands the PDF back', async () => {
    const { jobs, told, states, say } = desk();
    jobs.start(order);
    say({ kind: 'print', documents: ['<p>一页</p>'] });
    await expect.poll(() => told.length).toBe(2);
    expect(told[1]).toEqual({ kind: 'printed', pdfs: [new TextEncoder().encode('printed <p>一页</p>')] });
    expect(states).toEqual([]);
  });

  it.each([
    ['printed', ['<p>一页</p>'], { state: 'done', files: [] }],
    ['called off in the dialog', [], { state: 'cancelled' }],
    ['no printer answers', ['打不出来'], { state: 'failed', problems: [{ code: 'shell.print-failed' }] }],
  ])('puts pages on paper once the worker has laid them out: %s', async (_how, documents, outcome) => {
    const { jobs, told, states, say, exit, killed } = desk();
    const job = jobs.start(paper) ?? '';
    expect(told[0]).toMatchObject({ kind: 'paper' });
    say({ kind: 'paper', documents });
    // The worker is let go, and that it ends is no mishap.
    exit();
    expect(jobs.cancel(job)).toBe(false);
    await expect.poll(() => states.length).toBe(2);
    expect(states).toMatchObject([
      { state: 'working', dialog: true },
      { ...outcome, job },
    ]);
    expect(killed()).toBeGreaterThan(0);
    expect(jobs.folder(job)).toBeNull();
    expect(jobs.start(order)).toMatch(/^job-/);
  });

  it('fills a document in, and says what became of it', () => {
    const { jobs, told, states, say } = desk();
    const job = jobs.start(fill) ?? '';
    expect(told[0]).toMatchObject({ kind: 'fill', original: '/tmp/去年.docx', target: '/tmp/out/今年.docx' });
    say({ kind: 'done', files: ['今年.docx'], filled });
    expect(states).toEqual([{ state: 'done', job, files: ['今年.docx'], filled }]);
    expect(jobs.folder(job)).toBe('/tmp/out');
  });

  it('runs one at a time', () => {
    const { jobs, say } = desk();
    expect(jobs.start(order)).toMatch(/^job-/);
    expect(jobs.start(order)).toBeNull();
    say({ kind: 'done', files: [] });
    expect(jobs.start(order)).toMatch(/^job-/);
  });

  it('stops a worker that does not listen', () => {
    const { jobs, states, told, killed } = desk();
    const job = jobs.start(order) ?? '';
    expect(jobs.cancel(job)).toBe(true);
    expect(told[1]).toEqual({ kind: 'cancel' });
    expect(states).toEqual([]);
    vi.advanceTimersByTime(2100);
    expect(states).toEqual([{ state: 'cancelled', job }]);
    expect(killed()).toBe(1);
    expect(jobs.cancel(job)).toBe(false);
  });

  it.each([
    ['dies', undefined],
    ['talks nonsense', { kind: 'done', files: ['../../x'] }],
  ])('tells when the worker %s', (_how, message) => {
    const { jobs, states, say, exit } = desk();
    const job = jobs.start(order);
    if (message === undefined) exit();
    else say(message);
    expect(states).toMatchObject([{ state: 'failed', job, problems: [{ code: 'shell.export-died' }] }]);
  });
});
