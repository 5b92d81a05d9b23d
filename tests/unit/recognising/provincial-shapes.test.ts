import { describe, expect, it } from 'vitest';
import { recognise, type Recognised } from '../../../shared/recognising';
import { evaluate } from '../../../shared/scoring';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

/** Forms of projects as provinces print them that no pack here is of: what each cell says goes to its place, or is listed. */

const library = await templates();
const wide = (text: string, columns: number): Made => ({ text, columns });
const high = (text: string, rows: number, columns = 1): Made => ({ text, rows, columns });

function read(rows: readonly (readonly Made[])[]): Recognised {
  const table = documentOf('项目支出绩效自评表（2023年度）', tableOf(rows));
  const recognised = recognise(table, { packs: library.choices('mof-2020'), year: '' });
  if (!recognised) throw new Error('nothing recognised');
  return recognised;
}

const project = ({ workbook }: Recognised) => {
  const [first] = workbook.projects;
  if (!first) throw new Error('no project');
  return first;
};
const spent = (recognised: Recognised) => project(recognised).fill.funds['appropriation']?.['executed'];
const unmatched = ({ outcomes }: Recognised) => outcomes.flatMap(({ state, cell }) => (state === 'unmatched' ? [cell.text] : []));
const doubtful = ({ outcomes }: Recognised) => outcomes.flatMap(({ state, cell }) => (state === 'doubtful' ? [cell.text] : []));

describe('a form that says of each amount what it is, what arrived before what was spent, and the execution among the indicators', () => {
  const recognised = read([
    [wide('二、预算执行情况', 8)],
    [wide('预算安排情况（调整后）', 2), wide('资金到位情况', 2), wide('资金执行情况', 2), wide('预算执行进度', 2)],
    ['预算数', '160.00', '到位数', '158.00', '执行数', '151.20', wide('94.50%', 2)],
    ['其中：财政资金', '160.00', '其中：财政资金', '158.00', '其中：财政资金', '151.20', wide('—', 2)],
    [wide('三、目标完成情况', 8)],
    [wide('年度预期目标', 3), wide('具体完成情况', 3), wide('总体完成率', 2)],
    [wide('修复古籍一百二十册，数字化八万拍。', 3), wide('修复古籍一百二十六册。', 3), wide('100%', 2)],
    [wide('四、年度绩效指标完成情况', 8)],
    ['一级指标', '二级指标', '三级指标', '预期指标值', '实际完成指标值', '指标分值', '自评得分', '备注'],
    ['产出指标', '数量指标', '修复古籍册数', '≥120册', '126册', '50', '50', ''],
    ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%', '93%', '40', '40', ''],
    ['预算执行率', '预算执行率', '预算执行率', '100%', '94.5%', '10', '9.45', ''],
    [wide('自评总分', 5), '100', '99.45', ''],
  ]);

  it('has what was spent under it; what arrived is listed', () => {
    expect(spent(recognised)).toEqual({ text: '151.20' });
    expect(unmatched(recognised)).toContain('158.00');
  });

  it('has the execution scored by itself: 151.2 ÷ 160 is 94.5 %, of 10 points', () => {
    expect(project(recognised).fill.indicators.map(({ name }) => name)).toEqual(['修复古籍册数', '读者满意度']);
    const { pack, workbook } = recognised;
    const execution = evaluate(pack, workbook).table('project/p1')?.execution;
    expect([execution?.rule?.toString(), execution?.self?.toString()]).toEqual(['9.45', '9.45']);
    expect(doubtful(recognised)).toEqual([]);
  });

  it('has both texts of the goal, from below their headings', () => {
    const { goal, 'goal-actual': done } = project(recognised).fill.texts;
    expect([goal, done]).toEqual(['修复古籍一百二十册，数字化八万拍。', '修复古籍一百二十六册。']);
    expect(unmatched(recognised)).toContain('100%');
  });
});

