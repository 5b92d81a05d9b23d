import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../electron/disk/reading';
import { evaluate, publishedWorkbook } from '../../shared/scoring';
import { fillDocument, importDocument } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { newWorkbook, type Workbook } from '../../shared/workbook';
import { type TableEntries, fill as fillSchema } from '../../shared/workbook/schema/fill';
import { readDocument } from '../../shared/reading';
import { buildGrids } from '../../shared/sheets';
import { printedTexts } from '../../shared/into/texts';
import { anotherYear } from '../support/another-year';
import { madeFiles } from '../support/made-files';
import { sampleOf, templates } from '../support/packs';
import { crossed } from '../support/runs';

const samples = (await templates()).samples();

async function wordOf(pack: Pack, workbook: Workbook): Promise<Uint8Array> {
  const [docx = new Uint8Array()] = await madeFiles(pack, workbook, ['docx']);
  return docx;
}

async function readBack(pack: Pack, bytes: Uint8Array): Promise<Workbook> {
  const read = await importDocument({ bytes, name: 'a.docx', packId: pack.id }, await templates(), readingPorts());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.workbook;
}

/** What a document prints of a workbook, project by project in their order, whatever their ids. */
function printed(pack: Pack, workbook: Workbook): string[] {
  const published = publishedWorkbook(workbook);
  const tables = buildGrids(pack, published, evaluate(pack, workbook)).filter(({ kind }) => kind === 'table');
  const texts = printedTexts(pack, published, tables, evaluate(pack, workbook));
  return [...texts].filter(([, text]) => text !== '').map(([key, text]) => `${key}: ${text}`);
}

const counted = await Promise.all(
  samples.map(async ({ id, title }) => ({ id, title, projects: (await sampleOf(id)).workbook.projects.length })),
);

// Of a document of one project nothing is left without it.
const changes = crossed(counted, ['more', 'fewer', 'same'] as const, 6).filter(
  ([{ projects }, change]) => projects > 1 || change !== 'fewer',
);

describe('a Word of our own filled with other figures', () => {
  it.each(changes.map(([{ id, title }, change]) => [title, change, id] as const))(
    '%s, and %s projects: reads as what was filled in',
    async (_title, change, id) => {
      const { pack, workbook } = await sampleOf(id);
      const wanted = anotherYear(workbook, change);
      const order = { pack, workbook: wanted, bytes: await wordOf(pack, workbook), name: 'a.docx' };
      const filled = await fillDocument(order, readingPorts());
      if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
      expect(filled.value.report.remains).toEqual([]);
      const back = printed(pack, await readBack(pack, filled.value.bytes));
      expect(back).toEqual(printed(pack, await readBack(pack, await wordOf(pack, wanted))));
    },
  );
});

describe('a form of last year', () => {
  it('bears this year in the titles, in those of further projects too, each with its number', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const wanted = { ...anotherYear(workbook, 'more'), year: '2025' };
    const order = { pack, workbook: wanted, bytes: await wordOf(pack, workbook), name: 'a.docx' };
    const filled = await fillDocument(order, readingPorts());
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    const read = await readDocument(filled.value.bytes, 'a.docx', readingPorts());
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const said = read.value.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text),
    );
    expect(said.filter((text) => /^部门预算项目支出绩效自评表/.test(text))).toEqual([
      '部门预算项目支出绩效自评表1（2025年度）',
      '部门预算项目支出绩效自评表2（2025年度）',
      '部门预算项目支出绩效自评表3（2025年度）',
    ]);
  });
});

describe('a blank form, as the bureau hands it out', () => {
  // A form that prints an indicator's points in its name has no blank name to hand out.
  const handedOut = samples.filter(({ pack }) => !pack.startsWith('tianmen'));
  it.each(crossed(handedOut, ['blank'], 5).map(([{ id }]) => id))('%s: is filled like the form itself', async (id) => {
    const { pack, workbook } = await sampleOf(id);
    const blank = newWorkbook(pack, '');
    const rowsOf = (fill: TableEntries) => fill.indicators.map(({ id: row, group }) => ({ id: row, group, name: '' }));
    blank.projects = workbook.projects.map(({ id: project, fill }) => ({
      id: project,
      name: '',
      fill: fillSchema.parse({ indicators: rowsOf(fill) }),
    }));
    const order = { pack, workbook: { ...workbook, printed: {} }, bytes: await wordOf(pack, blank), name: 'a.docx' };
    const filled = await fillDocument(order, readingPorts());
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    const back = await readBack(pack, filled.value.bytes);
    const wanted = await readBack(pack, await wordOf(pack, order.workbook));
    const named = (book: Workbook) => book.projects.map(({ fill }) => fill.indicators.map(({ name, actual }) => [name, actual]));
    expect(named(back)).toEqual(named(wanted));
    expect(back.projects.map(({ fill }) => fill.funds)).toEqual(wanted.projects.map(({ fill }) => fill.funds));
  });
});
