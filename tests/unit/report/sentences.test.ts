import { describe, expect, it } from 'vitest';
import { buildReports, pieceText, type ReportDocument } from '../../../shared/report';
import { evaluate } from '../../../shared/scoring';
import type { Pack } from '../../../shared/pack';
import type { Workbook } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

const samples = [
  'anju-2024-hotline',
  'anju-2023-approval',
  'tianmen-2022-hotline',
  'yanzhou-2024-governance',
  'mof-2020-training',
];

function reportsOf({ pack, workbook }: { pack: Pack; workbook: Workbook }): readonly ReportDocument[] {
  return buildReports(pack, workbook, evaluate(pack, workbook));
}

function textsOf(reports: readonly ReportDocument[], report: string): string[] {
  return reports
    .filter((one) => one.report === report)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'heading' ? [block.text] : block.kind === 'paragraph' ? [pieceText(block.pieces)] : []));
}

/** The sample with its first `count` projects alone. */
async function withProjects(id: string, count: number): Promise<{ pack: Pack; workbook: Workbook }> {
  const { pack, workbook } = await sampleOf(id);
  const projects = workbook.projects.slice(0, count);
  const appraisals = workbook.appraisals.filter(({ project }) => projects.some((one) => one.id === project));
  return { pack, workbook: { ...workbook, projects, appraisals } };
}

