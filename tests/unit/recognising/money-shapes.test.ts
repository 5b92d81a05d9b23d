import { describe, expect, it } from 'vitest';
import { recognise } from '../../../shared/recognising';
import type { Workbook } from '../../../shared/workbook';
import { isNone } from '../../../shared/workbook';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

const library = await templates();
const found = library.load('mof-2020');
if (!found.ok) throw new Error('no pack');
const { pack } = found.value;

const wide = (text: string, columns: number): Made => ({ text, columns });
const high = (text: string, rows: number): Made => ({ text, rows });

const lines: readonly (readonly Made[])[] = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出', '（一）数量指标', '储备编织袋数量', '≥20000条', '21000条', '50', '50', ''],
  ['效益指标', '社会效益', '应急调运时间', '≤2小时', '1.5小时', '30', '30', ''],
  ['满意度指标', '服务对象满意度指标', '乡镇满意度', '≥90%', '92%', '10', '10', ''],
];

/** The usual form with this block of money. */
function read(money: readonly (readonly Made[])[], title = '项目支出绩效自评表（2023年度）'): ReturnType<typeof recognise> {
  const rows = [['项目名称', wide('防汛物资储备', 7)], ['项目主管部门', wide('沙洲县应急管理局', 7)], ...money, ...lines];
  return recognise(documentOf(title, tableOf(rows)), { packs: [pack], year: '' });
}

/** Amounts of a source, as they were read. */
function amounts(workbook: Workbook | undefined, row: string): readonly (string | undefined)[] {
  const funds = workbook?.projects[0]?.fill.funds[row] ?? {};
  return ['initial', 'adjusted', 'executed'].map((column) => {
    const given = funds[column];
    return given && !isNone(given) ? given.text : undefined;
  });
}

