import { describe, expect, it } from 'vitest';
import { recognise, type Recognised } from '../../../shared/recognising';
import { isNone } from '../../../shared/workbook';
import type { TableEntries } from '../../../shared/workbook/schema/fill';
import { templates } from '../../support/packs';
import { documentOf, type Made, tableOf } from '../../support/source';

const found = (await templates()).load('mof-2020');
if (!found.ok) throw new Error('no pack');
const { pack } = found.value;

/** 「河道|2」 is two columns wide, 「产出指标_2」 two rows high. */
function made(words: string): Made {
  const [, text = '', columns = '1', rows = '1'] = /^(.*?)(?:\|(\d))?(?:_(\d))?$/s.exec(words) ?? [];
  return { text, columns: Number(columns), rows: Number(rows) };
}

function read(above: readonly string[], rows: readonly (readonly string[])[]): Recognised {
  const recognised = recognise(documentOf(...above, tableOf(rows.map((row) => row.map(made)))), { packs: [pack], year: '' });
  if (!recognised) throw new Error('nothing recognised');
  return recognised;
}

const lines = (fill: TableEntries | undefined) =>
  fill?.indicators.map(({ group, name, target, actual, points }) => {
    const done = actual === undefined || isNone(actual) ? '' : actual.text;
    return [group, name, target, done, ...(points === undefined ? [] : [points])].join(' ');
  });

const codes = ({ outcomes }: Recognised) =>
  new Set(outcomes.flatMap((one) => (one.state === 'matched' ? [] : [`${one.state} ${one.why.code}`])));

describe('绩效监控 of other shapes', () => {
  const rows = [
    ['项目名称|2', '河道保洁经费|6'],
    ['主管部门|2', '某市水务局|3', '实施单位', '某市河道所|2'],
    ['项目资金（万元）|2_3', '', '年初预算数', '1-6月执行数', '1-6月执行率', '预计全年执行数', '备注'],
    ['年度资金总额', '120', '66', '55%', '118', ''],
    ['其他资金', '20', '10', '50%', '20', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '1-6月完成值', '预计全年完成值', '完成目标可能性', '偏差原因分析'],
    ['产出指标_2', '数量指标', '保洁河道长度', '≥32公里', '32公里', '33公里', '确定能', ''],
    ['质量指标', '水质达标率', '≥90%', '82%', '88%', '有可能', '汛期上游来水浑浊'],
  ];

  it('its own columns, the month of its headings and its money are read', () => {
    const one = read(['2025年度项目支出绩效运行监控表'], rows);
    const [monitor] = one.workbook.appraisals;
    expect(monitor?.table).toBe('monitor');
    expect(monitor?.fill.facts).toEqual({ month: { text: '6' } });
    expect(monitor?.fill.funds.other).toEqual({ initial: { text: '20' }, executed: { text: '10' }, expected: { text: '20' } });
    expect(lines(monitor?.fill)).toEqual(['quantity 保洁河道长度 ≥32公里 32公里', 'quality 水质达标率 ≥90% 82%']);
    expect(monitor?.fill.indicators.map(({ inputs }) => inputs)).toEqual([
      { expected: { text: '33公里' }, likelihood: { text: '确定能' } },
      { expected: { text: '88%' }, likelihood: { text: '有可能' }, why: { text: '汛期上游来水浑浊' } },
    ]);
    expect(one.workbook.projects[0]?.department).toBe('某市水务局');
  });

  it('the month is that of the words above where no heading has one, and doubted', () => {
    const bare = rows.map((row) => row.map((text) => text.replace('1-6月', '')));
    const one = read(['项目支出绩效运行监控表', '（2025年1—9月）'], bare);
    expect(one.workbook.appraisals[0]?.fill.facts).toEqual({ month: { text: '9' } });
    expect(codes(one)).toContain('doubtful month.above');
  });
});

it('indicators side by side, each in a column of its own', () => {
  const one = read(
    ['项目支出绩效自评表（2023年度）'],
    [
      ['项目名称', '图书采购|4'],
      ['一级指标', '产出指标|2', '效益指标', '满意度指标'],
      ['二级指标', '数量指标', '质量指标', '社会效益指标', '服务对象满意度指标'],
      ['三级指标', '采购图书册数', '验收合格率', '借阅人次', '读者满意度'],
      ['年度指标值', '≥3000册', '100%', '≥20000人次', '≥90%'],
      ['实际完成值', '3120册', '100%', '21500人次', '95%'],
      ['分值', '30', '20', '30', '10'],
    ],
  );
  expect(lines(one.workbook.projects[0]?.fill)).toEqual([
    'quantity 采购图书册数 ≥3000册 3120册 30',
    'quality 验收合格率 100% 100% 20',
    'social 借阅人次 ≥20000人次 21500人次 30',
    'users 读者满意度 ≥90% 95% 10',
  ]);
  expect(codes(one)).toEqual(new Set());
});

