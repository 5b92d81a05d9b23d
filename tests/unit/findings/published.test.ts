import { describe, expect, it } from 'vitest';
import { findingText } from '../../../shared/findings';
import { packOf, settingKeys } from '../../../shared/pack';
import { published } from './cases/published';
import { findingsOf, keysOf, messageOf, packs, sampleOf } from './samples';

/** What has to be found in the published tables: typed by hand from what is known to be wrong with them. */
function found(id: string) {
  const findings = findingsOf(sampleOf(id));
  return { findings, keys: keysOf(findings), says: (code: string, binding: string) => messageOf(findings, code, binding) };
}

describe('样例 A、B1、B2', () => {
  const { findings, keys, says } = found('anju-2024-hotline');

  it('30.00 调减为 29.65 没有写理由；年中追加的写了', () => {
    expect(says('execution.adjusted-no-reason', 'project/hotline/execution/reason')).toBe(
      '「效能热线工作」预算由年初的 30 调减为 29.65（调减 0.35），没有写理由。',
    );
    expect(keys).not.toContain('execution.adjusted-no-reason@project/upgrade/execution/reason');
  });

  it('≥95 得 9：自评与规则不同的一行写了理由，只作提示', () => {
    expect(keys.filter((key) => key.startsWith('score.own-'))).toEqual(['score.own-explained@project/hotline/indicator/i6/own']);
    expect(keys.filter((key) => key.startsWith('score.met-deducted'))).toEqual([]);
  });

  it('「≥95」「≤15」照抄目标', () => {
    const copied = keys.filter((key) => key.startsWith('actual.copied'));
    expect(copied).toHaveLength(8);
    expect(copied).toContain('actual.copied@project/hotline/indicator/i6/actual');
    expect(copied).toContain('actual.copied@project/upgrade/indicator/i1/actual');
  });

  it('追加的项目年初是 0；成本 27 与预算 25.98 对不上，另一个 30 与年初 30 对得上', () => {
    expect(keys).toContain('rate.denominator@project/upgrade/funds/total/initial');
    expect(keys.filter((key) => key.startsWith('cost.sum'))).toEqual(['cost.sum@project/upgrade/indicator/i7/target']);
  });

  it('没有别的错', () => {
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'execution.adjusted-no-reason',
    ]);
  });
});

describe('样例 C、D1–D3', () => {
  const { keys, says } = found('anju-2023-approval');

  it('有得分没有完成值：9、11、8 行，每张表合成一条', () => {
    const blank = ['d1', 'd2', 'd3'].map((id) => says('actual.blank-scored-many', `project/${id}/indicator/i1/actual`));
    expect(blank.map((words) => /有 (\d+) 行/.exec(words)?.[1])).toEqual(['9', '11', '8']);
    expect(keys.filter((key) => key.startsWith('actual.blank-scored'))).toHaveLength(3);
  });

  it('成本目标 694.56，预算 150', () => {
    expect(says('cost.sum', 'project/d2/indicator/i10/target')).toMatch(/相加是 694\.56 万元.*预算是 150 万元/);
  });

  it('评审专家成本用 ≥', () => expect(keys).toContain('cost.direction@project/d3/indicator/i7/target'));

  it('三个项目年中调整都没有写理由', () => {
    expect(keys.filter((key) => key.startsWith('execution.adjusted-no-reason'))).toHaveLength(3);
  });

  it('「编制准确」按式 0，公开 10', () =>
    expect(says('score.own-far', 'department/indicator/accuracy/own')).toMatch(/自评得分 10，按规则是 0/));

  it('目标实现的依据还空着', () => expect(keys).toContain('inputs.blank-scored@project/d1/indicator/i1/actual'));

  it('分层分类：符合性 20 超过 10；没有个性指标；合计 100 对不上', () => {
    expect(keys).toContain('score.above@appraisal/layered/indicator/conformity/own');
    expect(keys).toContain('sum.branch-points@appraisal/layered/group/own');
    expect(says('sum.printed-total', 'appraisal/layered/total/self')).toMatch(/印的得分合计是 100，各项相加是 53\.33/);
  });
});

