import { describe, expect, it } from 'vitest';
import { branchByRules, isScored } from '../../../renderer/state/scores';
import { evaluate } from '../../../shared/scoring';
import { allTables } from '../../../shared/scoring/lookup';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

describe('whether a table has a score to show', () => {
  it('a form of targets has lines and none, the table of a project and of the unit have one', async () => {
    const { pack, workbook } = await sampleOf('mof-2020-own-cost');
    const [project] = workbook.projects;
    const begun = apply(workbook, { name: 'add-form', args: { table: 'declaration', project: project?.id ?? '' } }, pack);
    if (!begun.ok) throw new Error('no form');
    const tables = allTables(evaluate(pack, begun.value));
    const said = (id: string) => tables.filter(({ table }) => table === id).map(isScored);
    expect(tables.find(({ table }) => table === 'declaration')?.lines.length).toBeGreaterThan(0);
    expect([said('declaration'), said('project'), said('department')]).toEqual([[false], [true], [true]]);
  });
});

describe('what rules give to a branch', () => {
  const branchOf = async (sample: string, name: string) => {
    const { pack, workbook } = await sampleOf(sample);
    const [table] = evaluate(pack, workbook).tables;
    const branch = table?.branches().find(({ path }) => path.at(-1) === name);
    if (!table || !branch) throw new Error(`no branch ${name}`);
    const { points, rule, isAll } = branchByRules(table, branch);
    return [points.toString(), rule.toString(), isAll];
  };

  it('is told with the points it is of, where a line of it has no rule score', async () => {
    // 目标制定 10 and 编制准确 10 by rule, 10 and 0; 目标实现 10 by the unit alone.
    expect(await branchOf('anju-2023-approval', '预算编制')).toEqual(['20', '10', false]);
    // 支出控制 10, 动态调整 10, 执行进度 9 of 10.
    expect(await branchOf('anju-2023-approval', '预算执行')).toEqual(['30', '29', true]);
  });
});
