import { describe, expect, it } from 'vitest';
import { arrange, ownOrder, sortKeys } from '../../../renderer/pages/projects/arranging';
import { shapeOf } from '../../../renderer/pages/projects/columns';
import { projectsGrid } from '../../../renderer/pages/projects/grid';
import { Memory } from '../../../shared/graph/memory';
import { evaluate } from '../../../shared/scoring';
import { apply } from '../../../shared/workbook/commands';
import { sampleOf } from '../../support/packs';

/** The worked example has two projects: 效能热线工作 (常年, 29.65 of 29.65) and 热线系统升级经费 (一次性, 25.98 of 25.98). */
async function list() {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  return { pack, workbook, evaluation: evaluate(pack, workbook) };
}

describe('the list of projects, arranged', () => {
  it('is filtered by words of code, name and kind, all of which must be there', async () => {
    const inputs = await list();
    const [first, second] = inputs.workbook.projects.map(({ id }) => id);
    const found = (words: string) => arrange(inputs, { ...ownOrder, words });
    expect(found('')).toEqual([first, second]);
    expect(found('升级')).toEqual([second]);
    expect(found('热线 常年')).toEqual([first]);
    expect(found('2024002')).toEqual([second]);
    expect(found('没有的字')).toEqual([]);
  });

  it('is sorted by what it comes to, up and down, and by score', async () => {
    const inputs = await list();
    const [first, second] = inputs.workbook.projects.map(({ id }) => id);
    const keys = sortKeys(shapeOf(inputs.pack, inputs.workbook, false));
    const executed = keys.find(({ label }) => label === '合计 预算执行数')?.id ?? '';
    const sorted = (by: string, isDown: boolean) => arrange(inputs, { words: '', by, isDown });
    expect(sorted(executed, false)).toEqual([second, first]);
    expect(sorted(executed, true)).toEqual([first, second]);
    // 99 and 100.
    expect(sorted('score', false)).toEqual([first, second]);
    expect(sorted('score', true)).toEqual([second, first]);
  });

  it('adds up what is shown, group by group; of what is not known it says so', async () => {
    const { pack, workbook, evaluation } = await list();
    const rowsOf = (grid: ReturnType<typeof projectsGrid>) =>
      grid.rows.map(({ cells }) => cells.map(({ text }) => text)).filter(([title]) => /合计（|小计（/.test(title ?? ''));
    const whole = rowsOf(projectsGrid(pack, workbook, evaluation, false, new Memory()));
    expect(whole).toHaveLength(1);
    // 30.00 + 0.00, 29.65 + 25.98 twice.
    expect(whole[0]?.slice(0, 4)).toEqual(['合计（2 个）', '30.00', '55.63', '55.63']);
    const ids = workbook.projects.map(({ id }) => id);
    const kind = sortKeys(shapeOf(pack, workbook, false)).find(({ groups }) => groups)?.id ?? '';
    const grouped = rowsOf(projectsGrid(pack, workbook, evaluation, false, new Memory(), { ids, groupBy: kind }));
    expect(grouped.map(([title]) => title)).toEqual(['常年 小计（1 个）', '一次性 小计（1 个）', '合计（2 个）']);
    const fresh = structuredClone(workbook);
    for (const one of workbook.projects.slice(0, 1)) {
      fresh.projects.push({
        ...structuredClone(one),
        id: 'new',
        name: '新项目',
        fill: { ...structuredClone(one.fill), funds: {} },
      });
    }
    const open = rowsOf(projectsGrid(pack, fresh, evaluate(pack, fresh), false, new Memory()));
    expect(open[0]?.[2]).toBe('55.63\n1 个未填');
  });

  it('with a memory says what it says without, and makes again only the rows of what changed', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const [first] = workbook.projects;
    if (!first) throw new Error('no project');
    const many = { ...workbook, projects: Array.from({ length: 20 }, (_, at) => ({ ...first, id: `p${at}` })) };
    const memory = new Memory();
    const gridOf = (one: typeof many) => projectsGrid(pack, one, evaluate(pack, one, memory), false, memory);
    const before = gridOf(many);
    const args = { binding: 'project/p17/funds/fiscal/executed', text: '9.65' };
    const typed = apply(many, { name: 'set', args }, pack);
    if (!typed.ok) throw new Error(JSON.stringify(typed.problems));
    const changed = typed.value;
    const after = gridOf(changed);
    expect(after).toEqual(projectsGrid(pack, changed, evaluate(pack, changed), false, new Memory()));
    // 20 × 29.65, then 19 × 29.65 + 9.65.
    const executed = (grid: typeof after) => grid.rows.at(-1)?.cells[3]?.text;
    expect([before, after].map(executed)).toEqual(['593.00', '573.00']);
    const again = after.rows.filter(({ line }, at) => line !== undefined && before.rows[at] !== after.rows[at]);
    expect(again.map(({ line }) => line)).toEqual(['project/p17']);
  });
});
