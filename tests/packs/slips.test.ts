import { describe, expect, it } from 'vitest';
import { fillFrom } from '../../shared/jobs/workbook-file';
import { findAll } from '../../shared/findings';
import { evaluate } from '../../shared/scoring';
import { sentence } from '../../shared/text/problem';
import { newWorkbook } from '../../shared/workbook';
import { packIn, reportFrom, sourceIn } from './library';

const blank = sourceIn('templates/_blank');

/** What the check says of the blank pack after one slip of the hand. */
function afterSlip(file: string, written: string, slipped: string): string[] {
  const files = blank.files.map((one) => {
    if (one.path !== file) return one;
    if (!one.text.includes(written)) throw new Error(`${file} has no ${written}`);
    return { ...one, text: one.text.replace(written, slipped) };
  });
  return reportFrom({ folder: 'my', files }).problems.map((one) => `${one.place} ${sentence(one)}`);
}

/** The line of a file something is written on. */
function lineOf(file: string, written: string): number {
  const text = blank.files.find((one) => one.path === file)?.text ?? '';
  return text.slice(0, text.indexOf(written)).split('\n').length;
}

const column = '{heading: 偏差原因, content: reason, align: left}';

// 写错一处，只说一句，说在那一行，列出能写的。
describe('a slip in a pack is said once, at its line', () => {
  it.each([
    [
      'project.yaml',
      '- {kind: title, text',
      '- {kind: titel, text',
      '写成了「titel」，是不是「title」；只能是：title、caption、fields、',
    ],
    [
      'project.yaml',
      column,
      '{heading: 偏差原因, content: input.why, align: left}',
      '没有一项指标或规则的 inputs 里有 id 是「why」的。',
    ],
    ['department.yaml', 'score: 线性(执行率,', 'score: 线形(执行率,', '没有叫「线形」的函数或宏。是不是「线性」？'],
    ['department.yaml', 'step: 5%', 'step: 5', '请写成 5%。'],
    ['department.yaml', 'side: below', 'side: under', '只能是：below、above、both。'],
    ['department.yaml', 'points: 10}', 'points: 8}', '各要点加起来是 18（8 + 10）'],
    ['pack.yaml', 'year: 2024', 'year： 2024', '全角冒号'],
    ['pack.yaml', 'year: 2024', '\tyear: 2024', 'Tab'],
    ['pack.yaml', "unit: '%'", 'unit: %', "用 '单引号' 括起来"],
    ['pack.yaml', '{id: executed, name', '{id: budget, name', 'id「budget」用了两次'],
    ['pack.yaml', '{id: projects-met, name', '{id: projects, name', 'id「projects」用了两次'],
    ['pack.yaml', 'name: 全年支出', 'name: 全年预算', '「全年预算」有两个意思：budget、executed'],
    ['pack.yaml', '{id: projects, name', '{id: projects name', '「name:」前面少了一个逗号；请补上。'],
    ['pack.yaml', 'source: 某市 2024 年度评分办法}', 'source: 某市: 评分办法}', '「冒号加空格」'],
  ])('%s: %s as %s', (file, written, slipped, said) => {
    const problems = afterSlip(file, written, slipped);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
    if (!said.includes('加起来')) expect(problems[0]).toContain(`${file}:${lineOf(file, written)} `);
  });

  it.each([
    [
      'rules',
      "    rules:\n      - {id: at-mots, score: '分值'}\n    texts:\n",
      '、source」；请补上，或者它本来是「at-most」，编号写错了。',
    ],
    ['texts', '    texts:\n      - {id: gaol, hint: 按批复填写}\n', '，或者它本来是「goal」，编号写错了。'],
  ])('an id that was to change another thing of %s names the one it may have meant', (_, slipped, said) => {
    const problems = afterSlip('project.yaml', '    texts:\n', slipped);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
  });

  it('keys that one thing lacks are told together', () => {
    const said = afterSlip('project.yaml', '    texts:\n', '    rules:\n      - {id: mine, score: 分值}\n    texts:\n');
    expect(said).toEqual([expect.stringContaining('缺少「tables › project › rules › mine › name、source」；请补上。')]);
  });
});

const { pack } = packIn('templates/_blank');
const example = (blank.files.find(({ path }) => path.includes('first.yaml'))?.text ?? '').replace(/expect:[^]*/, '');