describe('paragraphs for 决算说明', () => {
  it('of 安居 2024 speak of two projects, one and none', async () => {
    const two = textsOf(reportsOf(await withProjects('anju-2024-hotline', 2)), 'disclosure');
    expect(two[0]).toContain('年终对部门整体支出和2个项目支出开展了绩效自评。');
    expect(two).toContain('部门整体支出绩效自评得分98分。扣分的指标有2项：严控一般性支出扣1分、人均资产变化率扣1分。');
    expect(two).toContain('从自评结果看，项目平均得分99.5分；按等级分，“优”2个。');
    expect(two).toContain('2.热线系统升级经费');
    expect(two).toContain(
      '年初未安排预算，年中追加25.98万元，全年预算25.98万元，实际支出25.98万元，预算执行率100.00%。项目自评得分100分，等级为“优”，各项指标均得满分。',
    );
    const one = textsOf(reportsOf(await withProjects('anju-2024-hotline', 1)), 'disclosure');
    expect(one[0]).toContain('年终对部门整体支出和“效能热线工作”1个项目支出开展了绩效自评。');
    expect(one).toContain('从自评结果看，项目得分99分。');
    const report = textsOf(reportsOf(await withProjects('anju-2024-hotline', 1)), 'department-report');
    expect(report).toContain('其中，常年项目1个，结余率低于10%的1个；没有阶段（一次性）项目。');
    expect(report).toContain('分值10分，自评得满分。');
    const none = textsOf(reportsOf(await withProjects('anju-2024-hotline', 0)), 'disclosure');
    expect(none[0]).toContain('年终对部门整体支出开展了绩效自评。');
    expect(none.join('')).not.toMatch(/项目平均得分|0个项目/);
  });

  it('say what was added in the year with as many decimals as the budgets beside it', async () => {
    const all = textsOf(reportsOf(await withProjects('anju-2023-approval', 3)), 'disclosure').join('');
    expect(all).toContain('年初预算100.00万元，年中追加50.00万元，全年预算150.00万元');
    expect(all).toContain('年初预算20.00万元，年中调减0.07万元，全年预算19.93万元');
  });

  it('of 天门 2022', async () => {
    const three = textsOf(reportsOf(await withProjects('tianmen-2022-hotline', 3)), 'disclosure');
    // 155 + 74 + 20.928 and the scores printed.
    expect(three[1]).toBe(
      '根据预算绩效管理要求，本单位对2022年度部门整体支出和3个项目支出开展了绩效自评，项目资金共249.928万元，占部门项目支出预算总额的【待填：占比】。',
    );
    expect(three).toContain(
      '全年预算155万元，到位资金45.51387万元，执行率29.36%。项目自评得分100分，等级为“优”，各项指标均得满分。',
    );
    // Its forms print 100%, and so do its sentences.
    expect(three).toContain(
      '全年预算20.928万元，到位资金20.928万元，执行率100%。项目自评得分100分，等级为“优”，各项指标均得满分。',
    );
    const one = textsOf(reportsOf(await withProjects('tianmen-2022-hotline', 1)), 'disclosure');
    expect(one[1]).toContain('部门整体支出和1个项目支出开展了绩效自评，项目资金155万元');
    const none = textsOf(reportsOf(await withProjects('tianmen-2022-hotline', 0)), 'disclosure');
    expect(none[1]).toBe('根据预算绩效管理要求，本单位对2022年度部门整体支出开展了绩效自评，没有列入公开范围的自评项目。');
  });

  it('of 兖州 2024', async () => {
    const four = textsOf(reportsOf(await withProjects('yanzhou-2024-governance', 4)), 'disclosure');
    // 6 + 8 + 54.6 + 13.4 = 82; 0 + 8 + 33.73 + 0 = 41.73; 41.73 ÷ 82.
    expect(four[1]).toBe('2024年度组织对4个项目支出开展绩效自评，全年预算共82万元，实际支出41.73万元，总体预算执行率50.89%。');
    expect(four).toContain('项目自评得分96.18分，等级为“优”。项目全年预算数54.6万元，执行数33.73万元，完成预算的61.78%。');
    expect(four).toContain('发现的主要问题及原因：预算执行率为61.78%，部分费用没有支付（自拟）。');
    expect(four).toContain('本年度对1个项目开展了重点绩效评价。');
    const one = textsOf(reportsOf(await withProjects('yanzhou-2024-governance', 1)), 'disclosure');
    expect(one[1]).toBe(
      '2024年度组织对“综治平台网络租赁费”1个项目支出开展绩效自评，全年预算6万元，实际支出0万元，预算执行率0.00%。',
    );
    expect(one).toContain(
      '发现的主要问题及原因：一是预算执行率为0.00%，网络租赁费到年底没有支付（自拟）；二是网络租赁费支付时间未得满分（年度指标值12月31日前，实际完成情况为“未支付”），到年底没有支付（自拟）。',
    );
    const none = textsOf(reportsOf(await withProjects('yanzhou-2024-governance', 0)), 'disclosure');
    expect(none[1]).toBe('2024年度本单位没有列入公开范围的自评项目。');
    expect(none).toContain('本年度没有开展重点项目绩效评价。');
  });

  it('of the general pack', async () => {
    const one = textsOf(reportsOf(await withProjects('mof-2020-training', 1)), 'disclosure');
    expect(one[1]).toBe('2020年度组织对“业务培训”1个项目支出开展绩效自评，全年预算20万元，实际支出18万元，预算执行率90.00%。');
    expect(one).toContain('目标完成情况：培训按计划办完。');
    const none = textsOf(reportsOf(await withProjects('mof-2020-training', 0)), 'disclosure');
    expect(none[1]).toBe('2020年度本单位没有列入公开范围的自评项目。');
  });
});

describe('small tables', () => {
  it('print amounts of one table with as many decimals', async () => {
    const columns = async (id: string, report: string) => {
      const one = reportsOf(await sampleOf(id)).find((document) => document.report === report);
      const list = one?.blocks.find((block) => block.kind === 'list');
      return list?.kind === 'list' ? [...list.rows, ...list.closing].map((row) => row.map(pieceText)) : [];
    };
    expect(await columns('anju-2024-hotline', 'department-report')).toEqual([
      ['1', '效能热线工作', '30.00', '29.65', '29.65', '100.00%', '99'],
      ['2', '热线系统升级经费', '0.00', '25.98', '25.98', '100.00%', '100'],
      ['', '合计', '30.00', '55.63', '55.63', '100.00%', ''],
    ]);
    const tianmen = await columns('tianmen-2022-hotline', 'department-report');
    expect(tianmen.map((row) => row.slice(2, 4))).toEqual([
      ['155.00000', '45.51387'],
      ['74.00000', '22.14000'],
      ['20.92800', '20.92800'],
      ['249.92800', '88.58187'],
    ]);
  });
});

