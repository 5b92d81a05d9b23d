import { describe, expect, it } from 'vitest';
import { recognise, type Recognised } from '../../../shared/recognising';
import { evaluate } from '../../../shared/scoring';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

/** What a form prints goes to a place or is listed: nothing is understood as a label that says something as well. */

const library = await templates();
const wide = (text: string, columns: number): Made => ({ text, columns });
const high = (text: string, rows: number, columns = 1): Made => ({ text, rows, columns });

const heading = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];

function read(title: string, rows: readonly (readonly Made[])[]): Recognised {
  const recognised = recognise(documentOf(title, tableOf(rows)), { packs: library.choices('mof-2020'), year: '' });
  if (!recognised) throw new Error('nothing recognised');
  return recognised;
}

const texts = ({ outcomes }: Recognised, wanted: 'doubtful' | 'unmatched') =>
  outcomes.flatMap(({ state, cell }) => (state === wanted ? [cell.text] : []));

describe('a department’s table that prints the total alone, and below it whose money it is and what for, in words', () => {
  const recognised = read('2023年度部门整体支出绩效自评表', [
    [wide('省级预算部门名称', 2), wide('青禾市水文站', 6)],
    [high('年度预算申请（万元）', 6), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', '500.00', '560.00', '532.00', '10', '95.00%', '9.5'],
    [wide('按收入性质分：', 3), wide('按支出性质分：', 4)],
    [wide('其中：一般公共预算：520.00', 3), wide('其中：基本支出：410.00', 4)],
    [wide('政府性基金拨款：0', 3), wide('项目支出：150.00', 4)],
    [wide('其他资金：40.00', 3), wide('', 4)],
    heading,
    ['产出指标', '数量指标', '专项检查次数', '≥12次', '14次', '60', '60', ''],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '93%', '30', '30', ''],
  ]);

  it('has each of these amounts listed: in which column it would stand, the form does not say', () => {
    expect(texts(recognised, 'unmatched')).toEqual([
      ...['按收入性质分：', '按支出性质分：', '其中：一般公共预算：520.00', '其中：基本支出：410.00'],
      ...['政府性基金拨款：0', '项目支出：150.00', '其他资金：40.00'],
    ]);
  });

  it('has the rate and the score it prints, and the rows it does not print at 0, as a person is asked to check', () => {
    const { pack, workbook } = recognised;
    const execution = evaluate(pack, workbook).table('department')?.execution;
    // 532 ÷ 560 = 95 %, of 10 points.
    expect([execution?.rule?.toString(), execution?.self?.toString()]).toEqual(['9.5', '9.5']);
    expect(texts(recognised, 'doubtful')).toEqual(['500.00', '560.00', '532.00']);
  });

  it('is the unit’s whose name stands behind 「省级预算部门名称」', () => {
    expect(recognised.workbook.unit.name).toBe('青禾市水文站');
  });
});