describe('one row an indicator', () => {
  it('both levels in one column behind the name', () => {
    const one = read(
      ['2024年度项目支出绩效自评表'],
      [
        ['项目名称', '残疾人两项补贴|5'],
        ['指标名称', '指标类别', '目标值', '完成值', '权重', '得分'],
        ['补贴发放人数', '产出指标/数量指标', '≥1200人', '1188人', '25', '24.75'],
        ['生活改善', '效益指标\n社会效益指标', '明显', '明显', '30', '30'],
      ],
    );
    expect(lines(one.workbook.projects[0]?.fill)).toEqual([
      'quantity 补贴发放人数 ≥1200人 1188人 25',
      'social 生活改善 明显 明显 30',
    ]);
    expect(codes(one)).toEqual(new Set());
  });

  it('with the upper level alone: in the branch below it where the name points, and doubted where there are several', () => {
    const one = read(
      ['2024年度项目支出绩效自评表'],
      [
        ['项目名称', '河长制巡查|4'],
        ['一级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
        ['产出指标', '巡河及时率', '≥95%', '97%', '50', '50'],
        ['效益指标', '污染减少', '≥5%', '6%', '30', '30'],
        ['满意度指标', '群众满意度', '≥85%', '88%', '10', '10'],
      ],
    );
    expect(lines(one.workbook.projects[0]?.fill)).toEqual([
      'timeliness 巡河及时率 ≥95% 97% 50',
      'ecological 污染减少 ≥5% 6% 30',
      'users 群众满意度 ≥85% 88% 10',
    ]);
    const doubted = one.outcomes.filter((outcome) => outcome.state === 'doubtful' && outcome.why.code === 'group.alike');
    expect(doubted.map(({ cell }) => cell.text)).toEqual(['巡河及时率', '污染减少']);
  });

  it('without levels: where the name points, and each of them doubted', () => {
    const one = read(
      ['2024年度部门整体支出绩效自评表'],
      [
        ['部门名称', '某区民政局|6'],
        ['年度资金（万元）_2', '年初预算数', '全年预算数', '执行数', '执行率（%）', '执行率权重', '执行率得分'],
        ['3200.5', '3500', '3360', '96', '10', '9.6'],
        ['绩效指标', '指标性质', '计量单位', '指标值', '全年完成值', '指标权重（分）', '得分'],
        ['低保对象保障人数', '≥', '人', '5600', '5712', '30', '30'],
        ['婚姻登记差错率', '≤', '%', '0.1', '0', '30', '30'],
        ['群众满意度', '≥', '%', '90', '88', '30', '29.3'],
      ],
    );
    expect(lines(one.workbook.tables.department)).toEqual([
      'quantity 低保对象保障人数 ≥5600人 5712 30',
      'quality 婚姻登记差错率 ≤0.1% 0 30',
      'users 群众满意度 ≥90% 88 30',
    ]);
    const doubted = one.outcomes.filter((outcome) => outcome.state === 'doubtful' && outcome.why.code === 'group.alike');
    expect(doubted.map(({ cell }) => cell.text)).toEqual(['低保对象保障人数', '婚姻登记差错率', '群众满意度']);
  });
});

it('a reason over several rows is that of each line below its points; one cell over points and score of the total is the score', () => {
  const one = read(
    ['项目支出绩效自评表（2023年度）'],
    [
      ['项目名称', '管网改造|7'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '未完成原因分析'],
      ['产出指标_3', '数量指标_2', '新建管网', '≥15公里', '14.2公里', '20', '18.93', '两段征地未完成_3'],
      ['改造小区', '≥20个', '21个', '20', '20'],
      ['时效指标', '按期完工率', '100%', '94.67%', '10', '9.47'],
      ['总分|5', '48.4|2', ''],
    ],
  );
  const fill = one.workbook.projects[0]?.fill;
  expect(fill?.reasons).toEqual({ i1: '两段征地未完成', i3: '两段征地未完成' });
  expect(one.workbook.printed).toMatchObject({ 'project/p1/total/self': '48.4' });
  expect(one.workbook.printed).not.toHaveProperty('project/p1/total/points');
});
