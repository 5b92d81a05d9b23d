import { describe, expect, it } from 'vitest';
import { accept, differences } from '../../../shared/merging';
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
    expect(differences(pack, workbook, workbook)).toEqual([]);
    expect(differences(pack, workbook, after)).toEqual([]);
  });

  it('name the place as an officer knows it, with what stood there and what stands there', async () => {
    const { pack, workbook, after } = await changed(
      { name: 'set', args: { binding: 'unit/fact/appropriation-executed', text: '205.326' } },
      { name: 'set', args: { binding: 'project/hotline/indicator/i4/actual', text: '' } },
      { name: 'set', args: { binding: 'department/indicator/budget-preparation/note', text: '年中追加' } },
    );
    expect(differences(pack, workbook, after).map(({ binding: _, ...rest }) => rest)).toEqual([
      { name: '财政拨款预算执行数', before: '228.14', after: '205.326' },
      { name: expect.stringMatching(/预算编制质量·备注$/u) as string, before: null, after: '年中追加' },
      { name: expect.stringMatching(/^效能热线工作·.+·完成值$/u) as string, before: expect.anything() as string, after: null },
    ]);
  });

  it('are looked for only in tables that are not shared: a step back does not read all projects', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const [first] = workbook.projects;
    if (!first) throw new Error('no project');
    const read = new Set<string>();
    const watched = (id: string) => {
      const get = (entries: typeof first.fill, key: string) => (read.add(id), Reflect.get(entries, key) as unknown);
      return { ...first, id, fill: new Proxy(first.fill, { get }) };
    };
    const before = { ...workbook, projects: ['p1', 'p2', 'p3'].map(watched) };
    const typed = { ...first.fill, facts: { ...first.fill.facts, kind: { text: '阶段' } } };
    const after = { ...before, projects: before.projects.map((one) => (one.id === 'p2' ? { ...one, fill: typed } : one)) };
    expect(differences(pack, before, after)).toEqual([
      { binding: 'project/p2/fact/kind', name: expect.anything() as string, before: '常年', after: '阶段' },
    ]);
    expect([...read]).toEqual(['p2']);
  });

  it('tell 本年无此项 from blank', async () => {
    const { pack, workbook, after } = await changed({
      name: 'set-none',
      args: { binding: 'project/hotline/indicator/i1/actual' },
    });
    expect(differences(pack, workbook, after)).toMatchObject([{ before: '36553', after: '无' }]);
  });

  it('list a project that is gone, and give no ids for names', async () => {
    const { pack, workbook, after } = await changed({ name: 'remove-project', args: { id: 'hotline' } });
    const found = differences(pack, workbook, { ...after, printed: { 'unit/fact/appropriation-executed': '1' } });
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(({ after: is }) => is !== null).map(({ name }) => name)).toEqual(['原表上印的 财政拨款预算执行数']);
    expect(found.some(({ name, before }) => name.includes('项目名称') && before === '效能热线工作')).toBe(true);
  });
});

describe('differences taken over', () => {
  it('all of them make the one workbook say what the other says', async () => {
    const { pack, workbook, after } = await changed(
      { name: 'set', args: { binding: 'unit/name', text: '甲单位' } },
      { name: 'add-project', args: { name: '新项目', id: 'p9' } },
      { name: 'set', args: { binding: 'project/p9/funds/fiscal/initial', text: '12.50' } },
      { name: 'add-goal', args: { owner: 'project/hotline', text: '办好热线' } },
      { name: 'set-own', args: { line: 'department/indicator/budget-preparation', value: '7', reason: '少算了' } },
      { name: 'hide-project', args: { id: 'hotline', hidden: true, reason: '涉密' } },
      { name: 'remove-indicator', args: { owner: 'project/hotline', id: 'i4' } },
    );
    const found = differences(pack, workbook, after);
    const { workbook: made, refused } = accept(pack, workbook, after, bindingsOf(found));
    expect(refused).toEqual([]);
    expect(differences(pack, made, after)).toEqual([]);
    expect(made.projects.map(({ id }) => id)).toContain('p9');
    expect(made.projects.find(({ id }) => id === 'hotline')?.fill.indicators.some(({ id }) => id === 'i4')).toBe(false);
  });

  it('one of them changes that place alone', async () => {
    const { pack, workbook, after } = await changed(
      { name: 'set', args: { binding: 'unit/name', text: '甲单位' } },
      { name: 'set', args: { binding: 'unit/department', text: '乙部门' } },
    );
    const { workbook: made } = accept(pack, workbook, after, ['unit/department']);
    expect(made.unit).toEqual({ ...workbook.unit, department: '乙部门' });
    expect(made.projects).toBe(workbook.projects);
  });

  it('what has no place is refused and nothing changes', async () => {
    const { pack, workbook, after } = await changed({ name: 'set', args: { binding: 'unit/name', text: '甲单位' } });
    const taken = accept(pack, workbook, after, ['project/nowhere/fact/kind', 'nonsense']);
    expect(taken).toEqual({ workbook, refused: ['project/nowhere/fact/kind', 'nonsense'] });
  });

  it('notes beside the tables go too', async () => {
    const { pack, workbook } = await changed();
    const after = { ...workbook, printed: { 'department/total/self': '98' }, evidence: { 'unit/name': ['a.pdf'] } };
    const { workbook: made } = accept(pack, workbook, after, bindingsOf(differences(pack, workbook, after)));
    expect(made.printed).toEqual({ 'department/total/self': '98' });
    expect(made.evidence).toEqual({ 'unit/name': ['a.pdf'] });
  });
});

function bindingsOf(found: readonly { readonly binding: string }[]): string[] {
  return found.map(({ binding }) => binding);
}
