import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerCall } from '../../../electron/bridge/answer';
import { makeHandlers } from '../../../electron/bridge/handlers';
import type { Ports } from '../../../electron/bridge/ports';
import { Sessions } from '../../../electron/bridge/sessions';
import { report } from '../../../electron/jobs/messages';
import { runWording } from '../../../electron/jobs/wording';
import { blankForm } from '../../support/blank-form';
import { unwatched } from '../../support/unwatched';
import { testWorld } from './world';

const criterion = 'department/indicator/budget-preparation/criterion';

/** The real job, without a process of its own. */
const reading: Ports['reading'] = {
  read: async () => ({ kind: 'cancelled' }),
  wording: async ({ file, pack, workbook }) => {
    const order = { kind: 'wording', file, pack: pack.resolved, workbook } as const;
    const heard = report.parse(await runWording(order, unwatched));
    if (heard.kind !== 'worded' && heard.kind !== 'failed') throw new Error(heard.kind);
    return heard;
  },
  cancel: () => undefined,
};

async function world() {
  const { ports, answers, home } = testWorld();
  const handlers = makeHandlers({ ...ports, reading }, new Sessions());
  const opened = await handlers.openSample({ id: 'anju-2024-hotline' });
  if (!opened.ok) throw new Error('not opened');
  const { handle, workbook } = opened.value;
  const load = async (name: string, contents: Uint8Array | string) => {
    answers.open = path.join(home, name);
    writeFileSync(answers.open, contents);
    return answerCall(handlers, 'loadWording', { handle, workbook }, (error) => {
      throw error;
    });
  };
  return { handlers, answers, home, handle, workbook, load };
}

it('reads the words of a form, each with its document and place; nothing is taken yet, and the form may be filled in', async () => {
  const { handlers, workbook, load } = await world();
  const reply = await load('空表.docx', blankForm());
  expect(reply).toMatchObject({ ok: true, value: { kind: 'worded', name: '空表.docx', read: { year: '2024' } } });
  const { read } = (
    reply as { value: { read: { adjustments: { path: string; value: string; source: string }[]; found: object } } }
  ).value;
  const one = read.adjustments.find(({ path: at }) => at === criterion);
  expect(one?.value).toBe('偏离度越小得分越高');
  expect(one?.source).toMatch(/^空表\.docx　./);
  expect(read.found).toMatchObject({ points: [{ name: '支出执行进度', printed: '10', pack: '9' }] });
  const originals = await handlers.originals({ unit: workbook.unit.name });
  expect(originals.ok && originals.value.originals.map(({ name }) => name)).toEqual(['空表.docx']);
});

it('words saved for a colleague come back the same, and the file that was there stays', async () => {
  const { handlers, answers, home, handle, workbook, load } = await world();
  const words = { path: criterion, value: '越准越好', source: '空表.docx　表 1' };
  answers.folder = path.join(home, 'out');
  mkdirSync(answers.folder);
  const kept = () => handlers.saveWording({ handle, workbook: { ...workbook, adjustments: [...workbook.adjustments, words] } });
  const reply = await kept();
  if (!reply.ok || reply.value.kind !== 'written') throw new Error('not written');
  const file = path.join(answers.folder, reply.value.name);
  expect(reply.value.name).toMatch(/原表文字\.yaml$/);
  expect(parse(readFileSync(file, 'utf8'))).toMatchObject({ adjustments: [words] });
  const again = await kept();
  expect(again.ok && again.value.kind === 'written' && again.value.name).not.toBe(reply.value.name);
  expect(existsSync(file)).toBe(true);
  const back = await load('同事的.yaml', readFileSync(file));
  expect(back).toMatchObject({ ok: true, value: { read: { year: null, adjustments: [words] } } });
});

it('refuses what is no such document in the words of importing it', async () => {
  const { load } = await world();
  expect(await load('公开.pdf', '%PDF-1.7\n')).toMatchObject({ ok: false, problems: [{ code: 'reading.unreadable' }] });
  expect(await load('坏.docx', blankForm().slice(0, 900))).toMatchObject({ ok: false, problems: [{ code: 'reading.damaged' }] });
  expect(await load('坏.yaml', 'a: [')).toMatchObject({ ok: false });
});

it('of a workbook that is closed, or without a file, nothing is read', async () => {
  const { handlers, answers, handle, workbook } = await world();
  answers.open = null;
  expect(await handlers.loadWording({ handle, workbook })).toEqual({ ok: true, value: { kind: 'cancelled' } });
  const closed = await handlers.loadWording({ handle: 'book-00000000', workbook });
  expect(closed).toMatchObject({ ok: false, problems: [{ code: 'shell.not-open' }] });
});
