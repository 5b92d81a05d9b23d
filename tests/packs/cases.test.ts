import { beforeAll, describe, expect, it } from 'vitest';
import { findAll } from '../../shared/findings';
import type { Data, Pack } from '../../shared/pack';
import { evaluate, type Line } from '../../shared/scoring';
import { newWorkbook, readPlain } from '../../shared/workbook';
import { packIn } from './library';

/** Group, sign, target, unit, actual, coefficient, points; the rule's score (null: none), and whether the target is met. */
type Row = readonly [
  group: string,
  direction: string,
  target: string,
  unit: string,
  actual: string,
  grade: string,
  points: string,
  rule: string | null,
  met: boolean | null,
];

// 公开的表里见过的写法，各带两个邻居：一个刚好够，一个刚好不够。得数是用笔算的。
const rows: Readonly<Record<string, readonly Row[]>> = {
  期限与年份: [
    ['quantity', '', '≥2000', '', '1950', '', '25', '24.38', false], // 1950 ÷ 2000 × 25 = 24.375
    ['quantity', '', '≥2000', '', '2000', '', '25', '25', true],
    ['quantity', '', '≥2000', '', '1999.5', '', '25', '24.99', false], // 24.99375
    ['quality', '', '≤3日', '', '5日', '', '25', '15', false],
    ['quality', '', '≤3日', '', '3日', '', '25', '25', true],
    ['quality', '', '≤3日', '', '3.1日', '', '25', '24.19', false], // 24.1935
    ['sustained', '', '≥10年', '', '3年', '', '15', '4.5', false],
    ['sustained', '', '≥10年', '', '10年', '', '15', '15', true],
    ['sustained', '', '≥10年', '', '9年', '', '15', '13.5', false],
    ['sustained', '', '≥5年', '', '6年', '', '15', '15', true],
    ['sustained', '', '≥5年', '', '5年', '', '15', '15', true],
    ['sustained', '', '≥5年', '', '4年', '', '15', '12', false],
    ['timeliness', '', '2024年', '', '2024年', '', '10', '10', true],
    ['timeliness', '＝', '2024年', '', '2025年', '', '10', null, false],
  ],
  '不是一个确切的数、分级的': [
    ['quantity', '', '300户', '', '近300户', '', '10', null, null],
    ['quantity', '', '300户', '', '约300户', '', '10', null, null],
    ['quantity', '', '≥300户', '', '300户左右', '', '10', null, null],
    ['quantity', '', '≥300户', '', '300余户', '', '10', '10', true],
    ['quantity', '', '≥300户', '', '290余户', '', '10', '9.67', false], // 290 ÷ 300 × 10
    ['quantity', '', '≤300户', '', '300余户', '', '10', null, null],
    ['quality', '', '3类水', '', '4类水', '', '10', null, null], // 类别越小越好
    ['quality', '', '3级', '', '4级', '', '10', null, null],
    ['quality', '', '≥3类人群', '', '2类人群', '', '10', '6.67', false],
  ],
  '目标为 0': [
    ['social', '', '0起', '', '1起', '', '10', '0', false],
    ['social', '', '0起', '', '0起', '', '10', '10', true],
    ['economic', '', '=0人', '', '2人', '', '10', '0', false],
    ['economic', '', '=0人', '', '0人', '', '10', '10', true],
    ['ecological', '＝', '0', '件', '15', '', '10', '0', false],
    ['ecological', '＝', '0', '件', '0', '', '10', '10', true],
    ['ecological', '≤', '0', '件', '1', '', '10', '0', false],
    ['ecological', '≤', '0', '件', '0', '', '10', '10', true],
    ['social', '≥', '0', '件', '1', '', '10', '10', true],
    ['social', '≥', '0', '件', '0', '', '10', '10', true],
  ],
  '变化、次数': [
    ['economic', '', '下降30%以上', '', '下降35%', '', '10', '10', true],
    ['economic', '', '下降30%以上', '', '下降30%', '', '10', '10', true],
    ['economic', '', '下降30%以上', '', '下降18%', '', '10', '6', false],
    ['economic', '', '下降30%以上', '', '上升2%', '', '10', '0', false],
    ['economic', '', '下降30%以上', '', '35%', '', '10', null, null],
    ['economic', '', '压减5%', '', '压缩4%', '', '10', '8', false],
    ['economic', '', '提高5个百分点', '', '提高5%', '', '10', null, null],
    ['economic', '', '增长5%', '', '增长率6%', '', '10', null, null],
    ['economic', '≥', '5%', '', '增长6%', '', '10', null, null],
    ['economic', '≥', '95%', '', '提高到96%', '', '10', '10', true],
    ['social', '', '零事故', '', '0起', '', '10', '10', true],
    ['social', '', '零事故', '', '1起', '', '10', '0', false],
    ['social', '', '零事故', '', '未发生', '', '10', '10', true],
    ['social', '', '0起', '', '没有发生安全事故', '', '10', '10', true],
    ['social', '', '0起', '', '无法统计', '', '10', null, null],
    ['social', '≤', '0%', '', '2起', '', '10', '0', false],
    ['quantity', '', '三次', '', '2次', '', '15', '10', false],
    ['quantity', '', '≥3次', '', '三次', '', '15', '15', true],
    ['quantity', '', '每年不少于2次', '', '全年1次', '', '10', '5', false],
    ['quantity', '', '每年不少于2次', '', '2次/年', '', '10', '10', true],
    ['quantity', '', '每月不少于2次', '', '24次', '', '10', null, null],
    ['quality', '', '30分钟内到达', '', '40分钟', '', '10', '7.5', false],
    ['quality', '', '合格率≥95%', '', '合格率95%', '', '10', '10', true],
    ['quality', '', '≥95%且≤100%', '', '96%', '', '10', null, null],
    ['quality', '≥', '5%以内', '', '3%', '', '10', null, null],
    ['quality', '≤', '95%以上', '', '96%', '', '10', null, null],
  ],
  定性: [
    ['quality', '定性', '合规', '', '达成预期指标', '', '10', '10', true],
    ['quality', '定性', '合规', '', '达成预期指标', '80%', '10', '8', true],
    ['quality', '定性', '合规', '', '达成年度指标', '90%', '10', '9', true],
    ['quality', '定性', '合规', '', '部分达成年度指标并具有一定效果', '70%', '10', '7', false],
    ['quality', '定性', '合规', '', '部分达成年度指标并具有一定效果', '60%', '10', '6', false],
    ['quality', '定性', '合规', '', '部分达成年度指标并具有一定效果', '', '10', null, false],
    ['quality', '定性', '合规', '', '未达成年度指标且效果较差', '30%', '20', '6', false],
    ['quality', '定性', '合规', '', '未达成年度指标且效果较差', '0%', '20', '0', false],
    ['social', '定性', '效果明显', '', '达成', '', '30', '30', true],
    ['social', '定性', '效果明显', '', '基本达成', '', '30', null, null],
    ['users', '定性', '满意', '', '满意', '', '10', '10', true],
    ['users', '定性', '满意', '', ' 满　意。', '', '10', '10', true],
    ['users', '定性', '满意', '', '较满意', '', '10', null, null],
  ],
  单位: [
    ['quantity', '', '≥2000', '', '1990', '', '5', '4.98', false], // 4.975
    ['quantity', '', '≥2000户', '', '1990户', '', '5', '4.98', false],
    ['quantity', '≥', '2000', '', '3061', '', '5', '5', true],
    ['quantity', '≥', '2000', '户', '1990', '', '5', '4.98', false],
    ['ecological', '', '≤0.4‰', '', '0.1%', '', '10', '4', false],
    ['ecological', '', '≤0.4‰', '', '0.04%', '', '10', '10', true],
    ['ecological', '', '≤0.4‰', '', '0.05%', '', '10', '8', false],
    ['economic', '', '≥2.6亿元', '', '24500万元', '', '10', '9.42', false], // 9.423
    ['economic', '', '≥2.6亿元', '', '26000万元', '', '10', '10', true],
    ['quantity', '', '≥1.2万亩', '', '12000亩', '', '10', '10', true],
    ['quantity', '', '≥1.2万亩', '', '11999亩', '', '10', '10', false], // 9.99917
    ['quality', '', '≥95%', '', '0.98', '', '10', '0.1', false],
    ['quality', '', '≥95%', '', '98%', '', '10', '10', true],
    ['timeliness', '', '≤12个月', '', '1年', '', '5', '5', true],
    ['timeliness', '', '≤12个月', '', '13个月', '', '5', '4.62', false], // 4.615
    ['cost', '', '≤3000元', '', '0.29万元', '', '5', '5', true],
    ['cost', '', '≤3000元', '', '0.31万元', '', '5', '4.84', false], // 4.8387
    ['users', '', '≥90%', '', '九成五', '', '10', '10', true],
    ['users', '', '≥90%', '', '八成五', '', '10', '9.44', false],
    ['social', '', '小于0.9‰', '', '0.3‰', '', '5', '5', true],
    ['quantity', '', '≥50户/人/周', '', '3000次/周', '', '50', null, null],
    ['quantity', '', '≥50户/人/周', '', '60户/人/周', '', '50', '50', true],
    ['quantity', '', '≥50次/周', '', '45次/周', '', '50', '45', false],
  ],
  公开的整张表: [
    ['quantity', '', '≤4', '', '4', '', '10', '10', true],
    ['quantity', '', '≤4', '', '5', '', '10', '8', false],
    ['quantity', '', '≥2000', '', '3061', '', '10', '10', true],
    ['timeliness', '', '9月前', '', '7月', '', '5', '5', true],
    ['timeliness', '', '11月前', '', '10月', '', '5', '5', true],
    ['timeliness', '', '11月前', '', '12月', '', '5', null, false],
    ['social', '', '有效提升', '', '有效提升', '', '30', '30', true],
    ['social', '', '有效提升', '', '有所提升', '', '30', null, null],
    ['cost', '', '每亩300', '', '每亩300', '', '6', '6', true],
    ['cost', '', '每亩300', '', '每亩310', '', '6', null, null],
    ['timeliness', '', '90%', '', '100%', '', '7', '7', true],
    ['economic', '', '1100万元', '', '1093万元', '', '6', '5.96', false],
    ['economic', '', '1100万元', '', '1100万元', '', '6', '6', true],
    ['economic', '', '2.6亿元', '', '2.45亿元', '', '6', '5.65', false], // 5.6538
    ['economic', '', '2.6亿元', '', '2.7亿元', '', '6', '6', true],
  ],
};