describe('样例 E、F1–F3', () => {
  const { keys, says } = found('tianmen-2022-hotline');

  it('执行得分 20，按规则 5.87、5.98', () => {
    expect(says('execution.overruled', 'project/f1/execution/own')).toMatch(/填的是 20，按规则是 5\.87（45\.51387 ÷ 155 × 20）/);
    expect(says('execution.overruled', 'project/f2/execution/own')).toMatch(/填的是 20，按规则是 5\.98/);
  });

  it('1000% 是笔误', () => {
    expect(keys.filter((key) => key.startsWith('actual.slip'))).toEqual([
      'actual.slip@project/f2/indicator/i7/actual',
      'actual.slip@project/f2/indicator/i8/actual',
    ]);
  });

  it('生态效益空着得 10 分；执行得分空着而合计 100；两个项目同名', () => {
    expect(keys).toContain('actual.blank-scored@project/f1/indicator/i7/actual');
    expect(says('score.blank-counted', 'project/f3/execution/self')).toBe(
      '「热线相关经费·预算执行」的得分空着，合计 100 却算进了它的 20 分。',
    );
    expect(keys).toContain('name.same-project@project/f3/name');
  });

  it('执行率 29.36%、29.92%，表上没有写原因的一格', () =>
    expect(keys.filter((key) => key.startsWith('execution.low-nowhere'))).toHaveLength(2));

  it('附件题写「2021 年度」', () => {
    const { pack, workbook } = sampleOf('tianmen-2022-hotline');
    const printed = { ...workbook.printed, 'department/title': '2021年度部门整体支出绩效自评表' };
    expect(messageOf(findingsOf({ pack, workbook: { ...workbook, printed } }), 'text.year', 'department/title')).toBe(
      '「表题」里写的是「2021年度」，这份自评是 2022 年度的。',
    );
  });

  it('人员 65.88、公用 2.17，合计 68.06：尾数', () => {
    const { pack, workbook } = sampleOf('tianmen-2022-hotline');
    const facts = {
      ...workbook.unit.facts,
      budget: { text: '68.06' },
      'budget-done': { text: '65.88' },
      'public-spent': { text: '2.17' },
    };
    const sums = { 'sum-of-facts': 'budget = budget-done + public-spent' };
    const strict = packOf({ ...pack.resolved, checks: { ...pack.resolved.checks, ...sums } });
    const findings = findingsOf({ pack: strict, workbook: { ...workbook, unit: { ...workbook.unit, facts } } });
    expect(messageOf(findings, 'sum.rounding', 'unit/fact/budget')).toBe('「预算数」印的是 68.06，分项相加是 68.05，只差尾数。');
  });

  it('报告正文另写到位 49.74193 万元、执行率 32.09%', () => {
    const { pack, workbook } = sampleOf('tianmen-2022-hotline');
    const reports = {
      'project-report/summary.experience/f1': '资金到位49.74193万元，执行率32.09%，基本满足需要。',
      // 这一段说的是全部项目，不拿一个项目的表来比。
      'department-report/introduction.duties/unit': '资金到位49.74193万元，执行率32.09%。',
      'project-report/summary.basics/f2':
        '“购买服务”由本单位组织实施，2022年度全年预算{全年预算}万元，到位资金49.74193万元，执行率{执行率}。',
    };
    const findings = findingsOf({ pack, workbook: { ...workbook, reports } });
    const place = 'report/project-report/summary.experience/f1';
    expect(messageOf(findings, 'text.money', place)).toMatch(/「资金到位49\.74193万元」.*是 45\.51387 万元/);
    expect(messageOf(findings, 'text.rate', place)).toMatch(/29\.36%/);
    const others = findings.filter(({ binding }) => binding.startsWith('report/') && binding !== place);
    expect(others.filter(({ code }) => code !== 'report.blank').map(({ code }) => code)).toEqual(['report.figure']);
  });

  it('负责人一栏里的手机号', () => {
    const { pack, workbook } = sampleOf('tianmen-2022-hotline');
    const copy = structuredClone(workbook);
    for (const project of copy.projects) project.fill.texts.contact = '经办人甲 １３８-１２３４-５６７８';
    expect(keysOf(findingsOf({ pack, workbook: copy })).filter((key) => key.startsWith('private.mobile'))).toHaveLength(3);
  });
});