describe('what there is none of', () => {
  it('is said in words, and not as 0', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const balance = (carried: string, cancelled: string) => {
      const facts = { ...workbook.unit.facts, 'carried-over': { text: carried }, cancelled: { text: cancelled } };
      const now = { ...workbook, unit: { ...workbook.unit, facts } };
      return textsOf(reportsOf({ pack, workbook: now }), 'department-report').find((text) => /结转.*。$/.test(text));
    };
    expect(balance('0', '0')).toBe('年末无结转和注销的资金。');
    expect(balance('1.5', '0')).toBe('年终结转1.5万元，无注销的资金。');
    expect(balance('0', '2')).toBe('年终注销2万元，无结转的资金。');
    expect(balance('1.5', '2')).toBe('年终结转1.5万元，年终注销2万元。');
  });
});

describe('projects without budget and spending', () => {
  /** The general sample, its projects with these figures of 年初, 全年, 执行 each. */
  async function texts(...figures: readonly (readonly [string, string, string])[]): Promise<string[]> {
    const { pack, workbook } = await sampleOf('mof-2020-training');
    const projects = figures.flatMap(([initial, adjusted, executed], index) =>
      workbook.projects.slice(0, 1).map((project) => {
        const appropriation = { initial: { text: initial }, adjusted: { text: adjusted }, executed: { text: executed } };
        return {
          ...project,
          id: `p${index}`,
          name: `项目${index}`,
          fill: { ...project.fill, funds: { ...project.fill.funds, appropriation } },
        };
      }),
    );
    return textsOf(reportsOf({ pack, workbook: { ...workbook, projects } }), 'disclosure');
  }

  it('have no rate, and are not slow', async () => {
    const one = (await texts(['0', '0', '0'])).join('\n');
    expect(one).toContain('组织对“项目0”1个项目支出开展绩效自评，全年未安排预算，没有支出。');
    expect(one).toContain('年初未安排预算，年中未作调整，全年没有支出。');
    expect(one).not.toMatch(/执行率0|执行偏慢|执行率【待填|总执行率/);
    expect((await texts(['5', '0', '0'])).join('\n')).toContain('年初预算5万元，年中调减5万元，全年没有支出。');
    const two = (await texts(['0', '0', '0'], ['0', '0', '0'])).join('\n');
    expect(two).toContain('组织对2个项目支出开展绩效自评，全年均未安排预算，没有支出。');
    // The control: a budget that was not spent is slow.
    const slow = (await texts(['0', '0', '0'], ['10', '10', '0'])).join('\n');
    expect(slow).toContain('预算执行偏慢的有1个：“项目1”（0.00%）。');
    expect(slow).toContain('全年预算共10万元，实际支出0万元，总体预算执行率0.00%。');
  });

  it('leave a dash in the closing row of a small table', async () => {
    const { pack, workbook } = await sampleOf('mof-2020-training');
    const zero = { text: '0' };
    const funds = { appropriation: { initial: zero, adjusted: zero, executed: zero } };
    const projects = workbook.projects.map((one) => ({ ...one, fill: { ...one.fill, funds: { ...one.fill.funds, ...funds } } }));
    const report = reportsOf({ pack, workbook: { ...workbook, projects } }).find((one) => one.report === 'self-review');
    const list = report?.blocks.find((block) => block.kind === 'list');
    expect(list?.kind === 'list' ? list.closing.map((row) => row.map(pieceText)) : []).toEqual([
      ['', '合计', '0', '0', '—', '', ''],
    ]);
  });
});