const listed = Object.entries(rows).flatMap(([what, list]) => list.map((row) => ({ what, row })));
let lines: readonly Line[];

beforeAll(() => {
  const { pack } = packIn('templates/mof/2020');
  lines = scored(pack);
});

/** All rows as indicators of one project of the general form. */
function scored(pack: Pack): readonly Line[] {
  const indicators = listed.map(({ row: [group, direction, target, unit, actual, grade, points] }, index) => ({
    id: `i${index}`,
    group,
    name: `指标${index}`,
    target,
    actual,
    points,
    ...(direction === '' ? {} : { direction }),
    ...(unit === '' ? {} : { unit }),
    ...(grade === '' ? {} : { grade }),
  }));
  const filled = readPlain({ projects: [{ id: 'p1', name: '甲', indicators }] }, pack, newWorkbook(pack, '某局', '2024'));
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  return evaluate(pack, filled.value).projects[0]?.lines ?? [];
}

describe('what is written in published forms', () => {
  it.each(listed.map((one, index) => ({ ...one, index })))('$what: $row', ({ index, row }) => {
    const line = lines.find(({ id }) => id === `i${index}`);
    expect([line?.rule?.toString() ?? null, line?.met]).toEqual([row[7], row[8]]);
  });

  // 执行率 = 执行数 ÷ 全年预算数，封顶 10 分。
  it.each([
    [['329.77', '338.31', '0'], '10'],
    [['1873.66', '944.26', '2880'], '8.04'], // 3824.26 ÷ 4753.66 = 80.4487%
    [['100', '55', '0'], '5.5'],
    [['100', '100', '0'], '10'],
    [['0', '0', '0'], '0'],
  ])('执行率 %j: %s', ([adjusted = '', executed = '', other = ''], expected) => {
    const { pack } = packIn('templates/mof/2020');
    const funds = {
      appropriation: { initial: adjusted, adjusted, executed },
      carried: { initial: '0', adjusted: '0', executed: '0' },
      other: { initial: other, adjusted: other, executed: other },
    };
    const filled = readPlain({ projects: [{ id: 'p1', name: '甲', funds }] }, pack, newWorkbook(pack, '某局', '2024'));
    expect(filled.ok && evaluate(pack, filled.value).projects[0]?.execution?.rule?.toString()).toBe(expected);
  });
});