it.each([
  [['年初预算数', '全年预算数', '资金到位数', '全年执行数', '执行率'], '70.00', ['75.00', '75.00']],
  [['年初预算数', '全年预算数', '全年执行数', '资金到位数', '执行率'], '75.00', ['70.00', '70.00']],
  [['年初预算数', '全年预算数', '资金到位数', '资金到位率', '备注'], '75.00', []],
])('a form headed %j has %s as spent', (heading, text, listed) => {
  const values = ['100.00', '80.00', '75.00', '70.00', ''];
  const recognised = read([
    ['项目名称', wide('古籍修复', 6)],
    [high('项目资金（万元）', 3), '', ...heading],
    ['年度资金总额', ...values],
    ['其中：财政拨款', ...values],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '修复古籍册数', '≥120册', '126册', '90', '90'],
  ]);
  expect(spent(recognised)).toEqual({ text });
  expect(unmatched(recognised)).toEqual(listed);
});

describe('a form with sign, figure and unit apart, remarks before the total, and each total behind its own words', () => {
  const recognised = read([
    ['项目名称', wide('档案数字化', 9)],
    [wide('绩效指标', 3), wide('年度指标值', 3), high('实际完成值', 2), high('分值', 2), high('得分', 2), high('偏差原因', 2)],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
    ['产出指标', '数量指标', '数字化页数', '>=', '20', '万页', '22.5', '40', '40', ''],
    ['', '时效指标', '完成时间', '=', '2023年12月31日', '年-月-日', '2023年12月20日', '20', '20', ''],
    ['效益指标', '可持续影响指标', '档案利用水平', '=', '提升', '是/否', '提升', '30', '28', ''],
    [wide('其他需要说明的事项', 3), wide('无', 7)],
    [wide('总分', 3), '总分值', wide('100.00', 2), '总得分', '98.00', '自评等级', '优'],
  ]);

  it('has a unit behind figures alone: none behind a date or a word', () => {
    expect(project(recognised).fill.indicators.map(({ target }) => target)).toEqual(['≥20万页', '2023年12月31日', '提升']);
  });

  it('takes the remarks for no indicator, and each total for what stands before it', () => {
    expect(project(recognised).fill.indicators).toHaveLength(3);
    expect(recognised.workbook.printed).toMatchObject({
      'project/p1/total/points': '100.00',
      'project/p1/total/self': '98.00',
      'project/p1/rating': '优',
    });
  });
});

