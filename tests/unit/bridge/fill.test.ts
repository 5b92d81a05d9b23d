import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeHandlers } from '../../../electron/bridge/handlers';
import type { JobOrder, Ports } from '../../../electron/bridge/ports';
import { Sessions } from '../../../electron/bridge/sessions';
import { sampleOf } from '../../support/packs';
import { testWorld } from './world';

/** A world whose jobs only remember what was ordered, and that has read one document of the sample's unit. */
async function world() {
  const { ports, answers, home } = testWorld();
  const orders: JobOrder[] = [];
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const reading: Ports['reading'] = {
    read: async () => ({
      kind: 'read',
      pack: pack.id,
      workbook,
      report: { name: '去年.docx', tables: [], others: [], near: [] },
    }),
    wording: async () => ({ kind: 'cancelled' }),
    cancel: () => undefined,
  };
  const jobs: Ports['jobs'] = {
    start: (order) => {
      orders.push(order);
      return 'job-12345678';
    },
    cancel: () => false,
    folder: () => null,
  };
  const handlers = makeHandlers({ ...ports, jobs, reading }, new Sessions());
  const file = (name: string) => {
    const at = path.join(home, name);
    mkdirSync(path.dirname(at), { recursive: true });
    writeFileSync(at, name);
    return at;
  };
  const imported = async (from: string) => {
    answers.open = from;
    const reply = await handlers.importPapers({ dropped: null });
    if (!reply.ok || reply.value.kind !== 'imported') throw new Error('not imported');
    return reply.value.opened;
  };
  const offered = async () => {
    const reply = await handlers.originals({ unit: workbook.unit.name });
    return reply.ok ? reply.value.originals : [];
  };
  return { handlers, answers, home, orders, file, imported, offered, workbook };
}

it('offers a document that was read in, the last one first, while it is there, and tells the page no path', async () => {
  const { file, imported, offered, home } = await world();
  const [first, second] = [file('去年的部门表.docx'), file('去年的项目表.xlsx')];
  await imported(first);
  await imported(second);
  expect((await offered()).map(({ name }) => name)).toEqual(['去年的项目表.xlsx', '去年的部门表.docx']);
  expect(JSON.stringify(await offered())).not.toContain(home);
  rmSync(second);
  expect((await offered()).map(({ name }) => name)).toEqual(['去年的部门表.docx']);
});

it('offers no web page, which can be read and not filled in', async () => {
  const { file, imported, offered } = await world();
  await imported(file('公开.html'));
  expect(await offered()).toEqual([]);
});

it('fills a copy in, under the name of this year and in the format of today', async () => {
  const { file, imported, offered, handlers, answers, home, orders, workbook } = await world();
  const opened = await imported(file('2023年自评表.doc'));
  const [original] = await offered();
  answers.save = path.join(home, 'out', '2024年自评表.docx');
  const reply = await handlers.startFill({ handle: opened.handle, workbook, file: original?.file ?? '' });
  expect(reply).toMatchObject({ ok: true, value: { kind: 'started', folder: 'out' } });
  expect(orders).toMatchObject([{ kind: 'fill', original: path.join(home, '2023年自评表.doc'), target: answers.save }]);
});

it('never writes over the document itself', async () => {
  const { file, imported, offered, handlers, answers, orders, workbook } = await world();
  const at = file('2023年自评表.docx');
  const opened = await imported(at);
  const [original] = await offered();
  answers.save = path.join(path.dirname(at), '.', '2023年自评表.docx');
  const reply = await handlers.startFill({ handle: opened.handle, workbook, file: original?.file ?? '' });
  expect(reply).toMatchObject({ ok: false, problems: [{ code: 'shell.original-itself' }] });
  expect(orders).toEqual([]);
});

it('refuses a ticket it never gave', async () => {
  const { file, imported, handlers, workbook } = await world();
  const opened = await imported(file('a.docx'));
  const reply = await handlers.startFill({ handle: opened.handle, workbook, file: 'file-00000000' });
  expect(reply).toMatchObject({ ok: false, problems: [{ code: 'shell.no-such-file' }] });
});
