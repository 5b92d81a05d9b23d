import type { TableEntries } from '../../../../shared/workbook';
import { type Case, type Change, given, hotline, indicator, key, money, p, print } from './case';

export const faults: readonly Case[] = [
  {
    code: 'sum.points',
    says: '「业务培训」各指标的分值合计 85，应当是 90，相差 5。',
    change: (w) => void (indicator(w, 'i1').points = '15'),
  },
  {
    code: 'sum.branch-points',
    checks: { 'group-points': 'true' },
    says: '「业务培训」的「产出指标」定额 50 分，下面各指标的分值合计 55。',
    change: (w) => void (indicator(w, 'i1').points = '25'),
  },
  {
    code: 'sum.points-open',
    sample: 'anju-2023-approval',
    says: '「办事大厅运转运行费·区级项目支出绩效评价指标体系」的「个性指标」还没有添加指标，50 分没有分配。',
    change: (w) => Object.assign((w.appraisals[0] as { fill: TableEntries }).fill, { own: {}, inputs: {} }),
  },
  {
    code: 'sum.branch-usual',
    says: '「业务培训」各指标的分值合计，产出指标 70 分、效益指标 20 分，表样上是 50 分、30 分。',
    change: (w) => {
      indicator(w, 'i1').points = '40';
      const benefit = w.projects[0]?.fill.indicators.find(({ group }) => group === 'social');
      if (benefit) benefit.points = '20';
    },
  },
  {
    code: 'sum.no-points',
    says: '「业务培训·培训人次」没有填分值。',
    change: (w) => void (indicator(w, 'i1').points = '二十'),
  },
  { code: 'sum.points-blank', says: '「业务培训·培训人次」的分值没有填。', change: (w) => void delete indicator(w, 'i1').points },
  {
    code: 'sum.printed-branch',
    says: '「业务培训」的「产出指标」印的得分小计是 50，各项相加是 46。',
    change: (w) => print(w, { [`${p}/group/output/self`]: '50' }),
  },
  {
    code: 'sum.printed-branch',
    says: '「业务培训」的「产出指标」印的分值小计是 60，各项相加是 70。',
    change: (w) => {
      indicator(w, 'i1').points = '40';
      print(w, { [`${p}/group/output/points`]: '60' });
    },
  },
  {
    code: 'sum.printed-total',
    says: '「业务培训」印的得分合计是 90，各项相加是 87.5。',
    change: (w) => print(w, { [`${p}/total/self`]: '90.00分' }),
  },
  {
    code: 'sum.rounding',
    says: '「业务培训·全年执行数」印的是 18.01，分项相加是 18，只差尾数。',
    change: (w) => print(w, { [`${p}/funds/total/executed`]: '18.01' }),
  },
  {
    code: 'text.rounding',
    says: '「项目支出绩效自评报告」里的「基本支出」写的是 68.06，后面的分项相加是 68.05，只差尾数。',
    change: (w) => void (w.reports[key] = '本年支出218.56万元，基本支出68.06万元（人员经费65.88万元、公用经费2.17万元）。'),
  },
  {
    code: 'sum.funds',
    says: '「业务培训」的「全年预算数」印的总额是 0，各项资金相加是 20，相差 20。',
    change: (w) => print(w, { [`${p}/funds/total/adjusted`]: '0' }),
  },
  {
    code: 'sum.funds-parts',
    says: '「业务培训」的「全年预算数」印着总额 20，各项资金却没有填全。',
    change: (w) => {
      money(w, 'appropriation', { initial: '20', executed: '18' });
      print(w, { [`${p}/funds/total/adjusted`]: '20' });
    },
  },
  {
    code: 'sum.facts',
    sample: hotline,
    checks: { 'sum-of-facts': 'total-budget = special-budget + cancelled' },
    says: '「部门预算总额」是 228.14，而 专项预算项目预算数 55.63 + 年终注销数 0 = 55.63，相差 172.51。',
    change: () => undefined,
  },
  {
    code: 'sum.projects',
    sample: hotline,
    checks: { 'project-sums': 'special-spent = executed' },
    says: '「专项预算项目实际支出」是 55.6，各项目表的「预算执行数」相加是 55.63，相差 0.03。',
    change: (w) => void (w.unit.facts['special-spent'] = given('55.6')),
  },
  {
    code: 'rollup.overruled',
    sample: hotline,
    says: '「阶段项目总数」由各项目表汇总是 1，改成了 2，没有写理由。',
    change: (w) => void (w.overrules['staged-total'] = { value: '2', reason: '' }),
  },
  {
    code: 'rollup.overruled-explained',
    sample: hotline,
    says: '「阶段项目总数」由各项目表汇总是 1，更正为 2，理由是「另有涉密项目」。',
    change: (w) => void (w.overrules['staged-total'] = { value: '2', reason: '另有涉密项目' }),
  },
  {
    code: 'rollup.printed',
    sample: hotline,
    says: '部门表印的「常年项目总数」是 3，由各项目表汇总是 1。',
    change: (w) => print(w, { 'rollup/regular-total': '3' }),
  },
  {
    code: 'summary.printed',
    says: '汇总表里「业务培训」的预算执行率印的是 95.00%，自评表里是 90.00%。',
    change: (w) => print(w, { 'summary/training/rate': '95.00%' }),
  },
];

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  {
    code: 'sum.points-open',
    sample: 'anju-2023-approval',
    // All the form's own lines are filled in: its own ones were forgotten.
    change: () => undefined,
  },
  {
    code: 'sum.points',
    change: (w) => {
      indicator(w, 'i1').points = '15.5';
      indicator(w, 'i2').points = '14.50';
    },
  },
  { code: 'sum.branch-points', checks: { 'group-points': 'true' }, change: (w) => void (indicator(w, 'i1').points = '20.0') },
  // Nothing is asked of the public here: its points went to the benefit.
  {
    code: 'sum.branch-usual',
    change: (w) => {
      const { indicators } = w.projects[0]?.fill ?? { indicators: [] };
      const asked = indicators.findIndex(({ group }) => group === 'users');
      if (asked >= 0) indicators.splice(asked, 1);
    },
  },
  { code: 'sum.no-points', change: (w) => void (indicator(w, 'i1').points = '２０') },
  // Just added: still to be filled in.
  { code: 'sum.no-points', change: (w) => void (indicator(w, 'i1').points = '') },
  { code: 'sum.points-blank', change: (w) => void (indicator(w, 'i1').points = '２０') },
  { code: 'sum.printed-branch', change: (w) => print(w, { [`${p}/group/output/self`]: '46.00分' }) },
  // Other points than the form's add up all the same: that they are others is said by itself.
  {
    code: 'sum.printed-branch',
    change: (w) => {
      indicator(w, 'i1').points = '40';
      print(w, { [`${p}/group/output/points`]: '70分' });
    },
  },
  {
    code: 'sum.printed-total',
    change: (w) => {
      indicator(w, 'i1').points = '40';
      print(w, { [`${p}/total/points`]: '120' });
    },
  },
  { code: 'sum.printed-total', change: (w) => print(w, { [`${p}/total/self`]: '87.50' }) },
  { code: 'sum.rounding', change: (w) => print(w, { [`${p}/funds/total/executed`]: '18.00' }) },
  // It adds up; it is no list of all its parts; other units; the difference is told.
  ...[
    '基本支出68.05万元（人员经费65.88万元、公用经费2.17万元）。',
    '基本支出68.06万元，其中：人员经费65.88万元、会议费2.10万元。',
    '培训费20.01万元（场地费15万元、讲课费5000元）。',
    '培训费20.01万元（上年19.99万元，比上年多0.02万元）。',
    '基本支出68.06万元（人员经费65.88万元、公用经费2.17万元），差异由四舍五入引起。',
  ].map((text): Change => ({ code: 'text.rounding', change: (w) => void (w.reports[key] = text) })),
  { code: 'sum.funds', change: (w) => print(w, { [`${p}/funds/total/adjusted`]: '20.01' }) },
  { code: 'sum.funds-parts', change: (w) => print(w, { [`${p}/funds/total/adjusted`]: '20' }) },
  {
    code: 'sum.facts',
    sample: hotline,
    checks: { 'sum-of-facts': 'total-budget = special-budget + cancelled' },
    change: (w) => Object.assign(w.unit.facts, { 'total-budget': given('55.63'), cancelled: given('0') }),
  },
  {
    code: 'sum.projects',
    sample: hotline,
    checks: { 'project-sums': 'special-spent = executed' },
    change: (w) => void (w.unit.facts['special-spent'] = given('55.62')),
  },
  {
    code: 'sum.projects-short',
    sample: hotline,
    checks: { 'project-sums': 'special-spent = executed' },
    change: (w) => void (w.unit.facts['special-spent'] = given('55.64')),
  },
  { code: 'rollup.overruled', sample: hotline, change: (w) => void (w.overrules['staged-total'] = { value: '1.0', reason: '' }) },
  {
    code: 'rollup.overruled-explained',
    sample: hotline,
    change: (w) => void (w.overrules['staged-total'] = { value: '1', reason: '已核对' }),
  },
  { code: 'rollup.printed', sample: hotline, change: (w) => print(w, { 'rollup/regular-total': '1个' }) },
  { code: 'summary.printed', change: (w) => print(w, { 'summary/training/rate': '90%', 'summary/training/self': '87.50' }) },
];
