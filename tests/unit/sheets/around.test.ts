import { expect, it } from 'vitest';
import type { Pack } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { buildGrid, buildGrids, type Grid } from '../../../shared/sheets';
import { apply, type PaperOption, type Workbook } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

/** A workbook with these options settled by the command. */
function settled(pack: Pack, workbook: Workbook, options: Partial<Record<PaperOption, string>>): Workbook {
  return Object.entries(options).reduce((before, [option, value]) => {
    const after = apply(before, { name: 'set-paper', args: { option, value } }, pack);
    if (!after.ok) throw new Error(option);
    return after.value;
  }, workbook);
}

async function tablesWith(
  options: Partial<Record<PaperOption, string>>,
): Promise<{ grids: Grid[]; pack: Pack; workbook: Workbook }> {
  const { pack, workbook: sample } = await sampleOf('anju-2024-hotline');
  const workbook = settled(pack, sample, options);
  const grids = buildGrids(pack, workbook, evaluate(pack, workbook)).filter(({ kind }) => kind === 'table');
  return { grids, pack, workbook };
}

const textsOf = ({ rows }: Grid, at: number) => rows.at(at)?.cells.map(({ text }) => text);
const titleOf = ({ rows }: Grid) => rows.flatMap(({ cells }) => cells).find(({ role }) => role === 'title')?.text;

it('numbers the tables of the pack by the word of the unit, on the first form of each', async () => {
  const { grids, pack, workbook } = await tablesWith({ label: '附表' });
  expect(grids.map((grid) => [grid.id, textsOf(grid, 0)?.[0]])).toEqual([
    ['department', '附表1'],
    ['project/hotline', '附表2'],
    ['project/upgrade', '部门预算项目支出绩效自评表2（2024年度）'],
  ]);
  // The page that shows one alone has the same above it.
  const alone = buildGrid('project/hotline', pack, workbook, evaluate(pack, workbook), 'paper');
  expect(alone && textsOf(alone, 0)).toEqual(['附表2']);
});

it('counts in the order the pack is published in: in the general pack the projects come first', async () => {
  const { pack, workbook: sample } = await sampleOf('mof-2020-training');
  const begun = apply(sample, { name: 'add-form', args: { table: 'department' } }, pack);
  if (!begun.ok) throw new Error(JSON.stringify(begun.problems));
  const workbook = settled(pack, begun.value, { label: '附表' });
  const grids = buildGrids(pack, workbook, evaluate(pack, workbook)).filter(({ kind }) => kind === 'table');
  expect(grids.map((grid) => [grid.id, textsOf(grid, 0)?.[0]])).toEqual([
    ['project/training', '附表1'],
    ['department', '附表2'],
  ]);
});

it('leaves the number out of the titles of projects where the unit has none', async () => {
  expect((await tablesWith({})).grids.map(titleOf).slice(1)).toEqual([
    '部门预算项目支出绩效自评表1（2024年度）',
    '部门预算项目支出绩效自评表2（2024年度）',
  ]);
  expect((await tablesWith({ 'title-numbers': '不要' })).grids.map(titleOf).slice(1)).toEqual([
    '部门预算项目支出绩效自评表（2024年度）',
    '部门预算项目支出绩效自评表（2024年度）',
  ]);
});

it('puts a line to sign and seal under every table, with the day where it is settled', async () => {
  const { grids } = await tablesWith({ signatures: '要' });
  for (const grid of grids) {
    expect(textsOf(grid, -2)).toEqual(['填报人（签字）：', '单位负责人（签字）：', '（单位盖章）']);
    expect(textsOf(grid, -1)).toEqual(['填报日期：　　年　　月　　日']);
    const width = grid.rows.at(-2)?.cells.reduce((sum, { colSpan = 1 }) => sum + colSpan, 0);
    expect(width).toBe(grid.columnsMm.length);
  }
  const dated = await tablesWith({ date: '2025年3月10日' });
  for (const grid of dated.grids) expect(textsOf(grid, -1)).toEqual(['填报日期：2025年3月10日']);
});

it('takes an option back with an empty value, and then the tables are as they were', async () => {
  const { workbook, pack, grids } = await tablesWith({ label: '附件', signatures: '要' });
  const back = settled(pack, workbook, { label: '', signatures: '' });
  expect(back.paper).toEqual({});
  expect(buildGrids(pack, back, evaluate(pack, back)).filter(({ kind }) => kind === 'table')).not.toEqual(grids);
  expect(buildGrids(pack, back, evaluate(pack, back)).filter(({ kind }) => kind === 'table')).toEqual(
    (await tablesWith({})).grids,
  );
});

it('puts none of it on the screen, where the form is filled in', async () => {
  const { pack, workbook } = await tablesWith({ label: '附表', signatures: '要' });
  const grid = buildGrid('department', pack, workbook, evaluate(pack, workbook), 'screen');
  expect(grid && textsOf(grid, 0)).not.toEqual(['附表1']);
});