describe('样例 G1–G4、H', () => {
  const { keys, says } = found('yanzhou-2024-governance');

  it('四项自评与规则差得多', () => {
    const scores = ['i3', 'i5', 'i6', 'i9'].map((id) => says('score.own-far', `project/g2/indicator/${id}/own`));
    expect(scores.map((text) => /自评得分 ([\d.]+)，按规则是 ([\d.]+)/.exec(text)?.slice(1).join('/'))).toEqual([
      '2/1.34',
      '8/3.35',
      '8/2.06',
      '13/8.4',
    ]);
  });

  it('质量指标其实是个数', () => expect(keys).toContain('indicator.misplaced@project/g2/indicator/i6/name'));

  it('成本 78.3，预算 13.4；四项满分却写原因；别的项目的成本对得上', () => {
    expect(says('cost.sum', 'project/g4/indicator/i1/target')).toMatch(/78\.3 万元.*13\.4 万元/);
    expect(keys.filter((key) => key.startsWith('cost.sum'))).toHaveLength(1);
    expect(keys.filter((key) => key.startsWith('reason.on-full'))).toHaveLength(4);
  });

  it('「90余件」不是准数；年初 0、全年 13.4', () => {
    expect(keys).toContain('actual.doubtful@project/g4/indicator/i6/actual');
    expect(keys).toContain('rate.denominator@project/g4/funds/total/initial');
  });

  it('到位率、执行率应得 0、总成本应得 6', () => {
    for (const id of ['arrival', 'execution-rate', 'i1'])
      expect(keys).toContain(`score.own-far@appraisal/hotline/indicator/${id}/own`);
  });

  it('正文写的数与表不一致', () => {
    const { pack, workbook } = sampleOf('yanzhou-2024-governance');
    const copy = structuredClone(workbook);
    const g3 = copy.projects.find(({ id }) => id === 'g3');
    if (g3) g3.fill.texts['goal-actual'] = '资金到位54.6万元，全年支出54.6万元。成本指标设4个指标。';
    const findings = findingsOf({ pack, workbook: copy });
    expect(messageOf(findings, 'text.count', 'project/g3/text/goal-actual')).toMatch(/成本指标是 5 个/);
    expect(messageOf(findings, 'text.money', 'project/g3/text/goal-actual')).toMatch(/是 33\.73 万元/);
  });
});

describe('样例 H 的报告正文', () => {
  it('写效益 15、满意度 5，而表是 20、10；写支出 54.6，而表是 33.73', () => {
    const { pack, workbook } = sampleOf('yanzhou-2024-governance');
    const [appraisal] = workbook.appraisals;
    const reports = {
      [`appraisal-report/basics.approval/${appraisal?.id ?? ''}`]:
        '全年支出54.6万元。评价得分96.5分，效益指标得分15分，满意度指标得分5分，决策指标得分20分。',
    };
    const findings = findingsOf({ pack, workbook: { ...workbook, reports } });
    expect(findings.filter(({ code }) => code === 'text.branch').map((one) => findingText(one).message)).toEqual([
      expect.stringMatching(/写「效益指标得分15分」，表里「社会效益指标」各项相加是 20 分。/),
      expect.stringMatching(/写「满意度指标得分5分」，表里「满意度指标」各项相加是 10 分。/),
    ]);
    const others = findings.filter(
      ({ code, binding }) => binding.startsWith('report/') && code !== 'text.branch' && code !== 'report.blank',
    );
    expect(others.map(({ code }) => code)).toEqual(['text.money']);
  });
});

describe('每张公开的表', () => {
  it.each(published)('$sample $table：有的都报，没有的不报', ({ sample, table, found: expected }) => {
    const here = found(sample).findings.filter(({ binding }) => binding.startsWith(table));
    expect(here.map(({ code }) => code)).toEqual(expected);
  });
});

describe('the packs', () => {
  it('use no knob the checks do not know', () => {
    const known: readonly string[] = settingKeys;
    for (const pack of packs()) expect(Object.keys(pack.resolved.checks ?? {}).filter((key) => !known.includes(key))).toEqual([]);
  });
});
