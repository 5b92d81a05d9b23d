import { describe, expect, it } from 'vitest';
import { recognise, type Recognised } from '../../../shared/recognising';
import type { Given } from '../../../shared/workbook';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

const library = await templates();
const packs = ['mof-2020', 'anju-2023'].map((id) => {
  const found = library.load(id);
  if (!found.ok) throw new Error(id);
  return found.value.pack;
});
const [national, withAdjusted] = packs;

/** 「河道|2」 is two columns wide, 「产出指标_2」 two rows high. */
function made(words: string): Made {
  const [, text = '', columns = '1', rows = '1'] = /^(.*?)(?:\|(\d))?(?:_(\d))?$/s.exec(words) ?? [];
  return { text, columns: Number(columns), rows: Number(rows) };
}

function read(pack: (typeof packs)[number] | undefined, title: string, rows: readonly (readonly string[])[]): Recognised {
  if (!pack) throw new Error('没有这个规则包');
  const recognised = recognise(documentOf(title, tableOf(rows.map((row) => row.map(made)))), { packs: [pack], year: '' });
  if (!recognised) throw new Error('没有认出来');
  return recognised;
}

const doubtsOf = ({ outcomes }: Recognised) =>
  outcomes.flatMap((one) => (one.state === 'matched' ? [] : [`${one.cell.text} ${one.why.code}`]));
const project = ({ workbook }: Recognised) => workbook.projects[0];
const typed = (texts: Readonly<Record<string, Given | null>> | undefined) =>
  Object.fromEntries(Object.entries(texts ?? {}).map(([id, given]) => [id, given && 'text' in given ? given.text : given]));

const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'];
const LINES = [
  HEAD,
  ['产出指标', '数量指标', '修缮桥梁数', '≥6座', '6座', '50', '50', ''],
  ['效益指标', '社会效益指标', '绕行里程减少', '≥12公里', '13公里', '30', '30', ''],
  ['满意度指标', '服务对象满意度指标', '村民满意度', '≥90%', '92%', '10', '10', ''],
];
const NAME = ['项目名称', '乡道桥梁修缮|7'];
const TITLE = '项目支出绩效自评表（2023年度）';

describe('money of other shapes', () => {
  it('what each amount is down the left, one value to a row: the total’s', () => {
    const found = read(national, TITLE, [
      NAME,
      ['项目资金（元）_5', '年初预算数|2', '860,000.00|5'],
      ['调整后预算数（A）|2', '905,000.00|5'],
      ['全年执行数（B）|2', '880,500.00|5'],
      ['执行率（B/A）|2', '97.29%|5'],
      ['得分（10分）|2', '9.73|5'],
      ...LINES,
    ]);
    const money = project(found)?.fill.funds.appropriation;
    expect(
      Object.values(money ?? {}).map((one) => one && `${'text' in one ? one.text : ''}${'unit' in one ? one.unit : ''}`),
    ).toEqual(['860,000.00元', '905,000.00元', '880,500.00元']);
    expect(doubtsOf(found)).toEqual(['860,000.00', '905,000.00', '880,500.00'].map((text) => `${text} funds.only-total`));
  });

  it('「预算数」 beside 「调整预算数」 is what there was before', () => {
    const found = read(national, TITLE, [
      NAME,
      ['预算执行情况（万元）|2_2', '预算数', '调整预算数', '执行数', '分值', '执行率', '得分'],
      ['86', '90.5', '88.05', '10', '97.29%', '9.73'],
      ...LINES,
    ]);
    expect(typed(project(found)?.fill.funds.appropriation)).toEqual({ initial: '86', adjusted: '90.5', executed: '88.05' });
  });
});

it('a second text beside the goal, with no heading, is what came of it, and doubted', () => {
  const found = read(national, TITLE, [NAME, ['年度绩效目标', '修缮桥梁6座。|3', '修缮6座，全部通车。|4'], ...LINES]);
  expect(project(found)?.fill.texts).toMatchObject({ goal: '修缮桥梁6座。', 'goal-actual': '修缮6座，全部通车。' });
  expect(doubtsOf(found)).toEqual(['修缮6座，全部通车。 goal.second']);
});