it.each([
  ['covers the points too', [wide('总分', 6), '90', '88', '']],
  ['covers too few columns', [wide('总分', 4), '90', '88', '', '']],
  ['stands where it should', [wide('总分', 5), '90', '88', '']],
])('a total row whose label %s has points before score', (_, total) => {
  const recognised = read([
    ['项目名称', wide('古籍修复', 8)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析', '备注'],
    ['产出指标', '数量指标', '修复古籍册数', '≥120册', '126册', '50', '50', '', ''],
    ['满意度指标', '服务对象满意度指标', '读者满意度', '≥90%', '88%', '40', '38', '读者座位少', ''],
    total,
  ]);
  expect(recognised.workbook.printed).toMatchObject({ 'project/p1/total/points': '90', 'project/p1/total/self': '88' });
});

it('a score that stands under its heading stays the score, whatever else is counted in the row', () => {
  const total = (row: readonly Made[]) =>
    read([
      ['项目名称', wide('古籍修复', 7)],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'],
      ['产出指标', '数量指标', '修复古籍册数', '≥120册', '126册', '50', '49', '共1项'],
      row,
    ]).workbook.printed['project/p1/total/self'];
  expect(total([wide('总分', 5), '', '49', '1'])).toBe('49');
  expect(total([wide('总分', 4), '1', '', '49', ''])).toBe('49');
});

it('a score beside that of the review is not moved under the points', () => {
  const recognised = read([
    ['项目名称', wide('古籍修复', 7)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '复核得分'],
    ['产出指标', '数量指标', '修复古籍册数', '≥120册', '126册', '50', '50', '49'],
    [wide('总分', 6), '50', '49'],
  ]);
  expect(recognised.workbook.printed).toMatchObject({ 'project/p1/total/self': '50' });
});

it('an adjusted target has the sign and the unit of its line', () => {
  const recognised = read([
    ['项目名称', wide('节能改造', 8)],
    ['绩效指标', '指标名称', '计量单位', '指标性质', '年初指标值', '调整指标值', '全年完成值', '权重（分）', '指标得分'],
    ['', '改造办公楼数', '栋', '≥', '6', '5', '5', '50', '50'],
    ['', '验收合格率', '%', '≥', '95', '', '96', '50', '50'],
  ]);
  const measured = project(recognised).fill.indicators.map(({ target, adjustedTarget }) => [target, adjustedTarget]);
  expect(measured).toEqual([
    ['≥6栋', '≥5栋'],
    ['≥95%', undefined],
  ]);
});

it('words beside the whole block head no column where a column surely is of that kind', () => {
  const recognised = read([
    ['项目名称', wide('道路养护', 7)],
    [high('年度绩效指标完成情况', 2), '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '权重', '得分'],
    ['产出指标', '数量指标', '养护里程', '≥86公里', '86公里', '90', '90'],
  ]);
  expect(doubtful(recognised)).toEqual([]);
  expect(project(recognised).fill.indicators[0]?.actual).toEqual({ text: '86公里' });
});

describe('a form whose indicators are a table of their own, under a heading of that part', () => {
  const document = documentOf(
    '2024年度市级预算项目支出绩效自评表',
    tableOf([
      ['项目名称', wide('智慧养老平台', 3)],
      ['年初预算（元）', '1,250,000.00', '调整后预算（元）', '1,180,000.00'],
      ['其中：财政拨款', '1,250,000.00', '其中：财政拨款', '1,180,000.00'],
      ['实际支出（元）', '1,121,000.00', '预算执行率', '95.00%'],
      ['年度总目标', wide('建成平台并上线运行。', 3)],
    ]),
    '二、绩效指标完成情况',
    tableOf([
      ['序号', '一级指标', '二级指标', '三级指标', '目标值', '实际值', '完成率', '权重', '得分', '扣分原因'],
      ['1', '产出指标', '数量指标', '服务老人人次', '≥20000', '21350', '106.75%', '90', '90', ''],
      ['2', '预算执行', '预算执行', '预算执行率', '100%', '95%', '95%', '10', '9.5', ''],
    ]),
  );
  const recognised = recognise(document, { packs: library.choices('mof-2020'), year: '' });

  it('is one form: the project’s, with its money and goal', () => {
    if (!recognised) throw new Error('nothing recognised');
    const [only, ...others] = recognised.workbook.projects;
    expect(others).toEqual([]);
    expect(only).toMatchObject({ name: '智慧养老平台', fill: { texts: { goal: '建成平台并上线运行。' } } });
    expect(only?.fill.indicators.map(({ name }) => name)).toEqual(['服务老人人次']);
    // 1,121,000 of 1,180,000 元.
    const execution = evaluate(recognised.pack, recognised.workbook).table('project/p1')?.execution;
    expect(execution?.rule?.toString()).toBe('9.5');
  });
});

it('a form that calls itself a project’s 自评表 is read whatever its levels are called; each of them is to be checked', () => {
  const recognised = read([
    ['项目名称', wide('社区文化活动', 5)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '权重', '自评分'],
    ['投入与管理', '财务管理', '财务制度健全性', '健全', '40', '40'],
    ['影响力目标', '长效管理', '长效机制', '健全', '60', '57'],
  ]);
  expect(project(recognised).fill.indicators.map(({ name }) => name)).toEqual(['财务制度健全性', '长效机制']);
  expect(doubtful(recognised)).toEqual(['投入与管理', '财务管理', '影响力目标', '长效管理']);
});
