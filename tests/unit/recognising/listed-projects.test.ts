import { expect, it } from 'vitest';
import { recognise, type Recognised } from '../../../shared/recognising';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

const found = (await templates()).load('mof-2020');
if (!found.ok) throw new Error('no pack');
const { pack } = found.value;

const high = (text: string): Made => ({ text, rows: 2 });
const HEAD = ['序号', '项目名称', '主管部门', '年初预算数', '全年预算数', '全年执行数', '分值', '得分'];
const LINE = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '指标分值', '指标得分', '偏差原因'];
const OF_CLINIC: readonly (readonly Made[])[] = [
  ['产出指标', '数量指标', '购置设备台套', '≥22台', '22台', '60', '60', ''],
  ['满意度指标', '服务对象满意度指标', '患者满意度', '≥90%', '92%', '30', '30', ''],
];
const OF_DOCTORS: readonly (readonly Made[])[] = [
  ['产出指标', '数量指标', '补助村医人数', '≥176人', '169人', '60', '57.61', '7人离岗'],
  ['满意度指标', '服务对象满意度指标', '村民满意度', '≥90%', '93%', '30', '30', ''],
];

function read(rows: readonly (readonly Made[])[]): Recognised {
  const done = recognise(documentOf('2024年度项目支出绩效自评表', '单位：万元', tableOf(rows)), { packs: [pack], year: '' });
  if (!done) throw new Error('没有认出来');
  return done;
}

const facts = ({ workbook }: Recognised) =>
  workbook.projects.map(({ name, department, fill }) => [
    name,
    department,
    Object.values(fill.funds.appropriation ?? {}).map((given) => given && 'text' in given && given.text),
    ...fill.indicators.map(({ name: line, target, points }) => [line, target, points]),
  ]);

const WANTED = [
  ['设备购置', '沙柳县卫健局', ['150', '148.2', '148.2'], ['购置设备台套', '≥22台', '60'], ['患者满意度', '≥90%', '30']],
  ['村医补助', '沙柳县卫健局', ['88', '88', '79.2'], ['补助村医人数', '≥176人', '60'], ['村民满意度', '≥90%', '30']],
];

it('a list with its projects in a column is a form for each of them', () => {
  const begin = (cells: readonly string[], lines: readonly (readonly Made[])[]) => [
    [...cells.map(high), ...(lines[0] ?? [])],
    ...lines.slice(1),
  ];
  const got = read([
    [...HEAD, ...LINE],
    ...begin(['1', '设备购置', '沙柳县卫健局', '150', '148.2', '148.2', '10', '10'], OF_CLINIC),
    ...begin(['2', '村医补助', '沙柳县卫健局', '88', '88', '79.2', '10', '9'], OF_DOCTORS),
    ['合计', '', '', '238', '236.2', '227.4', '', '', '', '', '', '', '', '', '', ''],
  ]);
  expect(facts(got)).toEqual(WANTED);
  const [, doctors] = got.bound;
  expect(doctors?.scores.map(({ line, text }) => [line, text])).toEqual([
    ['project/p2/execution', '9'],
    ['project/p2/indicator/i1', '57.61'],
    ['project/p2/indicator/i2', '30'],
  ]);
});

it('with what is of the project printed in each row it is the same', () => {
  const each = (cells: readonly string[], lines: readonly (readonly Made[])[]) => lines.map((line) => [...cells, ...line]);
  const got = read([
    [...HEAD, ...LINE],
    ...each(['1', '设备购置', '沙柳县卫健局', '150', '148.2', '148.2', '10', '10'], OF_CLINIC),
    ...each(['2', '村医补助', '沙柳县卫健局', '88', '88', '79.2', '10', '9'], OF_DOCTORS),
  ]);
  expect(facts(got)).toEqual(WANTED);
});