it('a fund of one purpose on the form of a project is a project', () => {
  const found = read(national, '乡村道路专项资金绩效自评表（2023年度）', [
    NAME,
    ['主管部门', '某县交通局|3', '实施单位', '某县公路站|2'],
    ['项目资金（万元）|2_2', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['86', '90.5', '88.05', '10', '97.29%', '9.73'],
    ...LINES,
  ]);
  expect(found.workbook.projects.map(({ name }) => name)).toEqual(['乡道桥梁修缮']);
  expect(found.workbook.appraisals).toEqual([]);
});

it('rows of criteria beneath the indicators do not end the table', () => {
  const [head = [], first = [], ...rest] = LINES;
  const found = read(withAdjusted, TITLE, [NAME, head, first, ['评分标准：按修缮座数得分|8'], ...rest]);
  expect(project(found)?.fill.indicators.map(({ name }) => name)).toEqual(['修缮桥梁数', '绕行里程减少', '村民满意度']);
});

it('tables side by side on one worksheet are each read by themselves', () => {
  const beside = (...sides: readonly (readonly (readonly string[])[])[]) =>
    LINES.map((_, at) => sides.flatMap((side, place) => [...(place === 0 ? [] : ['']), ...(side[at] ?? [])]));
  const named = LINES.map((texts, at) => (at === 0 ? texts : texts.map((text, place) => (place === 2 ? `${text}（二）` : text))));
  const found = read(national, TITLE, [
    ['项目名称', '乡道桥梁修缮|7', '', '项目名称', '村道桥梁修缮|7'],
    ...beside(LINES, named),
  ]);
  expect(found.workbook.projects.map(({ name, fill }) => [name, fill.indicators.map((one) => one.name)])).toEqual([
    ['乡道桥梁修缮', ['修缮桥梁数', '绕行里程减少', '村民满意度']],
    ['村道桥梁修缮', ['修缮桥梁数（二）', '绕行里程减少（二）', '村民满意度（二）']],
  ]);
});

it('a form cut above its indicators, with the number of a page between, is one form', () => {
  const found = recognise(
    documentOf(
      TITLE,
      tableOf([NAME, ['主管部门', '某县交通局|3', '实施单位', '某县公路站|3']].map((row) => row.map(made))),
      '— 12 —',
      tableOf(LINES.slice(0, 2).map((row) => row.map(made))),
      '— 13 —',
      tableOf([HEAD, ...LINES.slice(2)].map((row) => row.map(made))),
    ),
    { packs: national ? [national] : [], year: '' },
  );
  expect(found?.tables.map(({ table }) => table)).toEqual(['project']);
  expect(found?.workbook.projects[0]?.fill.indicators).toHaveLength(3);
});

it('「预算执行率」 with points as 「40分」 is a line, and no heading of money', () => {
  const found = read(national, '部门整体支出绩效自评表（2023年度）', [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '预算执行率', '反映全年支出占预算的比重', '93%', '40分', '32分'],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '84%', '15分', '12分'],
  ]);
  expect(found.workbook.tables.department?.indicators.map(({ name }) => name)).toEqual(['预算执行率', '满意度']);
});

it('a target and the one it was changed to, under one heading', () => {
  const [, first = []] = LINES;
  const found = read(national, TITLE, [
    NAME,
    ['一级指标_2', '二级指标_2', '三级指标_2', '指标值|2', '实际完成值_2', '分值_2', '得分_2'],
    ['年初', '调整后'],
    [...first.slice(0, 3), '≥6座', '≥5座', '6座', '50', '50'],
  ]);
  const [line] = project(found)?.fill.indicators ?? [];
  expect([line?.target, line?.adjustedTarget]).toEqual(['≥6座', '≥5座']);
});

it('a note below a table is no part of the report’s section above it', () => {
  const found = recognise(
    documentOf(
      '2023年度部门预算绩效评价报告',
      '（一）机构组成',
      '下设两个站。',
      TITLE,
      tableOf([NAME, ...LINES].map((row) => row.map(made))),
      '注：1.本表一式三份。',
      '2.得分保留两位小数。',
    ),
    { packs: withAdjusted ? [withAdjusted] : [], year: '' },
  );
  expect(JSON.stringify(found?.workbook.reports)).toContain('下设两个站。');
  expect(JSON.stringify(found?.workbook.reports)).not.toContain('一式三份');
});