describe('reports', () => {
  it('are one a project where the region asks for one', async () => {
    const titles = (reports: readonly ReportDocument[], report: string) =>
      reports.filter((one) => one.report === report).map(({ title }) => title);
    const anju = reportsOf(await withProjects('anju-2023-approval', 3));
    expect(titles(anju, 'appraisal-report')).toEqual([
      '预算项目绩效评价报告（办事大厅运转运行费）',
      '预算项目绩效评价报告（信息化建设、装饰装修费）',
      '预算项目绩效评价报告（免费印章及专家评审费）',
    ]);
    expect(titles(anju, 'department-report')).toEqual(['2023年度部门预算整体绩效评价报告']);
    const tianmen = reportsOf(await withProjects('tianmen-2022-hotline', 1));
    expect(titles(tianmen, 'project-report')).toEqual(['购买服务岗位经费绩效评价报告']);
  });

  it('of 兖州 have the tables 1 to 9 of the region', async () => {
    const reports = reportsOf(await sampleOf('yanzhou-2024-governance'));
    const blocks = reports.find(({ report }) => report === 'appraisal-report')?.blocks ?? [];
    const lists = blocks.flatMap((block) => (block.kind === 'list' ? [block] : []));
    expect(lists.map(({ caption }) => caption.slice(0, 2))).toEqual([
      '表1',
      '表2',
      '表3',
      '表4',
      '表5',
      '表6',
      '表7',
      '表8',
      '表9',
    ]);
    const rows = (index: number) =>
      [...(lists[index]?.rows ?? []), ...(lists[index]?.closing ?? [])].map((cells) => cells.map(pieceText));
    // 样例 H as published: 过程 18 of 20, 产出 28.5 of 30, 96.5 in all.
    expect(rows(3)).toEqual([
      ['决策指标', '20', '20'],
      ['过程指标', '20', '18'],
      ['产出指标', '30', '28.5'],
      ['社会效益指标', '20', '20'],
      ['满意度指标', '10', '10'],
      ['合计', '100', '96.50'],
    ]);
    expect(rows(5)[0]).toEqual(['资金到位率', '4', '3', '75.00%']);
    expect(rows(5).at(-1)).toEqual(['合计', '20', '18', '90.00%']);
  });

  it.each(samples)('of %s say nothing of a project that is not public', async (id) => {
    const { pack, workbook } = await sampleOf(id);
    const [first, ...rest] = workbook.projects;
    if (!first) throw new Error('no project');
    const secret = '不公开的那个项目';
    const hidden = { ...first, name: secret, hidden: { reason: '涉密' } };
    const reports = reportsOf({ pack, workbook: { ...workbook, projects: [hidden, ...rest] } });
    expect(JSON.stringify(reports)).not.toContain(secret);
    expect(reports.every(({ blocks }) => blocks.every((one) => one.kind !== 'form' || one.grid !== `project/${first.id}`))).toBe(
      true,
    );
    expect(reports.some(({ of }) => of === first.id)).toBe(false);
  });

  it('leave no gap in a sentence, and never name a total before every line has its score', async () => {
    for (const id of samples) {
      for (const report of reportsOf(await sampleOf(id))) {
        for (const text of textsOf([report], report.report)) {
          expect(text, `${id} ${report.report}`).not.toMatch(/。。|，。|：。|、。|“”|undefined|null|分母|[{}]/);
        }
      }
    }
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const blank = { ...workbook, tables: {} };
    const verdict = textsOf(reportsOf({ pack, workbook: blank }), 'department-report').find((text) =>
      text.includes('绩效自评得分'),
    );
    expect(verdict).toMatch(/^2024年度部门整体支出绩效自评得分【待填/);
  });

  it('print the officer’s wording in place of the pack’s, its figures still those of the workbook', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const key = 'department-report/conclusion.verdict/unit';
    const own = { ...workbook, reports: { [key]: '今年自评{department/total/self}分，比上年好。' } };
    expect(textsOf(reportsOf({ pack, workbook: own }), 'department-report')).toContain('今年自评98分，比上年好。');
  });
});

describe('what is not known', () => {
  it('is no accusation: without a bar for the rate of execution nothing is called slow', async () => {
    const { pack, workbook } = await withProjects('tianmen-2022-hotline', 1);
    const said = (one: Pack) => textsOf(reportsOf({ pack: one, workbook }), 'disclosure').join('');
    // 29.36 % of the sample's first project, below the pack's 90 %.
    expect(said(pack)).toContain('预算执行偏慢');
    const without = { ...pack, checks: { ...pack.checks, rateBar: null } };
    expect(said(without)).not.toContain('预算执行偏慢');
    expect(said(without)).toContain('从自评结果看，项目得分');
  });
});