/** A project of the general form with these indicators, in short: `[group, target, actual, points]`. */
function project(
  indicators: readonly (readonly [group: string, target: string, actual: string, points: string])[],
  more: Readonly<Record<string, Data>> = {},
  [adjusted, executed] = ['100', '100'],
): Data {
  const funds = {
    appropriation: { initial: adjusted, adjusted, executed },
    carried: { initial: '0', adjusted: '0', executed: '0' },
    other: { initial: '0', adjusted: '0', executed: '0' },
  };
  const lines = indicators.map(([group, target, actual, points], index): Data => {
    const id = `i${index + 1}`;
    return { id, group, name: `${named[group] ?? group}${index + 1}`, target, actual, points };
  });
  return { id: 'p1', name: '甲项目', funds, texts: { goal: '建成', 'goal-actual': '已建成' }, indicators: lines, ...more };
}

const named: Readonly<Record<string, string>> = {
  quantity: '修建数',
  quality: '合格率',
  ecological: '成灾率',
  social: '火灾',
  users: '满意度',
};
const whole = [
  ['social', '有效提升', '有效提升', '30'],
  ['users', '≥90%', '95%', '10'],
] as const;
const why = { reasons: { i1: '原因：施工期短。改进措施：提前开工。' } };

// 该报的报，不该报的不报：一行一种错，下一行是差一点点的。
describe('what is found in them, and no more', () => {
  it.each<[string, Data, readonly string[]]>([
    ['未达没有原因', project([['quantity', '≥10年', '9年', '50'], ...whole]), ['score.low-no-reason i1']],
    ['写了原因', project([['quantity', '≥10年', '9年', '50'], ...whole], why), []],
    ['1950 不是年份', project([['quantity', '≥2000', '1950', '50'], ...whole], why), []],
    ['目标 0 有发生', project([['quantity', '0起', '1起', '50'], ...whole]), ['zero.unexplained i1']],
    ['目标 0 没有发生', project([['quantity', '0起', '0起', '50'], ...whole]), []],
    ['0.98 像是 98%', project([['quality', '≥95%', '0.98', '50'], ...whole], why), ['percent.lost i1']],
    ['98%', project([['quality', '≥95%', '98%', '50'], ...whole]), []],
    ['‰ 与 % 换算', project([['cost', '≤0.4‰', '0.1%', '10'], ['quantity', '≥4', '4', '40'], ...whole], why), []],
    [
      '单位不同',
      project([['quantity', '≥50户/人/周', '3000次/周', '50'], ...whole], {
        own: { i1: { value: '50', reason: '按户走访三次' } },
      }),
      ['unit.clash i1'],
    ],
    ['单位相同', project([['quantity', '≥50次/周', '51次/周', '50'], ...whole]), []],
    ['方向像是反了', project([['quantity', '≤4', '4', '50'], ...whole]), ['direction.odd i1']],
    ['超 53%', project([['quantity', '≥2000', '3061', '50'], ...whole]), ['actual.overshoot i1']],
    ['超 30% 不到', project([['quantity', '≥2000', '2599', '50'], ...whole]), []],
    ['执行率超 100%', project([['quantity', '≥4', '4', '50'], ...whole], {}, ['329.77', '338.31']), ['rate.over execution']],
    [
      '执行得分不照执行率',
      project([['quantity', '≥4', '4', '50'], ...whole], { own: { execution: { value: '10', reason: '按公开表' } } }, [
        '100',
        '95',
      ]),
      ['execution.score execution'],
    ],
    [
      '「照公开的表」不算理由',
      project([['quantity', '≥100', '98', '50'], ...whole], { own: { i1: { value: '45', reason: '按公开表' } }, ...why }),
      ['score.own-differs i1'],
    ],
    [
      '权重不到 90、没有满意度',
      project([
        ['quantity', '≥4', '4', '50'],
        ['social', '有效提升', '有效提升', '18'],
      ]),
      ['sum.points', 'branch.missing satisfaction'],
    ],
  ])('%s', (_, data, expected) => {
    const { pack } = packIn('templates/mof/2020');
    const filled = readPlain({ projects: [data] }, pack, newWorkbook(pack, '某局', '2024'));
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    const found = findAll(pack, filled.value, evaluate(pack, filled.value)).filter(({ severity }) => severity !== 'hint');
    const ofProject = found.filter(({ binding }) => binding.startsWith('project/'));
    const said = ofProject.map(
      ({ code, binding }) =>
        `${code} ${binding
          .split('/')
          .filter((part) => !FRAME.includes(part))
          .join(' ')}`,
    );
    expect(said.map((one) => one.trim())).toEqual(expected);
  });
});

it('takes how far beyond a target is too far from the parameter the unit adjusted', () => {
  const { pack } = packIn('templates/mof/2020');
  const codes = (actual: string, value: string) => {
    const data = { projects: [project([['quantity', '≥2000', actual, '50'], ...whole])] };
    const adjustments = [{ path: 'parameter/over-bound', value, source: '本级文件' }];
    const filled = readPlain({ ...data, adjustments }, pack, newWorkbook(pack, '某局', '2024'));
    if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
    return findAll(pack, filled.value, evaluate(pack, filled.value)).flatMap(({ code }) =>
      code === 'actual.overshoot' ? [code] : [],
    );
  };
  expect([codes('3061', '60%'), codes('3061', '50%'), codes('2399', '20%'), codes('2400', '20%')]).toEqual([
    [],
    ['actual.overshoot'],
    [],
    ['actual.overshoot'],
  ]);
});

/** Parts of a binding that say nothing here. */
const FRAME = ['project', 'p1', 'indicator', 'group', 'target', 'actual', 'own', 'reason', 'rate'];
