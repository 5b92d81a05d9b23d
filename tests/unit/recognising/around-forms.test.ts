import { describe, expect, it } from 'vitest';
import { recognise } from '../../../shared/recognising';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

const found = (await templates()).load('mof-2020');
if (!found.ok) throw new Error('no pack');
const { pack } = found.value;

const wide = (text: string, columns: number): Made => ({ text, columns });

/** A unit's form with these lines above it and these rows before its indicators. */
function read(above: readonly string[], ...rows: readonly (readonly Made[])[]) {
  const form = tableOf([
    ...rows,
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '办理法律援助案件', '≥320件', '341件', '90', '90', ''],
  ]);
  const recognised = recognise(documentOf('部门整体支出绩效自评表（2023年度）', ...above, form), { packs: [pack], year: '' });
  return {
    unit: recognised?.workbook.unit.name,
    printed: recognised?.workbook.printed['department/total/self'],
    unsure: recognised?.outcomes.filter(({ state }) => state !== 'matched').map(({ cell }) => cell.text),
  };
}

describe('whose form it is', () => {
  it('is told by the words above it, without their label and what stands behind', () => {
    expect(read(['填报单位（盖章）：竹溪桥县司法局　　填报日期：2024年4月8日']).unit).toBe('竹溪桥县司法局');
    expect(read(['单位名称：竹溪桥县司法局']).unit).toBe('竹溪桥县司法局');
    expect(read(['竹溪桥县司法局']).unit).toBe('竹溪桥县司法局');
  });

  it('is no label of something else, and no unit of money', () => {
    expect(read(['主管部门：竹溪桥县政府']).unit).toBe('');
    expect(read(['单位：万元']).unit).toBe('');
    expect(read([], ['单位', wide('万元', 7)])).toMatchObject({ unit: '', unsure: [] });
    expect(read([], ['部门', wide('竹溪桥县司法局', 4), wide('单位：万元', 3)])).toMatchObject({
      unit: '竹溪桥县司法局',
      unsure: [],
    });
  });

  it('is 「单位：」 with a name behind it', () => {
    expect(read([], [wide('单位：竹溪桥县司法局', 8)]).unit).toBe('竹溪桥县司法局');
  });
});

it('the year and the unit of money side by side in one row are words above the table', () => {
  expect(read([], [wide('（2023年度）', 4), wide('金额单位：万元', 4)]).unsure).toEqual([]);
});

it('the score of the whole beside who and what is the total as printed', () => {
  const got = read([], ['部门', wide('竹溪桥县司法局', 3), wide('自评总分（分）', 2), wide('97.21', 2)]);
  expect([got.printed, got.unsure]).toEqual(['97.21', []]);
});

it('「年度：2023」 in a row of the table is the year', () => {
  const form = tableOf([
    ['年度：2021', wide('金额单位：元', 7)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '办理法律援助案件', '≥320件', '341件', '90', '90', ''],
  ]);
  const got = recognise(documentOf('项目支出绩效自评表', form), { packs: [pack], year: '' });
  expect(got?.workbook.year).toBe('2021');
  expect(got?.outcomes.filter(({ state }) => state !== 'matched').map(({ cell }) => cell.text)).toEqual([]);
});

it('reasons and measures in two columns are one text, and each of its cells is told of', () => {
  const form = tableOf([
    ['项目名称', wide('国土空间规划编制', 8)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析', '改进措施'],
    ['产出指标', '时效指标', '按期完成', '2023年6月底', '2023年7月10日', '20', '15', '专家评审推迟', '提前组织评审'],
    ['产出指标', '数量指标', '编制规划', '2部', '2部', '70', '70', '', ''],
  ]);
  const got = recognise(documentOf('项目支出绩效自评表（2023年度）', form), { packs: [pack], year: '' });
  const reasons = [...(got?.bound[0]?.entries ?? [])].filter(([, { cell }]) => cell.text === '专家评审推迟');
  expect(reasons.map(([, { text }]) => text)).toEqual(['专家评审推迟\n提前组织评审']);
  expect(got?.outcomes.filter(({ state }) => state !== 'matched').map(({ cell }) => cell.text)).toEqual([]);
});

it.each(['', '/'])('measures beside the reason 「%s」 stand alone', (reason) => {
  const form = tableOf([
    ['项目名称', wide('国土空间规划编制', 8)],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析', '改进措施'],
    ['产出指标', '时效指标', '按期完成', '2023年6月底', '2023年7月10日', '90', '80', reason, '提前组织评审'],
  ]);
  const got = recognise(documentOf('项目支出绩效自评表（2023年度）', form), { packs: [pack], year: '' });
  const said = [...(got?.bound[0]?.entries.values() ?? [])].map((entry) => entry.text);
  expect(said.filter((one) => one.includes('评审'))).toEqual(['提前组织评审']);
  expect(got?.outcomes.filter(({ state }) => state !== 'matched').map(({ cell }) => cell.text)).toEqual([]);
});
