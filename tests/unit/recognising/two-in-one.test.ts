import { describe, expect, it } from 'vitest';
import { recognise, type Recognised } from '../../../shared/recognising';
import { evaluate } from '../../../shared/scoring';
import { isNone } from '../../../shared/workbook';
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

function read(rows: readonly (readonly string[])[], above: readonly string[] = ['项目支出绩效自评表（2023年度）']): Recognised {
  const recognised = recognise(documentOf(...above, tableOf(rows.map((row) => row.map(made)))), { packs: [pack], year: '' });
  if (!recognised) throw new Error('nothing recognised');
  return recognised;
}

const fillOf = ({ workbook }: Recognised) => workbook.projects[0]?.fill;
const unsure = ({ outcomes }: Recognised) =>
  outcomes.flatMap((one) => (one.state === 'matched' ? [] : [`${one.cell.text} ${one.why.code}`]));
/** Points, and the unit's own score where it is not what the rule comes to. */
const scores = (one: Recognised) =>
  fillOf(one)?.indicators.map(({ id, points }) => `${points} ${fillOf(one)?.own[id]?.value ?? ''}`);

const NAME = ['项目名称', '县城路灯维护|6'];
const TAIL = [
  ['效益指标', '社会效益指标', '夜间事故下降', '≥10%', '12%', '30分/30分', ''],
  ['满意度指标', '服务对象满意度指标', '市民满意度', '≥90%', '92%', '10分/10分', ''],
];

describe('two values in one cell', () => {
  it('points and score, in the order of their heading', () => {
    const one = read([
      NAME,
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值/得分', '失分说明'],
      ['产出指标', '数量指标', '维修路灯', '≥800盏', '720盏', '50分/44分', '两条路未移交'],
      ...TAIL,
    ]);
    expect(scores(one)).toEqual(['50 44', '30 ', '10 ']);
    expect(fillOf(one)?.reasons).toEqual({ i1: '两条路未移交' });
    expect(unsure(one)).toEqual([]);
  });

  it('score before points', () => {
    const one = read([
      NAME,
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '得分/分值', '备注'],
      ['产出指标', '数量指标', '维修路灯', '≥800盏', '720盏', '44/50', ''],
      ...TAIL.map((row) => row.map((text) => text.replaceAll('分', ''))),
    ]);
    expect(scores(one)).toEqual(['50 44', '30 ', '10 ']);
  });

  it('target and actual with strokes in their units; what can’t be told apart is doubted', () => {
    const one = read([
      NAME,
      ['一级指标', '二级指标', '三级指标', '目标/实际', '分值', '得分', '备注'],
      ['产出指标', '成本指标', '每盏维护费', '≤450元/盏/438元/盏', '40', '40', ''],
      ['产出指标', '数量指标', '维修路灯', '≥800盏/年/812盏', '50', '50', ''],
    ]);
    const said = fillOf(one)?.indicators.map(({ target, actual }) => [target, actual && !isNone(actual) ? actual.text : null]);
    expect(said).toEqual([
      ['≤450元/盏', '438元/盏'],
      ['≥800盏/年/812盏', null],
    ]);
    expect(unsure(one)).toEqual(['≥800盏/年/812盏 cell.two']);
  });
});

it('where a form prints what was taken off, the score is the points less that', () => {
  const one = read([
    NAME,
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '扣分'],
    ['产出指标', '数量指标', '维修路灯', '≥800盏', '720盏', '50', '3'],
    ['效益指标', '社会效益指标', '夜间事故下降', '≥10%', '12%', '30', '—'],
    ['满意度指标', '服务对象满意度指标', '市民满意度', '≥90%', '92%', '10', '0'],
  ]);
  // 720 ÷ 800 × 50 is 45 by the rule; the form took off 3.
  expect(scores(one)).toEqual(['50 47', '30 ', '10 ']);
  expect(unsure(one)).toEqual([]);
});

describe('money beside its labels', () => {
  const LINES = [
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['产出指标', '数量指标', '维修路灯', '≥800盏', '812盏', '90', '90'],
  ];
  const total = (one: Recognised) => {
    const [project] = evaluate(pack, one.workbook).projects;
    const figure = (column: string) => {
      const value = project?.figures.get(`project/p1/funds/total/${column}`)?.value;
      return value?.kind === 'number' ? value.value.toString() : null;
    };
    const { printed } = one.workbook;
    return [
      ...['initial', 'adjusted', 'executed'].map(figure),
      printed['project/p1/execution/rate'],
      project?.execution?.self?.toString(),
    ];
  };

  it('goes on in the row below: the rate and the score are no sources of money', () => {
    const one = read([
      NAME,
      ['预算数（万元）|2', '80', '执行数（万元）|2', '72|2'],
      ['执行率|2', '90%', '执行率得分（10分）|2', '9|2'],
      ...LINES,
    ]);
    expect(total(one)).toEqual([null, '80', '72', '90%', '9']);
    expect(unsure(one)).toEqual(['80 funds.only-total', '72 funds.only-total']);
  });

  it('stands in one cell with it', () => {
    const one = read([
      NAME,
      ['资金（万元）', '年初：75', '调整后：80', '执行：72', '执行率：90%', '分值：10分', '得分：9分'],
      ...LINES,
    ]);
    expect(total(one)).toEqual(['75', '80', '72', '90%', '9']);
  });
});