describe('money printed in other shapes', () => {
  it('on its side: sources along the top, 年初预算数 and the others down the left', () => {
    const got = read([
      [high('预算执行情况', 4), '指标', '资金总额', '当年财政拨款', '上年结转', '其他资金', '执行率', '得分'],
      ['年初预算数（万元）', '88.6', '80.6', '8', '0', high('92%', 3), high('9.2', 3)],
      ['全年预算数（万元）', '90.0', '82', '8', '0'],
      ['全年执行数（万元）', '82.8', '74.8', '8', '0'],
    ]);
    expect(amounts(got?.workbook, 'appropriation')).toEqual(['80.6', '82', '74.8']);
    expect(amounts(got?.workbook, 'carried')).toEqual(['8', '8', '8']);
    expect(got?.workbook.printed).toMatchObject({
      'project/p1/funds/total/initial': '88.6',
      'project/p1/funds/total/adjusted': '90.0',
      'project/p1/funds/total/executed': '82.8',
      'project/p1/execution/rate': '92%',
    });
    expect(got?.outcomes.filter(({ state }) => state !== 'matched')).toEqual([]);
  });

  it('on its side, with what was left, a source nobody lists and remarks: whatever stands below is read or listed', () => {
    const got = read([
      [high('预算执行情况', 4), '指标', '资金总额', '当年财政拨款', '结余', '捐赠', '其他资金', '执行率', '说明'],
      ['年初预算数（万元）', '88.6', '80.6', '—', '8', '0', high('92%', 3), high('按进度支付', 3)],
      ['全年预算数（万元）', '90.0', '82', '—', '8', '0'],
      ['全年执行数（万元）', '82.8', '74.8', '7.2', '8', '0'],
    ]);
    expect(amounts(got?.workbook, 'carried')).toEqual(['0', '0', '0']);
    expect(got?.workbook.printed).toMatchObject({
      'project/p1/funds/total/executed': '82.8',
      'project/p1/execution/rate': '92%',
    });
    const left = got?.outcomes.flatMap(({ state, cell }) => (state === 'matched' ? [] : [cell.text]));
    // The total is doubted: a source with no row in the rules is part of it.
    expect(left).toEqual(['88.6', '90.0', '82.8', '7.2', '8', '8', '8']);
    expect(Object.values(got?.workbook.projects[0]?.fill.reasons ?? {})).toEqual(['按进度支付']);
  });

  it('each amount beside its own label', () => {
    const got = read([
      [
        { text: '项目预算执行情况（万元）', rows: 3, columns: 2 },
        '预算数：',
        '210.75',
        '执行数：',
        '200.21',
        wide('执行率95%', 2),
      ],
      ['其中：财政拨款', '180.75', '其中：财政拨款', '171.71', wide('', 2)],
      ['其他资金', '30', '其他资金', '28.5', wide('', 2)],
    ]);
    expect(amounts(got?.workbook, 'appropriation')).toEqual([undefined, '180.75', '171.71']);
    expect(amounts(got?.workbook, 'other')).toEqual(['0', '30', '28.5']);
    expect(got?.workbook.printed).toMatchObject({
      'project/p1/funds/total/adjusted': '210.75',
      'project/p1/funds/total/executed': '200.21',
    });
  });

  it('with what was left and the rate below them, beside their labels: what was left is no source', () => {
    const got = read([
      [{ text: '年度预算执行（元）', rows: 3, columns: 2 }, '预算数：', '586,000.00', '执行数：', wide('571,233.40', 3)],
      ['其中：财政拨款', '586,000.00', '其中：财政拨款', wide('571,233.40', 3)],
      ['结余结转', '14,766.60', '执行率', wide('97.48%', 3)],
    ]);
    expect(amounts(got?.workbook, 'appropriation')).toEqual([undefined, '586,000.00', '571,233.40']);
    expect(amounts(got?.workbook, 'carried')).toEqual(['0', '0', '0']);
    expect(got?.workbook.printed['project/p1/execution/rate']).toBe('97.48%');
    const left = got?.outcomes.flatMap(({ state, cell }) => (state === 'matched' ? [] : [[state, cell.text]]));
    expect(left).toEqual([['unmatched', '14,766.60']]);
  });

  it('in a unit that words beside the block say, or those of a source itself, however small the amounts', () => {
    const got = read([
      [{ text: '年度预算执行（元）', rows: 2, columns: 2 }, '预算数：', '8600', '执行数：', wide('7120.5', 3)],
      ['其中：财政拨款', '8600', '其中：财政拨款', wide('7120.5', 3)],
    ]);
    const named = read([
      [high('项目资金', 3), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额（元）', '8600', '8600', '7120.5', '10', '82.8%', '8.28'],
      ['其中：当年财政拨款（元）', '8600', '8600', '7120.5', '—', '82.8%', '—'],
    ]);
    for (const one of [got, named]) {
      expect(one?.workbook.projects[0]?.fill.funds['appropriation']).toMatchObject({ executed: { text: '7120.5', unit: '元' } });
      expect(one?.workbook.printed).toMatchObject({ 'project/p1/funds/total/executed': '0.71205' });
    }
  });

  it.each(['年末结转结余', '结余资金', '结转下年使用', '当年结转'])('a row 「%s」 is what was left, no source', (name) => {
    const got = read([
      [high('项目资金（万元）', 4), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '90', '90', '81', '10', '90%', '9'],
      ['其中：当年财政拨款', '90', '90', '81', '—', '90%', '—'],
      [name, '', '', '9', '—', '', '—'],
    ]);
    expect(amounts(got?.workbook, 'carried')).toEqual(['0', '0', '0']);
    expect(amounts(got?.workbook, 'appropriation')).toEqual(['90', '90', '81']);
    const left = got?.outcomes.flatMap(({ state, cell }) => (state === 'matched' ? [] : [[state, cell.text]]));
    expect(left).toEqual([['unmatched', '9']]);
  });

  it('what earlier years had left is money carried over', () => {
    const got = read([
      [high('项目资金（万元）', 4), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '90', '90', '81', '10', '90%', '9'],
      ['其中：当年财政拨款', '80', '80', '71', '—', '88.75%', '—'],
      ['以前年度结余资金', '10', '10', '10', '—', '100%', '—'],
    ]);
    expect(amounts(got?.workbook, 'carried')).toEqual(['10', '10', '10']);
  });

  it('under a heading that says 金额 once more below', () => {
    const got = read([
      [high('资金来源', 2), high('年初预算', 2), wide('全年预算数', 2), wide('实际执行', 2), high('执行率', 2), high('得分', 2)],
      [wide('金额', 2), wide('金额', 2)],
      ['合计', '66', wide('68', 2), wide('64.6', 2), '95%', '9.5'],
      ['财政拨款', '66', wide('66', 2), wide('62.6', 2), '94.85%', ''],
      ['上年结转', '0', wide('2', 2), wide('2', 2), '100%', ''],
    ]);
    expect(amounts(got?.workbook, 'appropriation')).toEqual(['66', '66', '62.6']);
    expect(amounts(got?.workbook, 'carried')).toEqual(['0', '2', '2']);
    expect(got?.outcomes.filter(({ state }) => state !== 'matched')).toEqual([]);
  });

  it('a list of tasks with their money is no list of sources', () => {
    const got = read([
      [high('项目资金（万元）', 3), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', '88', '90', '81', '10', '90%', '9'],
      ['其中：当年财政拨款', '88', '90', '81', '—', '90%', '—'],
      ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）', '执行金额（万元）', wide('完成情况', 3)],
      ['', '储备', '编织袋', '50', '45', wide('完成', 3)],
    ]);
    expect(got?.workbook.printed['project/p1/funds/total/adjusted']).toBe('90');
    const doubts = got?.outcomes.filter(({ state }) => state === 'doubtful').map(({ cell }) => cell.text);
    expect(doubts).toEqual([]);
    const unmatched = got?.outcomes.filter(({ state }) => state === 'unmatched').map(({ cell }) => cell.text);
    expect(unmatched).toEqual(expect.arrayContaining(['储备', '编织袋', '50', '45', '完成']));
  });

  it('a year in wide digits is read, and who is in charge under another word', () => {
    const got = read(
      [
        [high('项目资金（万元）', 2), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['年度资金总额', '88', '90', '81', '10', '90%', '9'],
      ],
      '项目支出绩效自评表（２０２３年度）',
    );
    expect(got?.workbook.year).toBe('2023');
    expect(got?.workbook.projects[0]?.department).toBe('沙洲县应急管理局');
  });
});