describe('a project’s form with levels of other names', () => {
  const recognised = read('银河市项目支出绩效自评表（2021年）', [
    [wide('项目名称', 2), wide('初中公用经费', 6)],
    ['自评得分', wide('95', 3), '财政审核评分', wide('', 3)],
    [wide('项目资金（万元）', 2), '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [wide('年度资金总额', 2), '64.8', '64.8', '64.8', '10', '100%', '10'],
    heading,
    [high('项目决策（10分）', 2), high('项目立项', 2), '相关性', '按标准管理', '按标准管理', '5', '5', ''],
    ['可行性', '有测算', '有测算', '5', '5', ''],
    [high('项目产出（50分）', 2), high('数量指标', 2), '指标1：保障人数', '2370人', '2370人', '50', '50', ''],
    ['指标2：', '', '', '', '', ''],
    [high('项目效益（30分）', 2), '社会效益指标', '办学条件', '改善', '改善', '20', '20', ''],
    ['服务对象满意度指标', '学生满意度', '95%', '96%', '10', '10', ''],
  ]);

  it('says once of a level that the pack has none like it, however many lines stand beside it', () => {
    expect(texts(recognised, 'doubtful').filter((text) => /分）|立项/.test(text))).toEqual([
      ...['项目决策（10分）', '项目立项', '项目效益（30分）'],
    ]);
  });

  it('knows 项目产出 and 项目效益, the score beside who and what, and rows to be written over', () => {
    const { printed } = recognised.workbook;
    expect(printed['project/p1/total/self']).toBe('95');
    // 项目决策 went in with the output, and a line out of 项目效益: neither sum is one of what is in its branch here.
    expect(Object.keys(printed).filter((key) => key.includes('/group/'))).toEqual([]);
    expect(texts(recognised, 'unmatched')).toEqual(['财政审核评分']);
  });
});

describe('a department’s table that tells its total apart twice, by source and by what it is spent on', () => {
  const recognised = read('部门整体绩效自评情况表（2023年度）', [
    [wide('单位名称', 2), wide('青禾市水文站', 6)],
    [high('预算执行情况（万元）', 6), '', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
    ['部门预算总额', '820.00', '860.00', '801.52', '10', '93.20%', '9.32'],
    ['1、资金来源：（1）财政性资金', '820.00', '840.00', '785.02', '—', '93.45%', '—'],
    ['（2）其他资金', '0', '20.00', '16.50', '—', '82.50%', '—'],
    ['2、资金结构：（1）基本支出', '500.00', '510.00', '505.02', '—', '99.02%', '—'],
    ['（2）项目支出', '320.00', '350.00', '296.50', '—', '84.71%', '—'],
    ['年度履职目标', wide('完成水文监测任务。', 7)],
    heading,
    ['产出指标', '数量指标', '监测站点维护', '≥32个', '32个', '60', '60', ''],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '93%', '30', '30', ''],
  ]);

  it('has the sources in their rows, which make up the total, and the other way listed', () => {
    const funds = recognised.workbook.tables.department?.funds;
    expect(funds?.appropriation?.executed).toMatchObject({ text: '785.02' });
    expect(funds?.other?.executed).toMatchObject({ text: '16.50' });
    // 801.52 ÷ 860 = 93.2 %.
    expect(evaluate(recognised.pack, recognised.workbook).table('department')?.execution?.rule?.toString()).toBe('9.32');
    expect(texts(recognised, 'unmatched')).toEqual([
      ...['500.00', '510.00', '505.02', '99.02%', '320.00', '350.00', '296.50', '84.71%'],
    ]);
    expect(texts(recognised, 'doubtful')).toEqual([]);
  });
});

describe('a source the pack has none like', () => {
  it('is doubted where it is put: two sources nobody knows are not the same', () => {
    const recognised = read('项目支出绩效自评表（2023年度）', [
      [wide('项目名称', 2), wide('站点维护', 6)],
      [wide('项目资金（万元）', 2), '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [wide('年度资金总额', 2), '30', '30', '30', '10', '100%', '10'],
      [wide('彩票公益金', 2), '30', '30', '30', '—', '100%', '—'],
      heading,
      ['产出指标', '数量指标', '监测站点维护', '≥32个', '32个', '60', '60', ''],
    ]);
    expect(texts(recognised, 'doubtful')).toEqual(['彩票公益金', '30', '30', '30']);
  });
});

describe('words beside a block', () => {
  it('are listed where they say a figure as well', () => {
    const recognised = read('项目支出绩效自评表（2023年度）', [
      [wide('市级主管部门名称', 2), wide('某市水利局', 6)],
      [wide('项目名称', 2), wide('站点维护', 6)],
      [high('项目总投资：200万元', 3), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '30', '30', '30', '10', '100%', '10'],
      ['其中：财政拨款', '30', '30', '30', '—', '100%', '—'],
      heading,
      ['产出指标', '数量指标', '监测站点维护', '≥32个', '32个', '60', '60', ''],
    ]);
    expect(texts(recognised, 'unmatched')).toEqual(['项目总投资：200万元']);
    expect(recognised.workbook.projects[0]?.department).toBe('某市水利局');
  });
});

describe('a list of tasks without money', () => {
  it('says nothing of the goal: what became of a task is not what became of the goal', () => {
    const recognised = read('项目支出绩效自评表（2023年度）', [
      [wide('项目名称', 2), wide('站点维护', 6)],
      ['年度总体目标', wide('完成水文监测任务。', 7)],
      [high('年度主要任务', 2), wide('任务名称', 2), wide('主要内容', 3), wide('完成情况', 2)],
      [wide('站点维护', 2), wide('三十二个站点', 3), wide('完成', 2)],
      heading,
      ['产出指标', '数量指标', '监测站点维护', '≥32个', '32个', '60', '60', ''],
    ]);
    const fill = recognised.workbook.projects[0]?.fill;
    expect([fill?.texts.goal, fill?.texts['goal-actual']]).toEqual(['完成水文监测任务。', undefined]);
    expect(texts(recognised, 'unmatched')).toEqual([
      ...['年度主要任务', '任务名称', '主要内容', '完成情况', '站点维护', '三十二个站点', '完成'],
    ]);
  });
});

describe('names that begin further on, as on a worksheet whose cells are not merged', () => {
  it('are the labels’ before them, but no label is', () => {
    const recognised = read('项目支出绩效自评表（2023年度）', [
      ['项目名称', '', '防汛测报', '', '', '', '', ''],
      ['主管部门', '', '', '', '实施单位', '', '青禾市水文站', ''],
      heading,
      ['产出指标', '数量指标', '测报次数', '≥8次', '11次', '60', '60', ''],
    ]);
    expect(recognised.workbook.projects.map(({ name, department }) => [name, department])).toEqual([['防汛测报', undefined]]);
    expect(recognised.workbook.unit.name).toBe('青禾市水文站');
    expect(texts(recognised, 'unmatched')).toEqual([]);
  });
});

describe('a department’s table with one row for what the rules tell apart', () => {
  const money = (total: string) => [
    [wide('单位名称', 2), wide('青禾市档案馆', 6)],
    [high('预算执行情况（万元）', 4), '', '年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'],
    ['部门预算总额', '320.5', total, '326.1', '10', '98.67%', '9.87'],
    ['基本支出', '220.5', '220.5', '220.5', '—', '100%', '—'],
    ['项目支出', '100', '110', '105.6', '—', '96%', '—'],
    heading,
    ['产出指标', '数量指标', '整理档案', '≥2000卷', '2100卷', '60', '60', ''],
    ['满意度指标', '服务对象满意度指标', '查档人满意度', '≥90%', '93%', '30', '30', ''],
  ];
  const fundsOf = ({ workbook }: Recognised) => workbook.tables.department?.funds;

  it('has nothing in the others where the rows printed come to the total, and says where the one went', () => {
    const recognised = read('部门整体绩效自评情况表（2023年度）', money('330.5'));
    expect(fundsOf(recognised)).toMatchObject({ staff: { executed: { text: '220.5' } }, running: { executed: { text: '0' } } });
    // 326.1 ÷ 330.5 = 98.67 %.
    expect(evaluate(recognised.pack, recognised.workbook).table('department')?.execution?.rule?.toString()).toBe('9.87');
    expect(texts(recognised, 'doubtful')).toEqual(['基本支出', '220.5', '220.5', '220.5']);
  });

  it('leaves them unknown in a column where they do not', () => {
    const recognised = read('部门整体绩效自评情况表（2023年度）', money('350.5'));
    expect(fundsOf(recognised)?.['running']?.['adjusted']).toBeUndefined();
    expect(fundsOf(recognised)?.['running']?.['executed']).toMatchObject({ text: '0' });
  });
});
