import { describe, expect, it } from 'vitest';
import { readingPorts } from '../../electron/disk/reading';
import { exportFiles, importDocument } from '../../shared/jobs';
import type { Data } from '../../shared/pack';
import { sentence } from '../../shared/text/problem';
import { newWorkbook, readPlain, type Workbook } from '../../shared/workbook';
import { packIn } from '../packs/library';
import { templates } from '../support/packs';
import { unwatched } from '../support/unwatched';

const { pack } = packIn('templates/mof/2020');

function project(id: string, name: string, remark: string): Data {
  const money = { initial: '10', adjusted: '10', executed: '10' };
  const none = { initial: '0', adjusted: '0', executed: '0' };
  return {
    id,
    name,
    funds: { appropriation: money, carried: none, other: none },
    texts: { goal: '办好', 'goal-actual': '办完', ...(remark === '' ? {} : { remark }) },
    indicators: [{ id: 'i1', group: 'quantity', name: '次数', target: '≥10次', actual: '10次', points: '50' }],
  };
}

function begun(): Workbook {
  const projects = [
    project('p1', '培训', '分两期办，\n第二期在省外'),
    project('p2', '会议', ''),
    project('p3', '维修', '上年结转'),
  ];
  const read = readPlain({ tables: { summary: {} }, projects }, pack, newWorkbook(pack, '某局', '2024'));
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  return read.value;
}

describe('what only the list of projects prints', () => {
  it.each(['docx', 'xlsx'] as const)('comes back from .%s to the projects of the same names', async (kind) => {
    const made = await exportFiles({ pack, workbook: begun(), formats: [kind] }, unwatched);
    const bytes = made.ok ? made.value.files[0]?.bytes : undefined;
    if (!bytes) throw new Error('not exported');
    const read = await importDocument({ bytes, name: `表.${kind}`, packId: pack.id }, await templates(), readingPorts());
    if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
    const { workbook, report } = read.value;
    expect(workbook.projects.map(({ name, fill }) => [name, fill.texts.remark ?? ''])).toEqual([
      ['培训', '分两期办，\n第二期在省外'],
      ['会议', ''],
      ['维修', '上年结转'],
    ]);
    expect(Object.keys(workbook.tables)).toContain('summary');
    expect([report.cells.doubtful, report.cells.unmatched]).toEqual([[], []]);
  });
});
