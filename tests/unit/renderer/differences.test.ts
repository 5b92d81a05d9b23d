import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../renderer/pages/versions/differences';
import { apply, type Command } from '../../../shared/workbook/commands';
import type { Workbook } from '../../../shared/workbook/schema/workbook';
import { sampleOf } from '../../support/packs';

async function changed(...commands: Command[]) {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const after = commands.reduce<Workbook>((before, command) => {
    const done = apply(before, command, pack);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    return done.value;
  }, workbook);
  return { pack, workbook, after };
}

describe('two states of one workbook', () => {
  it('are the same to themselves, and to what was typed and taken back', async () => {
    const { pack, workbook, after } = await changed(
      { name: 'set', args: { binding: 'unit/name', text: '甲' } },
      { name: 'set', args: { binding: 'unit/name', text: '某区热线中心' } },
    );
    expect(differencesOf(pack, workbook, workbook)).toEqual([]);
    expect(differencesOf(pack, workbook, after)).toEqual([]);
  });

  it('name the place as an officer knows it, with what stood there and what stands there', async () => {
    const { pack, workbook, after } = await changed(
      { name: 'set', args: { binding: 'unit/fact/appropriation-executed', text: '205.326' } },
      { name: 'set', args: { binding: 'project/hotline/indicator/i4/actual', text: '' } },
      { name: 'set', args: { binding: 'department/indicator/budget-preparation/note', text: '年中追加' } },
    );
    expect(differencesOf(pack, workbook, after).map(({ binding: _, ...rest }) => rest)).toEqual([
      { name: '财政拨款预算执行数', past: '228.14', present: '205.326' },
      { name: expect.stringMatching(/预算编制质量·备注$/u) as string, past: null, present: '年中追加' },
      { name: expect.stringMatching(/^效能热线工作·.+·完成值$/u) as string, past: expect.anything() as string, present: null },
    ]);
  });

  it('tell 本年无此项 from blank', async () => {
    const { pack, workbook, after } = await changed({
      name: 'set-none',
      args: { binding: 'unit/fact/special-spent' },
    });
    expect(differencesOf(pack, workbook, after)).toMatchObject([{ past: '55.63', present: '无' }]);
  });

  it('list a project that is gone, and give no ids for names', async () => {
    const { pack, workbook, after } = await changed({ name: 'remove-project', args: { id: 'hotline' } });
    const found = differencesOf(pack, workbook, { ...after, printed: { 'unit/fact/appropriation-executed': '1' } });
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ present }) => present !== null).map(({ name }) => name)).toEqual(['原表上印的 财政拨款预算执行数']);
    expect(found.some(({ name, past }) => name.includes('项目名称') && past === '效能热线工作')).toBe(true);
  });
});