describe('sources that the rules have in one row', () => {
  const money = (county: string) =>
    read([
      NAME,
      ['资金（万元）_5', '资金来源', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
      ['资金总额', '512.6', '508', '99.1%', '10', '9.91'],
      ['其中：中央资金', '300', '300', '100%', '', ''],
      ['省级资金', '162.6', '158', '97.17%', '', ''],
      ['县级资金', county, '50', '100%', '', ''],
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '维修路灯', '≥800盏', '812盏', '90', '90'],
    ]);

  it('are put there together where they make up the total, and doubted', () => {
    const one = money('50');
    expect(fillOf(one)?.funds.appropriation).toMatchObject({ adjusted: { text: '512.6' }, executed: { text: '508' } });
    expect(unsure(one)).toContain('162.6 funds.together');
    expect(unsure(one).every((text) => text.endsWith('funds.together'))).toBe(true);
  });

  it('are not where they don’t', () => {
    const one = money('60');
    expect(fillOf(one)?.funds.appropriation).toMatchObject({ adjusted: { text: '300' } });
    expect(unsure(one)).toContain('512.6 funds.left-out');
  });
});

describe('what stands below the lines in the same table', () => {
  const LINES = [
    NAME,
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['产出指标', '数量指标', '维修路灯', '≥800盏', '812盏', '90', '90'],
  ];

  it('who filled it in is no indicator', () => {
    const one = read([...LINES, ['填报人：', '甲|2', '负责人：', '乙|3'], ['经办人：甲|4', '填报日期：2024年3月2日|3']]);
    expect(fillOf(one)?.indicators.map(({ name }) => name)).toEqual(['维修路灯']);
  });

  it('a total beside its rating', () => {
    const one = read([...LINES, ['自评得分|3', '98.6', '等级', '优|2']]);
    expect(one.workbook.printed).toMatchObject({ 'project/p1/total/self': '98.6', 'project/p1/rating': '优' });
    expect(one.workbook.printed).not.toHaveProperty('project/p1/total/points');
    expect(unsure(one)).toEqual([]);
  });
});

it('levels and names numbered 1.1 and 1.1.1, and levels without 指标', () => {
  const one = read([
    NAME,
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['1.产出', '1.1数量指标', '1.1.1维修路灯', '≥800盏', '812盏', '50', '50'],
    ['2.效益', '2.1社会效益', '2.1.1事故下降', '≥10%', '12%', '40', '40'],
  ]);
  expect(fillOf(one)?.indicators.map(({ group }) => group)).toEqual(['quantity', 'social']);
  expect(unsure(one)).toEqual([]);
});

it('a form of short levels and a few rows is one', () => {
  const one = read([
    ['项目名称', '展览举办|7'],
    ['序号', '一级指标', '二级指标', '三级指标', '指标值', '完成值', '权重', '得分'],
    ['1', '产出', '数量', '举办展览', '≥3场', '3场', '60', '60'],
    ['2', '满意度', '服务对象满意度', '观众满意度', '≥90%', '95%', '30', '30'],
  ]);
  expect(fillOf(one)?.indicators.map(({ group }) => group)).toEqual(['quantity', 'users']);
});

it.each([
  ['written with blanks', ['项目支出绩效自评表', '（ 2 0 2 1 年 度 ）'], []],
  ['beside its label in the form', ['项目支出绩效自评表'], [['年度', '2021|6']]],
])('a year %s', (_, above, rows) => {
  const one = read(
    [
      NAME,
      ...rows,
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
      ['产出指标', '数量指标', '维修路灯', '≥800盏', '812盏', '90', '90'],
    ],
    above,
  );
  expect(one.workbook.year).toBe('2021');
  expect(unsure(one)).toEqual([]);
});

describe('lines of other shapes', () => {
  const lines = (one: Recognised) =>
    fillOf(one)?.indicators.map(({ group, name, actual }) => `${group} ${name} ${actual && !isNone(actual) ? actual.text : ''}`);

  it('a row that numbers the columns is none, and what was taken off beside the score says nothing new', () => {
    const one = read([
      NAME,
      ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '扣分', '扣分理由'],
      ['（1）', '（2）', '（3）', '（4）', '（5）', '（6）', '（7）', '（8）', '（9）'],
      ['产出指标', '数量指标', '维修路灯', '≥800盏', '720盏', '90', '81', '9', '两条路未移交'],
    ]);
    expect(lines(one)).toEqual(['quantity 维修路灯 720盏']);
    expect(unsure(one)).toEqual([]);
  });

  it('a value of the whole year counts, not that of its first half', () => {
    const one = read([
      NAME,
      ['一级指标_2', '二级指标_2', '三级指标_2', '指标值_2', '完成值|2', '分值_2', '得分_2'],
      ['上半年', '全年'],
      ['产出指标', '数量指标', '维修路灯', '≥800盏', '400盏', '812盏', '90', '90'],
    ]);
    expect(lines(one)).toEqual(['quantity 维修路灯 812盏']);
    expect(unsure(one)).toEqual(['400盏 cell.unread']);
  });

  it('a name that says its level before it stands there', () => {
    const one = read([
      NAME,
      ['指标名称', '指标值', '完成值', '分值', '得分'],
      ['数量指标：维修路灯', '≥800盏', '812盏', '50', '50'],
      ['社会效益指标：夜间出行', '改善', '改善', '40', '40'],
    ]);
    expect(lines(one)).toEqual(['quantity 维修路灯 812盏', 'social 夜间出行 改善']);
    expect(unsure(one)).toEqual([]);
  });
});

it('a frame with a row for the title and one for the form', () => {
  const form = [
    NAME,
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['产出指标', '数量指标', '维修路灯', '≥800盏', '812盏', '90', '90'],
  ];
  const recognised = recognise(
    documentOf(
      tableOf([['项目支出绩效自评表（2021年度）'], ['']]),
      tableOf(
        form.map((row) => row.map(made)),
        1,
      ),
    ),
    { packs: [pack], year: '' },
  );
  expect([recognised?.workbook.year, recognised?.tables[0]?.title]).toEqual(['2021', '项目支出绩效自评表（2021年度）']);
});
