import { describe, expect, it } from 'vitest';
import { readTsv } from '../../../../shared/sheets/clipboard';
import {
  compareProjects,
  countOf,
  guessPlan,
  inUnit,
  listColumns,
  type Plan,
  takeProjects,
} from '../../../../shared/sheets/clipboard/projects';
import { apply } from '../../../../shared/workbook';
import { sampleOf } from '../../../support/packs';

const sample = () => sampleOf('anju-2024-hotline');

async function planOf(text: string): Promise<Plan> {
  const { pack, workbook } = await sample();
  return guessPlan(readTsv(text), listColumns(pack, workbook.year), workbook.projects);
}

/** Compares a pasted text, and takes all of it. */
async function taken(text: string, unit = '万元') {
  const { pack, workbook } = await sample();
  const matrix = readTsv(text);
  const comparison = compareProjects(
    matrix,
    guessPlan(matrix, listColumns(pack, workbook.year), workbook.projects),
    unit,
    pack,
    workbook,
  );
  const done = apply(workbook, takeProjects(comparison.projects), pack);
  if (!done.ok) throw new Error(done.problems.map((one) => one.code).join());
  return { comparison, workbook: done.value };
}

const headed = '项目编码\t项目名称\t年初预算（元）\t调整后预算数（元）\t执行数（元）\t执行率\n';

describe('which column is which', () => {
  it('by headings, with the unit they name; rates and what is not known stay out', async () => {
    const plan = await planOf(`${headed}2024001\t效能热线工作\t300000\t296500\t296500\t100%\n`);
    expect(plan).toEqual({
      headingRows: 1,
      keys: ['code', 'name', 'funds/fiscal/initial', 'funds/fiscal/adjusted', 'funds/fiscal/executed', null],
      unit: '元',
    });
  });

  it('by headings in two rows, sources over amounts, a title above', async () => {
    const plan = await planOf(
      '2024年项目资金\t\t\t\t\t\t\n单位：万元\t\t\t\t\t\t\n项目名称\t财政资金\t\t\t单位资金\t\t合计\n\t年初\t全年预算\t执行\t年初\t执行\t\n甲\t1\t2\t3\t4\t5\t9\n',
    );
    expect(plan.keys).toEqual([
      'name',
      'funds/fiscal/initial',
      'funds/fiscal/adjusted',
      'funds/fiscal/executed',
      'funds/unit-own/initial',
      'funds/unit-own/executed',
      null,
    ]);
    expect(plan).toMatchObject({ headingRows: 4, unit: '万元' });
  });

  it('without headings: codes and names that are known, then figures in the order of the form', async () => {
    expect((await planOf('2024001\t效能热线工作\t1\t2\t3\n')).keys).toEqual([
      'code',
      'name',
      'funds/fiscal/initial',
      'funds/fiscal/adjusted',
      'funds/fiscal/executed',
    ]);
    expect((await planOf('从没见过的项目\t7\n')).keys).toEqual(['name', 'funds/fiscal/initial']);
  });
});

describe('which row is which project', () => {
  it('by code, else by name; widths and brackets do not matter', async () => {
    const { comparison } = await taken('项目编码\t项目名称\t年初预算\n２０２４００１\t改了名字\t30\n\t热线系统升级 经费\t99\n');
    expect(
      comparison.projects.map(({ id, differences }) => [id, differences.map((one) => [one.label, one.before, one.after])]),
    ).toEqual([
      [
        'hotline',
        [
          ['项目编码', '2024001', '２０２４００１'],
          ['项目名称', '效能热线工作', '改了名字'],
        ],
      ],
      [
        'upgrade',
        [
          ['项目名称', '热线系统升级经费', '热线系统升级 经费'],
          ['财政资金·年初预算', '0.00', '99'],
        ],
      ],
    ]);
  });

  it('new ones, sums, rows twice, rows without a name, and who is not mentioned', async () => {
    const { comparison, workbook } = await taken(
      `${headed}2024001\t效能热线工作\t300000\t296500\t296500\t1\n9\t新的\t10000.50\t\t0\t\n9\t新的\t1\t\t\t\n\t合计\t7\t\t\t\n\t\t5\t\t\t\n`,
      '元',
    );
    expect(comparison.unassigned.map(({ row, why }) => [row, why])).toEqual([
      [4, 'twice'],
      [5, 'sum'],
      [6, 'nameless'],
    ]);
    expect(comparison.unchanged).toBe(1);
    expect(comparison.absent).toEqual(['热线系统升级经费']);
    expect(countOf(comparison.projects)).toEqual({ places: 2, refused: 0, added: 1 });
    const added = workbook.projects.at(-1);
    expect(added).toMatchObject({
      code: '9',
      name: '新的',
      fill: { funds: { fiscal: { initial: { text: '1.00005' }, executed: { text: '0' } } } },
    });
    expect(added?.fill.funds.fiscal?.adjusted).toBeUndefined();
    // 其他资金 left blank is none: nothing is typed for it.
    expect(added?.fill.funds.other?.initial).toBeUndefined();
  });

  it('a code is text: 0012 is not 12', async () => {
    const { comparison } = await taken('项目编码\t项目名称\n0012\t效能热线工作\n12\t热线系统升级经费\n');
    expect(comparison.projects.flatMap((project) => project.differences.map((one) => one.after))).toEqual(['0012', '12']);
  });
});

