import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/pack';
import { type Workbook } from '../../../shared/workbook';
import { enter } from '../../../shared/workbook/commands/enter';
import { into, made, published, readBack, rowWith } from '../../support/forms';
import { sampleOf, templates } from '../../support/packs';
import { chosen } from '../../support/runs';
import { objections } from '../../support/verdicts';

const samples = (await templates()).samples().map(({ id }) => id);
const kinds = ['docx', 'xlsx'] as const;

function typed(workbook: Workbook, pack: Pack, entries: Readonly<Record<string, string>>): Workbook {
  const draft = structuredClone(workbook);
  for (const [binding, text] of Object.entries(entries)) expect(enter(draft, { binding, text }, pack), binding).toBeNull();
  return draft;
}

/** What Microsoft's validator has against a filled document and not against its source: openpyxl's own are not ours. */
async function furtherObjections(source: Uint8Array, bytes: Uint8Array, kind: (typeof kinds)[number]): Promise<string[]> {
  const said = async (document: Uint8Array) => (await objections(document, kind)).map(({ description }) => description ?? '');
  const known = new Set(await said(source));
  return (await said(bytes)).filter((one) => !known.has(one));
}

describe('a document filled with what it says already', () => {
  it.each(chosen(samples, (id) => id === 'mof-2020-training'))('%s stays word for word as it is', async (id) => {
    const { pack, workbook } = await sampleOf(id);
    const source = made(published(pack, workbook), 'docx');
    const filled = await into(source, 'docx', pack, workbook);
    const [before, after] = [readBack(source, 'docx'), readBack(filled.bytes, 'docx')];
    expect(after.blocks).toEqual(before.blocks);
    expect(after.bold).toBe(true);
    expect(after.author).toBe('');
  });
});

describe.each(kinds)('last year’s %s of the hotline with this year’s figures', (kind) => {
  async function hotline() {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const source = made(published(pack, workbook), kind);
    const year = { ...structuredClone(workbook), year: '2025' };
    return { pack, year, source };
  }

  it('every figure typed is in its cell, and the year in the titles', async () => {
    const { pack, year, source } = await hotline();
    const [first] = year.projects;
    const line = first?.fill.indicators[0];
    if (!first || !line) throw new Error('no project');
    const now = typed(year, pack, {
      [`project/${first.id}/indicator/${line.id}/actual`]: '41234',
      [`project/${first.id}/indicator/${line.id}/target`]: '40100',
      [`project/${first.id}/text/conclusion`]: '今年的评价结论。',
    });
    const filled = await into(source, kind, pack, now);
    const read = readBack(filled.bytes, kind);
    const row = rowWith(read, line.name ?? '');
    expect(row).toContain('41234');
    expect(row).toContain('40100');
    expect(rowWith(read, '今年的评价结论。')).not.toEqual([]);
    expect(JSON.stringify(read.blocks)).toContain('2025年度');
  });

  it('a further project has a table of its own, a further indicator a row in its branch', async () => {
    const { pack, year, source } = await hotline();
    const [first] = year.projects;
    const last = year.projects.at(-1);
    const line = first?.fill.indicators[0];
    if (!first || !last || !line) throw new Error('no project');
    first.fill.indicators.splice(1, 0, { ...structuredClone(line), id: 'i99', name: '夜间值守时长' });
    year.projects.push({ ...structuredClone(last), id: 'p99', name: '全新的智慧平台', code: '510904250000099' });
    const now = typed(year, pack, {
      [`project/${first.id}/indicator/i99/actual`]: '8760',
      'project/p99/text/problems': '新平台的问题。',
    });
    const filled = await into(source, kind, pack, now);
    const read = readBack(filled.bytes, kind);
    const before = readBack(source, kind);
    expect(rowWith(read, '夜间值守时长')).toContain('8760');
    expect(rowWith(read, '新平台的问题。')).not.toEqual([]);
    const tables = (one: typeof read) => one.blocks.filter((block) => typeof block !== 'string').length;
    expect(tables(read)).toBe(tables(before) + 1);
    expect(filled.report).toMatchObject({ addedRows: 1, removedRows: 0 });
    expect(filled.report.copied).toHaveLength(1);
    expect(await furtherObjections(source, filled.bytes, kind)).toEqual([]);
  });

  it('a project and an indicator that are gone leave no figure behind', async () => {
    const { pack, year, source } = await hotline();
    const gone = year.projects.pop();
    const [first] = year.projects;
    const removed = first?.fill.indicators.splice(0, 1)[0];
    if (!gone || !removed) throw new Error('no project');
    const filled = await into(source, kind, pack, year);
    const text = JSON.stringify(readBack(filled.bytes, kind).blocks);
    expect(text).not.toContain(gone.name);
    expect(text).not.toContain(`"${removed.name}"`);
    expect(filled.report.removedRows).toBe(1);
    expect(filled.report.removed).toHaveLength(1);
  });
});
