import { expect, it } from 'vitest';
import { recognise } from '../../../shared/recognising';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

const found = (await templates()).load('mof-2020');
if (!found.ok) throw new Error('no pack');
const { pack } = found.value;

const wide = (text: string, columns: number): Made => ({ text, columns });
const high = (text: string, rows: number): Made => ({ text, rows });

/** A project's form of nine columns with these rows of money: its amounts, what was printed of the whole, what is not sure. */
function read(...money: readonly (readonly Made[])[]) {
  const form = tableOf([
    ['项目名称', wide('护林', 8)],
    ...money,
    [wide('一级指标', 2), '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    [wide('产出指标', 2), '数量指标', '巡护林地面积', '≥8.6万亩', '8.72万亩', '90', '90', ''],
  ]);
  const recognised = recognise(documentOf('项目支出绩效自评表（2023年度）', form), { packs: [pack], year: '' });
  const { fill } = recognised?.workbook.projects[0] ?? {};
  return {
    fiscal: fill?.funds.appropriation,
    lines: fill?.indicators.length,
    printed: recognised?.workbook.printed,
    unsure: recognised?.outcomes.filter(({ state }) => state !== 'matched').map(({ cell }) => cell.text),
  };
}

const fiscal = {
  initial: { text: '286' },
  adjusted: { text: '265' },
  executed: { text: '247.5' },
};

it('a heading parted in the row below: 年初 and 调整后 under 预算数, 分值 and 得分 under 评分', () => {
  const got = read(
    [
      { text: '项目资金（万元）', columns: 2, rows: 2 },
      wide('预算数', 2),
      high('执行数', 2),
      high('执行率', 2),
      wide('评分', 2),
      high('备注', 2),
    ],
    ['年初', '调整后', '分值', '得分'],
    [wide('年度资金总额', 2), '286', '265', '247.5', '93.40%', '10', '9.34', ''],
    [wide('其中：财政拨款', 2), '286', '265', '247.5', '93.40%', '/', '/', ''],
  );
  expect([got.fiscal, got.unsure, got.lines]).toEqual([fiscal, [], 1]);
  expect(got.printed).toMatchObject({
    'project/p1/funds/total/initial': '286',
    'project/p1/funds/total/adjusted': '265',
    'project/p1/execution/rate': '93.40%',
  });
});

it('points and score before the amounts are no part of the names of sources', () => {
  const got = read(
    [high('预算执行情况（万元）', 3), '资金来源', '分值', '得分', '年初预算数', '全年预算数', '全年执行数', '执行率', '说明'],
    ['年度资金总额', '10', '9.34', '286', '265', '247.5', '93.40%', ''],
    ['其中：财政拨款', '', '', '286', '265', '247.5', '93.40%', ''],
  );
  expect([got.fiscal, got.unsure, got.lines]).toEqual([fiscal, [], 1]);
  expect(got.printed).toMatchObject({ 'project/p1/funds/total/executed': '247.5', 'project/p1/execution/rate': '93.40%' });
});

it('rows of sources under a heading over several columns are no second row of it', () => {
  const got = read(
    [high('项目资金（万元）', 3), '', wide('年初预算数', 2), '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', wide('286', 2), '265', '247.5', '10', '93.40%', '9.34'],
    ['其中：财政拨款', wide('286', 2), '265', '247.5', '—', '93.40%', '—'],
  );
  expect([got.fiscal, got.unsure]).toEqual([fiscal, []]);
});

it('调整预算 is a column, and sources with a number in brackets before them are sources, blank ones too', () => {
  const got = read(
    [high('资金（万元）', 4), wide('', 2), '年初预算', '调整预算', '实际支出', '权重', '执行率', '得分'],
    [wide('合计', 2), '286', '265', '247.5', '10%', '93.40', '9.34'],
    [wide('（1）一般公共预算', 2), '286', '265', '247.5', '', '', ''],
    [wide('（2）其他', 2), '', '', '', '', '', ''],
  );
  expect([got.fiscal, got.unsure, got.lines]).toEqual([fiscal, [], 1]);
});