describe('a slip in data is said once, at its line, with what may be written', () => {
  it.each([
    [
      'facts: {budget:',
      'facts: {budgets:',
      '「unit.facts」里有不认识的「budgets」，没有采用；是不是「budget」？能写的是：budget、executed。',
    ],
    ['{in-time: 是,', '{in-tme: 是,', '是不是「in-time」？能写的是：in-time、complete。'],
    [
      'satisfaction: {rate',
      'satisfactions: {rate',
      '「tables.department.inputs」里有不认识的「satisfactions」，没有采用；是不是「satisfaction」？',
    ],
    [
      'other: {adjusted',
      'others: {adjusted',
      '「projects[1].funds」里有不认识的「others」，没有采用；是不是「other」？能写的是：appropriation、other。',
    ],
    ["executed: '45'}", "excuted: '45'}", '是不是「executed」？能写的是：adjusted、executed。'],
    [
      '  department:\n    inputs',
      '  departments:\n    inputs',
      '「tables」里有不认识的「departments」，没有采用；是不是「department」？',
    ],
    ['actual: 120件', 'acutal: 120件', '里有不认识的「acutal」，没有采用；是不是「actual」？'],
    ["points: '30'}", "points: '三十'}", '分值：「三十」里的第 1 个字'],
    ["points: '30'}", "points: '-30'}", '分值写成了「-30」，指标的分值不能是负数，没有采用'],
    [
      "points: '30'}",
      "points: '30', goal: g9}",
      '所属的年度目标（goal）写了「g9」，但这张表还没有年度目标；请先写上 goals，或去掉 goal。',
    ],
    ['name: 办件数,', 'name: 办件: 数,', '「冒号加空格」'],
    ['name: 办件数, target', 'name: 办件数 target', '「target:」前面少了一个逗号'],
  ])('%s as %s', (written, slipped, said) => {
    expect(example).toContain(written);
    const text = example.replace(written, slipped);
    const filled = fillFrom(text, 'data.yaml', pack, newWorkbook(pack, '某局'));
    const problems = filled.ok ? [] : filled.problems.map((one) => `${one.place} ${sentence(one)}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
    expect(problems[0]).toContain(`data.yaml:${example.slice(0, example.indexOf(written)).split('\n').length} `);
  });
});

it('points left blank are told once, and not as 本年无此项', () => {
  const filled = fillFrom(
    example.replace("actual: 120件, points: '30'", 'actual: 120件'),
    'data.yaml',
    pack,
    newWorkbook(pack, '某局', '2024'),
  );
  if (!filled.ok) throw new Error(filled.problems.map(sentence).join('\n'));
  const found = findAll(pack, filled.value, evaluate(pack, filled.value));
  const about = found.filter(({ binding }) => binding.startsWith('project/p1/indicator/i1') || binding === '分值');
  expect(about.map(({ code }) => code)).toEqual(['sum.points-blank']);
});

it('an actual that is blank too is still asked for', () => {
  const filled = fillFrom(
    example.replace("actual: 120件, points: '30'", "actual: ''"),
    'data.yaml',
    pack,
    newWorkbook(pack, '某局', '2024'),
  );
  if (!filled.ok) throw new Error(filled.problems.map(sentence).join('\n'));
  const found = findAll(pack, filled.value, evaluate(pack, filled.value));
  const about = found.filter(({ params }) => JSON.stringify(params).includes('某项目·办件数'));
  expect(about.map(({ code, binding }) => `${code} ${binding}`)).toEqual([
    'line.incomplete project/p1/indicator/i1/actual',
    'sum.points-blank project/p1/indicator/i1/points',
  ]);
});

it.each([
  ['goals first', 'goals: [{id: g1, text: 办好事}]\n    indicators:'],
  ['indicators first', 'indicators:'],
])('an indicator is of a goal of its table, wherever that stands: %s', (_, begun) => {
  const behind = begun.startsWith('goals') ? '' : '    goals: [{id: g1, text: 办好事}]\n';
  const text = example
    .replace(/indicators:/, begun)
    .replace("points: '30'}", "points: '30', goal: g1}")
    .trimEnd();
  const filled = fillFrom(`${text}\n${behind}`, 'data.yaml', pack, newWorkbook(pack, '某局'));
  expect(filled.ok ? [] : filled.problems.map((one) => `${one.place} ${sentence(one)}`)).toEqual([]);
});
