import { expect, it } from 'vitest';
import { recognise } from '../../../shared/recognising';
import { templates } from '../../support/packs';
import { documentOf, tableOf } from '../../support/source';

const packs = (await templates()).choices();

/** A project's form as two years of one region print it, word for word the same. */
const form = (name: string, ...above: readonly string[]) =>
  documentOf(
    ...above,
    '部门预算项目支出绩效自评表',
    tableOf([
      ['项目名称', name],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
      ['产出指标', '数量指标', '维修机井', '≥', '40', '眼', '42', '90', '90', ''],
    ]),
  );

const chosen = (name: string, ...above: readonly string[]) => {
  const found = recognise(form(name, ...above), { packs, year: '' });
  return [found?.pack.id, found?.workbook.year, found?.near.map(({ pack }) => pack)];
};

it('of two packs alike the latest is taken where no year is said, and the other named', () => {
  expect(chosen('机井维修')).toEqual(['anju-2024', '2024', ['anju-2023']]);
});

it('the year is that of the title or the report, not one the name of a project speaks of', () => {
  expect(chosen('2023年中央机井维修补助')).toEqual(['anju-2024', '2024', ['anju-2023']]);
  expect(chosen('2024年续建机井', '2023年度部门决算')).toEqual(['anju-2023', '2023', []]);
  expect(chosen('2022年结转的机井维修', '（2024年度）')).toEqual(['anju-2024', '2024', []]);
});

it('a form much like a region’s is of no region where the document names another place, whatever year the region’s is of', () => {
  const money = ['资金情况（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', ''];
  const found = recognise(
    documentOf(
      '项目支出绩效自评表（2024年度）',
      tableOf([
        ['项目名称', { text: '水质监测', columns: 7 }],
        ['主管部门', { text: '青川屏县卫生健康局', columns: 3 }, '实施单位', { text: '青川屏县疾控中心', columns: 3 }],
        money,
        ['年度资金总额', '48', '46', '40.25', '10', '87.50%', '8.75', ''],
        ['其中：财政拨款', '48', '46', '40.25', '—', '87.50%', '—', ''],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '全年完成值', '分值', '得分', '未完成原因及拟采取的改进措施'],
        ['产出指标', '成本指标', '单份检测成本', '≤350元', '338.5元', '50', '50', ''],
        ['满意度指标', '服务对象满意度指标', '满意度', '≥85%', '88%', '40', '40', ''],
      ]),
    ),
    { packs, year: '' },
  );
  expect([found?.pack.id, found?.near]).toEqual(['mof-2020', []]);
  expect(found?.workbook.projects[0]?.fill.indicators.map(({ group }) => group)).toEqual(['cost', 'users']);
});
