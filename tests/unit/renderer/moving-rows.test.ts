import { describe, expect, it } from 'vitest';
import { positionAfter } from '../../../renderer/grid/dropping';
import { setAlike, signatures } from '../../../renderer/pages/projects/alike';
import { listColumns } from '../../../shared/sheets/clipboard/projects';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

describe('where a dragged row comes to stand', () => {
  const lines = ['a', 'b', 'c', 'd'];
  it.each([
    [0, 'c', 'below', 2],
    [0, 'c', 'above', 1],
    [3, 'a', 'above', 0],
    [3, 'a', 'below', 1],
    [1, 'd', 'below', 3],
  ] as const)('row %s dropped beside %s, %s, is then at %s', (at, line, side, to) => {
    expect(positionAfter(lines, at, { line, side })).toBe(to);
  });
  it.each([
    [1, { line: 'b', side: 'above' }],
    [1, { line: 'a', side: 'below' }],
    [1, { line: 'c', side: 'above' }],
    [1, { line: 'elsewhere', side: 'above' }],
    [1, null],
  ] as const)('row %s dropped at %j stays', (at, drop) => {
    expect(positionAfter(lines, at, drop)).toBe(null);
  });
});

describe('several projects at once', () => {
  it('get what was said, and keep the rest', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const columns = listColumns(pack, '2024').filter(({ amount }) => !amount);
    const ids = workbook.projects.map(({ id }) => id);
    const command = setAlike(columns, ids, new Map([['department', ' 某区热线办 ']]));
    const done = command && apply(workbook, command, pack);
    if (!done?.ok) throw new Error('refused');
    expect(done.value.projects.map(({ department }) => department)).toEqual(['某区热线办', '某区热线办']);
    expect(done.value.projects.map(({ fill }) => fill.facts)).toEqual(workbook.projects.map(({ fill }) => fill.facts));
  });

  it('nothing said, or nobody ticked: there is no step', async () => {
    const { pack } = await sampleOf('anju-2024-hotline');
    const columns = listColumns(pack, '2024');
    expect(setAlike(columns, ['hotline'], new Map([['department', ' ']]))).toBe(null);
    expect(setAlike(columns, [], new Map([['department', '某局']]))).toBe(null);
  });

  it('names that sign every project are written once', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    expect(signatures(pack).map(({ label }) => label)).toEqual(['项目负责人', '财务负责人']);
    const ids = workbook.projects.map(({ id }) => id);
    const command = setAlike(signatures(pack), ids, new Map([['signed-finance-head', '财务甲']]));
    const done = command && apply(workbook, command, pack);
    if (!done?.ok) throw new Error('refused');
    expect(done.value.projects.map(({ fill }) => fill.texts['finance-head'])).toEqual(['财务甲', '财务甲']);
  });
});