describe('what is taken', () => {
  it('equal amounts are no difference, however written; blanks leave what is there; kinds go by their words', async () => {
    const { comparison, workbook } = await taken('项目名称\t项目类别\t年初预算\t执行数\n效能热线工作\t阶段\t３０\t\n');
    expect(comparison.projects[0]?.differences.map((one) => one.label)).toEqual(['项目类别']);
    expect(workbook.projects[0]?.fill.facts.kind).toEqual({ text: '阶段' });
    expect(workbook.projects[0]?.fill.funds.fiscal?.executed).toEqual({ text: '29.65' });
  });

  it('what cannot be read is told by name and left out; the rest can be taken', async () => {
    const { comparison, workbook } = await taken('项目名称\t项目类别\t年初预算\t执行数\n效能热线工作\t长期\t三十\t28\n');
    const refusals = comparison.projects[0]?.differences.map((one) => one.refusal);
    expect(refusals?.[0]).toContain('「长期」');
    expect(refusals?.[1]).toContain('「三」');
    expect(refusals?.[2]).toBeNull();
    expect(workbook.projects[0]?.fill.funds.fiscal).toMatchObject({ initial: { text: '30.00' }, executed: { text: '28' } });
  });

  it('an amount kept in 元 is compared in 万元, and the new one is not read in 元', async () => {
    const { pack, workbook } = await sample();
    const binding = 'project/hotline/funds/fiscal/initial';
    const before = apply(workbook, { name: 'set', args: { binding, text: '300000', unit: '元' } }, pack);
    if (!before.ok) throw new Error('refused');
    const compare = (text: string) => {
      const matrix = readTsv(`项目名称\t年初预算\n效能热线工作\t${text}\n`);
      return compareProjects(
        matrix,
        guessPlan(matrix, listColumns(pack, workbook.year), workbook.projects),
        '万元',
        pack,
        before.value,
      ).projects;
    };
    expect(compare('30')).toEqual([]);
    const done = apply(before.value, takeProjects(compare('31')), pack);
    expect(done.ok && done.value.projects[0]?.fill.funds.fiscal?.initial).toEqual({ text: '31' });
  });

  it('元 becomes 万元 exactly, and nothing else is touched', () => {
    expect(inUnit('￥1,234,567.89', '元', '万元')).toBe('123.456789');
    expect(inUnit('0.01', '元', '万元')).toBe('0.000001');
    expect(inUnit('1,234.50', '万元', '万元')).toBe('1,234.50');
    expect(inUnit('93.44%', '元', '万元')).toBe('93.44%');
    expect(inUnit('无', '元', '万元')).toBe('无');
  });
});

describe('the command', () => {
  it('is one step, or nothing at all', async () => {
    const { pack, workbook } = await sample();
    const add = [{ id: 'p1', name: '新' }];
    const bad = { binding: 'project/p1/funds/fiscal/initial', text: '①' };
    expect(apply(workbook, { name: 'paste-projects', args: { add, changes: [bad] } }, pack).ok).toBe(false);
    const twice = apply(workbook, { name: 'paste-projects', args: { add: [...add, ...add], changes: [] } }, pack);
    expect(twice.ok ? [] : twice.problems.map((one) => one.code)).toEqual(['workbook.same-id']);
    const done = apply(workbook, { name: 'paste-projects', args: { add, changes: [{ ...bad, text: '1' }] } }, pack);
    expect(done.ok && done.value.projects.map((project) => project.id)).toEqual(['hotline', 'upgrade', 'p1']);
  });
});
