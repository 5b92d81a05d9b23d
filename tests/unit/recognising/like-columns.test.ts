import { describe, expect, it } from 'vitest';
import { recognise, type Recognised } from '../../../shared/recognising';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

/** Columns of like names beside one another: the year's own is read, whichever comes first; the others are listed. */

const library = await templates();
const wide = (text: string, columns: number): Made => ({ text, columns });
const high = (text: string, rows: number): Made => ({ text, rows });

function read(rows: readonly (readonly Made[])[]): Recognised {
  const form = documentOf('项目支出绩效自评表（2023年度）', tableOf(rows));
  const recognised = recognise(form, { packs: library.choices('mof-2020'), year: '' });
  if (!recognised) throw new Error('nothing recognised');
  return recognised;
}

const unmatched = ({ outcomes }: Recognised) => outcomes.flatMap(({ state, cell }) => (state === 'unmatched' ? [cell.text] : []));

const AMOUNTS = ['101.00', '92.00', '83.00', '74.00'];

describe.each<[heading: string, initial: string, adjusted: string, executed: string, left: readonly string[]]>([
  ['年初预算数|调整预算数|调整后预算数|全年执行数', '101.00', '83.00', '74.00', ['92.00']],
  ['年初预算数|预算调整数|全年预算数|全年执行数', '101.00', '83.00', '74.00', ['92.00']],
  ['年初预算数|调整预算数|到位数|全年执行数', '101.00', '92.00', '74.00', ['83.00']],
  ['上年执行数|年初预算数|全年预算数|全年执行数', '92.00', '83.00', '74.00', ['101.00']],
  ['批复预算数|调整后预算数|到位资金|实际支出', '101.00', '92.00', '74.00', ['83.00']],
  ['年初预算数|全年预算数|上半年执行数|全年执行数', '101.00', '92.00', '74.00', ['83.00']],
  ['总预算|本年预算|累计执行数|本年执行数', '', '92.00', '74.00', ['101.00', '83.00']],
  ['实施期总预算|年度预算|实施期累计执行|年度执行', '', '92.00', '74.00', ['101.00', '83.00']],
  ['批复金额|下达金额|支付金额|结余金额', '', '101.00', '83.00', ['92.00', '74.00']],
  ['年初预算数|追加预算|结余数|执行数', '101.00', '', '74.00', ['92.00', '83.00']],
])('money under %s', (heading, initial, adjusted, executed, left) => {
  const recognised = read([
    ['项目名称', wide('古籍修复', 5)],
    [high('项目资金（万元）', 3), '', ...heading.split('|')],
    ['年度资金总额', ...AMOUNTS],
    ['其中：财政拨款', ...AMOUNTS],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '分值', '得分'],
    ['产出指标', '数量指标', '修复古籍册数', '≥120册', '90', '90'],
  ]);

  it('is read for the year’s own', () => {
    const funds = recognised.workbook.projects[0]?.fill.funds['appropriation'];
    const text = (column: string) => {
      const given = funds?.[column];
      return given && 'text' in given ? given.text : '';
    };
    expect([text('initial'), text('adjusted'), text('executed')]).toEqual([initial, adjusted, executed]);
  });

  it('has the rest listed, of the total and of its source', () => {
    expect(unmatched(recognised)).toEqual([...left, ...left]);
  });
});

describe.each<[heading: string, cells: readonly string[], target: string, actual: string, left: string]>([
  ['上年实际值|本年目标值|本年实际值', ['80册', '≥81册', '82册'], '≥81册', '82册', '80册'],
  ['年度指标值|上年完成值|本年完成值', ['≥80册', '81册', '82册'], '≥80册', '82册', '81册'],
  ['年度指标值|上半年完成值|全年完成值', ['≥80册', '81册', '82册'], '≥80册', '82册', '81册'],
  ['去年完成值|年度指标值|实际完成值', ['80册', '≥81册', '82册'], '≥81册', '82册', '80册'],
])('an indicator under %s', (heading, cells, target, actual, left) => {
  const recognised = read([
    ['项目名称', wide('古籍修复', 7)],
    ['一级指标', '二级指标', '三级指标', ...heading.split('|'), '分值', '得分'],
    ['产出指标', '数量指标', '修复古籍册数', ...cells, '90', '90'],
  ]);

  it('has this year’s, and no other’s', () => {
    const [line] = recognised.workbook.projects[0]?.fill.indicators ?? [];
    expect([line?.target, line?.actual]).toEqual([target, { text: actual }]);
    expect(unmatched(recognised)).toEqual([left]);
  });
});

it('a list of tasks with their money is listed: it is no money of the form’s', () => {
  const recognised = read([
    ['项目名称', wide('档案数字化', 5)],
    ['任务名称', '批复金额', '实际支出', '预算执行率', '', ''],
    ['馆藏扫描', '85.00', '82.45', '97.00%', '', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '分值', '得分'],
    ['产出指标', '数量指标', '扫描页数', '≥20万页', '90', '90'],
  ]);
  expect(unmatched(recognised)).toEqual(expect.arrayContaining(['馆藏扫描', '85.00', '82.45', '97.00%']));
  expect(Object.values(recognised.workbook.projects[0]?.fill.funds ?? {}).flatMap(Object.values)).not.toContainEqual({
    text: '85.00',
  });
});
