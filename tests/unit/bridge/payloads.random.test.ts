import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCall } from '../../../electron/bridge/answer';
import { makeHandlers } from '../../../electron/bridge/handlers';
import { Sessions } from '../../../electron/bridge/sessions';
import { type CallName, callNames } from '../../../shared/bridge';
import { runs } from '../../support/runs';
import { testWorld } from './world';

const RUNS = runs(80, 1000);

/** Read once for all: it is no call's to change by a payload that is refused. */
const { library } = testWorld().ports;

/** Payloads from far off to nearly right: right keys with wrong values, odd handles, prototypes, paths. */
function payload(handle: string): fc.Arbitrary<unknown> {
  const word = fc.oneof(
    fc.constantFrom(
      handle,
      'book-00000000',
      '../../etc/passwd',
      '/etc/passwd',
      '',
      '__proto__',
      'anju-2024',
      'anju-2024-hotline',
    ),
    fc.string({ maxLength: 30 }),
  );
  const value = fc.oneof(
    word,
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true, withSparseArray: true }),
  );
  const near = fc.record(
    {
      handle: fc.oneof(word, value),
      job: value,
      file: word,
      version: word,
      how: word,
      present: value,
      id: word,
      pack: word,
      unit: word,
      title: word,
      unsaved: value,
      workbook: value,
      formats: fc.oneof(fc.array(word), value),
      entries: fc.oneof(fc.array(fc.record({ kind: word, name: word, args: value })), value),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(fc.anything(), near);
}

describe('the bridge', () => {
  it.each(callNames)('%s answers random payloads without an exception', async (name: CallName) => {
    const ports = { ...testWorld().ports, library };
    const sessions = new Sessions();
    const handlers = makeHandlers(ports, sessions);
    const thrown: unknown[] = [];
    const ask = (call: CallName, raw: unknown) => answerCall(handlers, call, raw, (error) => thrown.push(error));
    const opened = await ask('newWorkbook', { pack: 'anju-2024', unit: '某局' });
    const handle = opened.ok ? (opened.value as { handle: string }).handle : '';
    expect(handle).toMatch(/^book-/);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(payload(handle), async (raw) => {
        const reply = await ask(name, raw);
        if (!reply.ok) refused += 1;
        if (!reply.ok) expect(reply.problems[0]?.message).toMatch(/。$/);
      }),
      { numRuns: RUNS },
    );
    expect(thrown).toEqual([]);
    expect(refused).toBeGreaterThan(RUNS / 4);
  });

  it('notices a handler that throws: the control', async () => {
    const { ports } = testWorld();
    const handlers = makeHandlers(
      { ...ports, library: { ...ports.library, packs: () => Promise.reject(new Error('planted')) } },
      new Sessions(),
    );
    const thrown: unknown[] = [];
    const reply = await answerCall(handlers, 'library', {}, (error) => thrown.push(error));
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'shell.unexpected' }] });
    expect(thrown).toHaveLength(1);
  });

  it('notices an answer that is not by the contract', async () => {
    const { ports } = testWorld();
    const recent = {
      ...ports.recent,
      list: async () => [
        { handle: 'file-00000000', name: '/home/someone/a.jxzp', folder: '', at: '', pinned: false, standing: null },
      ],
    };
    const reply = await answerCall(makeHandlers({ ...ports, recent }, new Sessions()), 'recent', {}, () => undefined);
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'shell.unexpected' }] });
  });
});
