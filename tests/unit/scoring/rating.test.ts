import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { sentence } from '../../../shared/text/problem';
import { newWorkbook, readPlain } from '../../../shared/workbook';
import { loadedFrom, packIn, sourceIn } from '../../packs/library';
import { sampleOf } from '../../support/packs';

const { pack } = packIn('templates/mof/2020');

/** The general pack for a form that asks for no score of the execution: the rate is printed, the indicators have all points. */
function withoutExecutionScore(): Pack {
  const source = sourceIn('templates/mof/2020');
  const scored = /^( +)points: 10\n( +rate: 全年执行数 \/ 全年预算数\n +rate-when-undefined: '0'\n)\1score: .*\n/m;
  const files = source.files.map(({ path, text }) => {
    if (path !== 'project.yaml') return { path, text };
    if (!scored.test(text)) throw new Error('the form asks for it otherwise');
    return { path, text: text.replace(scored, '$2') };
  });
  return loadedFrom({ folder: source.folder, files }).pack;
}

/** Total and rating of a project of two indicators, of which the first has this actual. */
function rated(by: Pack, actual: string, points: readonly [string, string]): string[] {
  const project = {
    id: 'p1',
    name: '甲',
    funds: { appropriation: { initial: '100', adjusted: '100', executed: '100' } },
    indicators: [
      { id: 'i1', group: 'quantity', name: '数量', target: '≥10件', actual, points: points[0] },
      { id: 'i2', group: 'social', name: '时效', target: '≥90%', actual: '90%', points: points[1] },
    ],
  };
  const read = readPlain({ projects: [project] }, by, newWorkbook(by, '某局', '2024'));
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  const [one] = evaluate(by, read.value).projects;
  return [one?.self?.toFixed(2) ?? '', one?.rating ?? ''];
}

describe('a rating', () => {
  it('waits for the score of every line with points', () => {
    // 10 of the execution, 40 of the second; then 50 of the first.
    expect(rated(pack, '', ['50', '40'])).toEqual(['50.00', '']);
    expect(rated(pack, '10件', ['50', '40'])).toEqual(['100.00', '优']);
  });

  it('does not wait for a score the form does not ask for', () => {
    expect(rated(withoutExecutionScore(), '10件', ['60', '40'])).toEqual(['100.00', '优']);
  });

  it('does not wait for a deduction left blank', async () => {
    // 安居 2024's published department table: 98, 优.
    const { pack: anju, workbook } = await sampleOf('anju-2024-hotline');
    const { department = null } = workbook.tables;
    if (!department) throw new Error('no department');
    const deductions = evaluate(anju, workbook).tables[0]?.lines.filter(({ kind }) => kind === 'deduction') ?? [];
    expect(deductions.length).toBeGreaterThan(0);
    const blank = Object.fromEntries(
      Object.entries(department.inputs).filter(([id]) => !deductions.some((line) => line.id === id)),
    );
    const tables = { ...workbook.tables, department: { ...department, inputs: blank } };
    const [table] = evaluate(anju, { ...workbook, tables }).tables;
    expect([table?.self?.toFixed(2), table?.rating, table?.state]).toEqual(['98.00', '优', 'incomplete']);
  });
});
