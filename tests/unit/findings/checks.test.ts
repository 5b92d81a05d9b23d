import { describe, expect, it } from 'vitest';
import { checks, type Finding, findAll, findHidden, findingKey, findingText } from '../../../shared/findings';
import { scoreAsValueCheck } from '../../../shared/findings/checks/score-as-value';
import { subjectOf } from '../../../shared/findings/subject';
import { type Pack, packOf } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { findingCodes } from '../../../shared/text/findings';
import type { Fill, OwnIndicator, Workbook } from '../../../shared/workbook';
import { findingsOf, messageOf, sampleOf } from './samples';

/** A change to a workbook without findings, and what has to be said about it, word for word. */
interface Case {
  readonly code: string;
  readonly says: string;
  readonly sample?: string;
  readonly checks?: Record<string, string>;
  readonly change: (workbook: Workbook) => void;
}

const fillOf = (workbook: Workbook): Fill => workbook.projects[0]?.fill as Fill;
const indicator = (workbook: Workbook, id: string): OwnIndicator =>
  fillOf(workbook).indicators.find((one) => one.id === id) as OwnIndicator;
const given = (text: string) => ({ text });
const money = (workbook: Workbook, row: string, cells: Record<string, string>) => {
  fillOf(workbook).funds[row] = Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, given(text)]));
};
const print = (workbook: Workbook, printed: Record<string, string>) => Object.assign(workbook.printed, printed);
const p = 'project/training';
const hotline = 'anju-2024-hotline';

const declared: Case[] = [
  {
    code: 'declared.target',
    says: '「业务培训·培训人次」年初申报的指标值是 ≥450人次，现在是 ≥500人次。',
    change: (w) => void (w.declared[`${p}/indicator/i1/target`] = '≥450人次'),
  },
  {
    code: 'declared.points',
    says: '「业务培训·培训人次」年初申报的分值是 10，现在是 20。',
    change: (w) => void (w.declared[`${p}/indicator/i1/points`] = '10'),
  },
  {
    code: 'declared.dropped',
    says: '「业务培训」年初申报的指标「培训场次」「结业率」没有列进自评表。',
    change: (w) => {
      w.declared[`${p}/indicator/d8/name`] = '培训场次';
      w.declared[`${p}/indicator/d9/name`] = '结业率';
    },
  },
];

const key = 'project-report/basics.background/training';
const reports: Case[] = [
  {
    code: 'report.figure',
    says: '「业务培训支出绩效自评报告·一、项目基本情况·（二）资金安排和使用」里写着「预算执行率88%」，与算出来的 90.00%（执行率）不一致。',
    change: (w) => void (w.reports['project-report/basics.money/training'] = '年初预算{年初预算}万元，预算执行率88%。'),
  },
  {
    code: 'report.hidden',
    says: '「业务培训支出绩效自评报告·一、项目基本情况·（一）项目背景和内容」里写了不公开的项目的名称。',
    change: (w) => {
      const [first] = w.projects;
      if (first) w.projects.push({ ...structuredClone(first), id: 'other', name: '保密工程', hidden: { reason: '涉密' } });
      w.reports[key] = '与保密工程一起做。';
    },
  },
  {
    code: 'report.blank',
    says: '「业务培训支出绩效自评报告」还有 1 处待填。',
    change: (w) => void (w.reports[key] = '按培训计划开展。'),
  },
];

const sums: Case[] = [
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
  { code: 'sum.no-points', says: '「业务培训·培训人次」没有填分值。', change: (w) => void delete indicator(w, 'i1').points },
  {
    code: 'sum.printed-branch',
    says: '「业务培训」的「产出指标」印的得分小计是 50，各项相加是 46。',
    change: (w) => print(w, { [`${p}/group/output/self`]: '50' }),
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
    says: '「阶段项目总数」由各项目表汇总是 1，更正为 2，理由是：另有涉密项目。',
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

const amounts: Case[] = [
  {
    code: 'rate.printed',
    says: '「业务培训」印的执行率是 90.01%，算出来是 90.00%（18 ÷ 20）。',
    change: (w) => print(w, { [`${p}/execution/rate`]: '90.01%' }),
  },
  {
    code: 'rate.denominator',
    says: '「业务培训」的年初预算是 0，「全年预算数」是 20；执行率的分母是后者，请看一眼口径对不对。',
    change: (w) => money(w, 'appropriation', { initial: '0', adjusted: '20', executed: '18' }),
  },
  {
    code: 'rate.no-budget',
    says: '「业务培训」执行了 18，「全年预算数」却是 0，执行率无法计算。',
    change: (w) => money(w, 'appropriation', { initial: '0', adjusted: '0', executed: '18' }),
  },
  {
    code: 'rate.over',
    says: '「业务培训」执行数 21 大于预算数 20，执行率 105.00%，没有说明。',
    change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '21' }),
  },
  {
    code: 'execution.score',
    says: '「业务培训」执行得分填的是 10，按规则是 9（18 ÷ 20 × 10），没有写理由。',
    change: (w) => void (fillOf(w).own.execution = { value: '10', reason: '' }),
  },
  {
    code: 'execution.overruled',
    says: '「业务培训」执行得分填的是 10，按规则是 9（18 ÷ 20 × 10）。写的理由是：四舍五入。',
    change: (w) => void (fillOf(w).own.execution = { value: '10', reason: '四舍五入' }),
  },
  {
    code: 'execution.low-no-reason',
    says: '「业务培训」执行率 89.95%，低于 90%，没有写原因。',
    change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '17.99' }),
  },
  {
    code: 'execution.reason-long',
    checks: { 'reason-limit': '10' },
    says: '「业务培训」的原因写了 12 个字，超过 10 个字。',
    change: (w) => void (fillOf(w).reasons.execution = '场地涨价，培训缩减一期。'),
  },
  {
    code: 'execution.adjusted-no-reason',
    checks: { 'adjustment-needs-reason': 'true' },
    says: '「业务培训」预算由年初的 25 调减为 20（调减 5），没有写理由。',
    change: (w) => money(w, 'appropriation', { initial: '25', adjusted: '20', executed: '18' }),
  },
  {
    code: 'money.scale',
    says: '「业务培训」的「其中：当年财政拨款·年初预算数」20.5 与「其中：当年财政拨款·全年预算数」205000 正好相差 10000 倍，像是万元与元混用。',
    change: (w) => money(w, 'appropriation', { initial: '20.5', adjusted: '205000', executed: '18' }),
  },
  {
    code: 'cost.sum',
    says: '「业务培训」成本指标的目标相加是 25 万元（人均费用 25），预算是 20 万元，对不上。',
    change: (w) => Object.assign(indicator(w, 'i4'), { target: '≤25万元', actual: given('24万元') }),
  },
  {
    code: 'cost.direction',
    says: '成本指标「业务培训·人均费用」的目标写成了 ≥400元：成本越多越好，方向像是反了。',
    change: (w) => void (indicator(w, 'i4').target = '≥400元'),
  },
  {
    code: 'rates.contradict',
    says: '「业务培训」里「结余率」写的是 0.00%，而预算执行率是 90.00%，推得应当是 10.00%，互相矛盾。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '全年结余率为0%，培训办完。'),
  },
];

const scores: Case[] = [
  {
    code: 'score.above',
    says: '「业务培训·培训人次」得分 21，超过了最多能得的 20 分。',
    change: (w) => void (fillOf(w).own.i1 = { value: '21', reason: '好' }),
  },
  {
    code: 'input.above-limit',
    says: '「业务培训·得分系数」填的是 101%，至多 100%；算分时照 100% 计。',
    change: (w) => Object.assign(indicator(w, 'i5'), { actual: given('达成'), grade: given('101%') }),
  },
  {
    code: 'score.below-zero',
    says: '「业务培训·培训人次」得分是负数：-1。',
    change: (w) => void (fillOf(w).own.i1 = { value: '-1', reason: '差' }),
  },
  {
    code: 'score.deduction',
    sample: hotline,
    says: '扣分项「部门整体支出绩效自评表·财务岗位设置」填了 1：正数会使总分变高。',
    change: (w) => void ((w.tables.department as Fill).own['finance-posts'] = { value: '1', reason: '一处' }),
  },
  {
    code: 'score.unreadable',
    says: '「业务培训·培训人次」的自评得分「十八」不是一个数，没有计入。',
    change: (w) => void (fillOf(w).own.i1 = { value: '十八', reason: '' }),
  },
  {
    code: 'score.full-unmet',
    says: '「业务培训·人均费用」目标 ≤400元，完成 500元，没有达到目标却给了满分 10。',
    change: (w) => void (fillOf(w).own.i4 = { value: '10', reason: '涨价' }),
  },
  {
    code: 'score.met-deducted',
    says: '「业务培训·学员满意度」目标 ≥90%，完成 90%，已经达标，得分 8 却低于分值 10，没有写原因。',
    change: (w) => void (fillOf(w).own.i6 = { value: '8', reason: '' }),
  },
  {
    code: 'score.own-differs',
    says: '「业务培训·培训人次」自评得分 19，按规则是 18，相差 1，没有写理由。',
    change: (w) => void (fillOf(w).own.i1 = { value: '19', reason: ' ' }),
  },
  {
    code: 'score.own-explained',
    says: '「业务培训·培训人次」自评得分 19，按规则是 18，相差 1；理由是：补训。',
    change: (w) => void (fillOf(w).own.i1 = { value: '19', reason: '补训' }),
  },
  {
    code: 'score.own-far',
    says: '「业务培训·培训人次」自评得分 13，按规则是 18，相差 5，差得多。写的理由是：从严。',
    change: (w) => void (fillOf(w).own.i1 = { value: '13', reason: '从严' }),
  },
  {
    code: 'score.manual-no-reason',
    says: '「业务培训·完成时间」由人打分，得 9，低于分值 10，没有写原因。',
    change: (w) => void (fillOf(w).own.i3 = { value: '9', reason: '' }),
  },
  {
    code: 'score.low-no-reason',
    says: '「业务培训·培训人次」得 18 分，低于分值 20，没有写偏差原因。',
    change: (w) => void delete fillOf(w).reasons.i1,
  },
  {
    code: 'score.same-rate',
    says: '「业务培训·学员满意度」与「业务培训·结业合格率」完成率都是 100.00%，一个得 8（分值 10），一个得 10（分值 10），松紧不一。',
    change: (w) => {
      indicator(w, 'i2').actual = given('95%');
      fillOf(w).own.i6 = { value: '8', reason: '' };
    },
  },
  {
    code: 'score.actual-times-weight',
    says: '「业务培训·结业合格率」的 9 分像是 90% × 10；应当先除以目标 ≥95%，得 9.47。',
    change: (w) => {
      indicator(w, 'i2').actual = given('90%');
      fillOf(w).own.i2 = { value: '9', reason: '' };
    },
  },
  {
    code: 'score.printed',
    says: '「业务培训·培训人次」印的得分是 20，这里算出来是 18。',
    change: (w) => print(w, { [`${p}/indicator/i1/self`]: '20' }),
  },
  {
    code: 'score.blank-counted',
    says: '「业务培训·预算执行」的得分空着，合计 87.5 却算进了它的 9 分。',
    change: (w) => print(w, { [`${p}/execution/self`]: '', [`${p}/total/self`]: '87.50' }),
  },
  {
    code: 'score.input-no-reason',
    sample: 'anju-2023-approval',
    says: '「区级部门整体支出绩效评价自评得分表·目标制定」的「要素扣分」填了 1，没有写理由。',
    change: (w) => void ((w.tables.department as Fill).inputs['goal-setting'] = { elements: given('1'), measures: given('0') }),
  },
  {
    code: 'rating.printed',
    says: '「业务培训」评级印的是「优」，得分 87.5 应当是「良」。',
    change: (w) => print(w, { [`${p}/rating`]: '优' }),
  },
  {
    code: 'rating.word',
    says: '「业务培训·实际完成情况」的评级用了「优秀」，规定的只有：优、良、中、差。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '评价等级为“优秀”。'),
  },
  {
    code: 'total.low-no-plan',
    checks: { 'low-total-needs-reason': '90', 'low-total-text': 'goal-actual' },
    says: '「业务培训」总分 87.5，低于 90，没有写未实现目标的原因和拟采取的措施。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '无'),
  },
  {
    code: 'parameter.unconfirmed',
    sample: hotline,
    says: '「N」现在用的是 -4.63%，还没有经财政部门下发的数确认。',
    change: (w) => void (w.adjustments = []),
  },
];

const indicators: Case[] = [
  {
    code: 'actual.overshoot',
    says: '「业务培训·培训人次」目标 ≥500人次，完成 650人次，是目标的 130.00%，超过目标 30% 以上，没有说明。',
    change: (w) => {
      indicator(w, 'i1').actual = given('650人次');
      delete fillOf(w).reasons.i1;
    },
  },
  {
    code: 'actual.slip',
    says: '「业务培训·学员满意度」目标 ≥90%，完成 900%，是目标的 1000.00%，多半是笔误（多写了 0 或点错了小数点）。',
    change: (w) => void (indicator(w, 'i6').actual = given('900%')),
  },
  {
    code: 'actual.copied',
    says: '「业务培训·学员满意度」的完成值写成「≥90%」，是照抄目标的写法，不是实际完成的数。',
    change: (w) => void (indicator(w, 'i6').actual = given('≥90%')),
  },
  {
    code: 'actual.doubtful',
    says: '「业务培训·培训人次」的完成值「450余人次」不是准数，按 450 计算。',
    change: (w) => void (indicator(w, 'i1').actual = given('450余人次')),
  },
  {
    code: 'actual.blank-scored',
    says: '「业务培训·学员满意度」的完成值空着，却得了 10 分。',
    change: (w) => {
      delete indicator(w, 'i6').actual;
      fillOf(w).own.i6 = { value: '10', reason: '好' };
    },
  },
  {
    code: 'execution.blank-scored',
    says: '「业务培训」的执行率算不出来（其中：当年财政拨款·全年执行数没有填），执行得分却是 9。',
    change: (w) => {
      money(w, 'appropriation', { initial: '20', adjusted: '20' });
      fillOf(w).own.execution = { value: '9', reason: '' };
    },
  },
  {
    code: 'inputs.blank-scored',
    sample: hotline,
    says: '「部门整体支出绩效自评表·预算年终结余」得了 8 分，算它要用的数还没有填：年终结转数。',
    change: (w) => {
      delete w.unit.facts['carried-over'];
      (w.tables.department as Fill).own['year-end-balance'] = { value: '8', reason: '' };
    },
  },
  {
    code: 'grade.not-chosen',
    says: '「业务培训·业务能力」是定性指标，「较好」不在规定的档里。',
    change: (w) => void (indicator(w, 'i5').actual = given('较好')),
  },
  {
    code: 'grade.coefficient',
    says: '「业务培训·业务能力」的完成值是「部分达成」，还没有填得分系数。',
    change: (w) => void delete indicator(w, 'i5').grade,
  },
  {
    code: 'grade.outside',
    sample: 'tianmen-2022-hotline',
    says: '「购买服务岗位经费·服务对象满意度」选了「部分达成」，得分系数 90.00% 却不在这一档的 60.00%～80.00% 里。',
    change: (w) => Object.assign(indicator(w, 'i9'), { direction: '定性', actual: given('部分达成'), grade: given('90') }),
  },
  { code: 'branch.missing', says: '「业务培训」没有「满意度指标」的指标。', change: (w) => void fillOf(w).indicators.pop() },
  {
    code: 'percent.over',
    says: '「业务培训·结业合格率」的完成值是 102%，这类比率一般不超过 100%。',
    change: (w) => void (indicator(w, 'i2').actual = given('102%')),
  },
  {
    code: 'quantity.money',
    says: '「业务培训·预算执行率」放在「数量指标」里，其实考核的是资金或执行率，预算执行已经打过分了。',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '预算执行率', target: '≥90%', actual: given('90%') }),
  },
  {
    code: 'indicator.misplaced',
    says: '「业务培训·编印教材」放在「质量指标」里，度量的却是个数（份）。',
    change: (w) => Object.assign(indicator(w, 'i2'), { name: '编印教材', target: '≥500份', actual: given('500份') }),
  },
  {
    code: 'indicator.same-name',
    says: '「业务培训·培训人次」在同一张表里出现了 2 次。',
    change: (w) => void fillOf(w).indicators.push({ ...indicator(w, 'i1'), id: 'i7' }),
  },
  {
    code: 'indicator.other-target',
    sample: hotline,
    says: '几个项目都有「满意度」，目标却不一样：效能热线工作 ≥90%；热线系统升级经费 ≥95%。',
    change: (w) => {
      const other = w.projects[1]?.fill.indicators.find(({ group }) => group === 'users');
      if (other) Object.assign(other, { name: '满意度', target: '95' });
    },
  },
  {
    code: 'last-year.missing',
    sample: hotline,
    says: '「上年人均资产」没有填，与上年比较的变动率无法计算。',
    change: (w) => void delete w.unit.facts['assets-per-head-last'],
  },
  {
    code: 'target.negative',
    says: '「业务培训·培训人次」的目标 ≥-5人次 是负数。',
    change: (w) => void (indicator(w, 'i1').target = '≥-5人次'),
  },
  {
    code: 'sign.odd',
    says: '「业务培训·学员满意度」的指标值「≧９０％」用了易混的字符，统一写法是「≥90%」。',
    change: (w) => void (indicator(w, 'i6').target = '≧９０％'),
  },
  {
    code: 'sign.two',
    says: '「业务培训·学员满意度」的指标值「290%」里的「2」像是「≥」认错了。',
    change: (w) => void (indicator(w, 'i6').target = '290%'),
  },
  {
    code: 'line.incomplete',
    says: '「业务培训·学员满意度」还算不出得分，1 处待填：完成值。',
    change: (w) => void delete indicator(w, 'i6').actual,
  },
  {
    code: 'line.ask',
    sample: hotline,
    says: '「部门整体支出绩效自评表·目标偏离」算不出得分（分母为 0），规则没有写怎么办。',
    change: (w) => {
      for (const one of w.projects[1]?.fill.indicators ?? []) if (one.group === 'quantity') one.actual = given('1');
    },
  },
  {
    code: 'number.unreadable',
    says: '「业务培训·上年结转资金·全年执行数」填的「约两万」不是一个数，没有采用。',
    change: (w) => money(w, 'carried', { initial: '0', adjusted: '0', executed: '约两万' }),
  },
  { code: 'name.blank', says: '有一个「业务培训」的指标没有名称。', change: (w) => void (indicator(w, 'i1').name = ' ') },
  { code: 'table.empty', says: '「业务培训」还没有一个指标。', change: (w) => void (fillOf(w).indicators = []) },
  {
    code: 'hidden.no-reason',
    says: '项目「业务培训」标为不公开，没有写理由。',
    change: (w) => Object.assign(w.projects[0] ?? {}, { hidden: { reason: '' } }),
  },
];

const words: Case[] = [
  {
    code: 'text.placeholder',
    says: '「业务培训·三级指标」里还留着表样的提示或占位符「指标2：」。',
    change: (w) => void (indicator(w, 'i2').name = '指标2：'),
  },
  {
    code: 'text.year',
    says: '「业务培训·实际完成情况」里写的是「截至2019年末」，这份自评是 2020 年度的。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '截至2019年末，培训办完。'),
  },
  {
    code: 'text.score',
    says: '「业务培训·实际完成情况」里写「自评得分90分」，表里的总分是 87.5。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '培训办完，自评得分90分。'),
  },
  {
    code: 'text.money',
    says: '「业务培训·实际完成情况」里写「实际支出19.5万元」，表里的「全年执行数」是 18 万元。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '实际支出19.5万元，培训办完。'),
  },
  {
    code: 'text.rate',
    says: '「业务培训·实际完成情况」里写「执行率为95%」，表里的执行率是 90.00%。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '执行率为95%。'),
  },
  {
    code: 'text.count',
    says: '「业务培训·实际完成情况」里写「成本指标设4个指标」，表里的成本指标是 1 个。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '成本指标设4个指标。'),
  },
  {
    code: 'reason.on-full',
    says: '「业务培训·学员满意度」得了满分 10，却写了偏差原因。',
    change: (w) => void (fillOf(w).reasons.i6 = '回收问卷少'),
  },
  {
    code: 'reason.vague',
    says: '「业务培训·培训人次」得 18 分（分值 20），原因只写了「按计划」，等于没写。',
    change: (w) => void (fillOf(w).reasons.i1 = '按计划'),
  },
  {
    code: 'problems.none',
    sample: hotline,
    says: '「效能热线工作」扣了 1 分，「存在问题」写的是「无」。',
    change: (w) => void (fillOf(w).texts.problems = '无'),
  },
  {
    code: 'name.unit',
    says: '「业务培训」印的单位是「某区某局」，封面填的是「某区某单位」。',
    change: (w) => print(w, { [`${p}/unit-name`]: '某区某局' }),
  },
  {
    code: 'name.department',
    says: '「业务培训」的主管部门是「某市某局」，别处是「某区某局」。',
    change: (w) => Object.assign(w.projects[0] ?? {}, { department: '某市某局' }),
  },
  {
    code: 'name.project',
    says: '项目「业务培训」的表上印的名称是「技能培训」。',
    change: (w) => print(w, { [`${p}/name`]: '技能培训' }),
  },
  {
    code: 'name.same-project',
    sample: hotline,
    says: '有 2 个项目都叫「效能热线工作」。',
    change: (w) => Object.assign(w.projects[1] ?? {}, { name: '效能热线工作' }),
  },
  {
    code: 'name.same-code',
    sample: hotline,
    says: '项目编码「2024001」用在了几个项目上：效能热线工作、热线系统升级经费。',
    change: (w) => Object.assign(w.projects[1] ?? {}, { code: '2024001' }),
  },
  {
    code: 'private.mobile',
    says: '「业务培训·实际完成情况」里有手机号 138******78。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '报名电话13812345678。'),
  },
  {
    code: 'private.landline',
    says: '「业务培训·实际完成情况」里有座机号 082******34。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '报名电话0825-8221234。'),
  },
  {
    code: 'private.id-card',
    says: '「业务培训·实际完成情况」里有身份证号 119********27。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '讲师身份证号119999199001010027。'),
  },
  {
    code: 'private.account',
    says: '「业务培训·实际完成情况」里有银行账号 622********23。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '付至账号6222020000000000123。'),
  },
  {
    code: 'private.email',
    says: '「业务培训·实际完成情况」里有邮箱 ann********om。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '资料寄anna@example.com。'),
  },
  {
    code: 'private.contact',
    says: '「业务培训·实际完成情况」有联系人或联系电话一栏。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '联系人：某某'),
  },
  {
    code: 'private.person',
    sample: hotline,
    says: '「效能热线工作·财务负责人」里有姓名，会随表公开。',
    change: (w) => void (fillOf(w).texts['finance-head'] = '经办人甲'),
  },
  {
    code: 'private.by-subtraction',
    sample: 'tianmen-2022-hotline',
    says: '公开的「自评表张数」「自评项目全年预算合计」「自评项目到位资金合计」计入了不公开的项目，减去公开的各项目就知道它的数。',
    change: (w) => Object.assign(w.projects[0] ?? {}, { hidden: { reason: '涉密' } }),
  },
];

const impossible: Case[] = [
  {
    code: 'fact.negative',
    sample: hotline,
    says: '「年终结转数」填的是 -1万元，这个数不会是负数。',
    change: (w) => void (w.unit.facts['carried-over'] = given('-1')),
  },
  {
    code: 'fact.not-whole',
    sample: hotline,
    says: '「编制内实有人数」填的是 9.5人，应当是整数。',
    change: (w) => void (w.unit.facts.staff = given('9.5')),
  },
  {
    code: 'fact.nobody',
    sample: hotline,
    says: '「编制内实有人数」填的是 0。',
    change: (w) => void (w.unit.facts.staff = given('0')),
  },
  {
    code: 'fact.above',
    sample: hotline,
    says: '闲置资产账面价值 50 超过了「总资产账面价值」49.5。'.replace(' 超', '，超'),
    change: (w) => Object.assign(w.unit.facts, { 'idle-assets': given('50'), 'total-assets': given('49.5') }),
  },
  {
    code: 'sum.projects-short',
    sample: hotline,
    checks: { 'project-sums': 'special-spent = executed' },
    says: '「专项预算项目实际支出」是 60，各项目表的「预算执行数」相加只有 55.63，少 4.37。',
    change: (w) => void (w.unit.facts['special-spent'] = given('60')),
  },
  {
    code: 'unit.clash',
    says: '「业务培训·培训人次」目标 ≥50户/人/周，完成 3000次/周，单位不同，不能相除。',
    change: (w) => Object.assign(indicator(w, 'i1'), { target: '≥50户/人/周', actual: given('3000次/周') }),
  },
  {
    code: 'zero.unexplained',
    says: '「业务培训·安全事故」目标 0，发生 2起，没有写偏差原因。',
    change: (w) => {
      Object.assign(indicator(w, 'i1'), { name: '安全事故', direction: '＝', target: '0起', actual: given('2起') });
      delete fillOf(w).reasons.i1;
    },
  },
  {
    code: 'zero.happened',
    sample: hotline,
    says: '「效能热线工作·安全事故」目标 0，发生 2起，没有说明。',
    change: (w) => {
      const one = fillOf(w).indicators[0];
      if (one) Object.assign(one, { name: '安全事故', direction: '＝', target: '0', unit: '起', actual: given('2') });
    },
  },
  {
    code: 'percent.lost',
    says: '「业务培训·学员满意度」目标 ≥90%，完成值写的是 0.95，像是少写了百分号。',
    change: (w) => void (indicator(w, 'i6').actual = given('0.95')),
  },
  {
    code: 'direction.odd',
    says: '「业务培训·培训人次」是「数量指标」，目标写成了 ≤500人次：越少越好，方向像是反了。',
    change: (w) => void (indicator(w, 'i1').target = '≤500人次'),
  },
  {
    code: 'budget.tiny',
    says: '「业务培训」的「全年预算数」只有 0.01 万元，小得不像一个项目一年的预算。',
    change: (w) => money(w, 'appropriation', { initial: '0.01', adjusted: '0.01', executed: '0.01' }),
  },
  {
    code: 'score.rate-gap',
    says: '「业务培训」预算只执行了 79.00%，各项指标却得了 94.44% 的分，没有说明。',
    change: (w) => {
      money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '15.8' });
      indicator(w, 'i5').grade = given('90%');
      indicator(w, 'i1').actual = given('500人次');
      indicator(w, 'i2').actual = given('95%');
      indicator(w, 'i5').actual = given('达成');
      delete fillOf(w).reasons.execution;
    },
  },
  {
    code: 'name.figure',
    says: '「业务培训·聘用13名教员」的指标值是 ≥14名，名称里写的是 13名，两处不同。',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '聘用13名教员', target: '≥14名', actual: given('14名') }),
  },
  {
    code: 'code.scientific',
    says: '「业务培训·项目编码」写成了 5.10923E+19，是电子表格把长编码变成的样子，后几位已经丢了。',
    change: (w) => Object.assign(w.projects[0] ?? {}, { code: '5.10923E+19' }),
  },
  {
    code: 'text.invisible',
    says: '「业务培训·三级指标」里有看不见的字符。',
    change: (w) => void (indicator(w, 'i2').name = '结业\u200b合格率'),
  },
  {
    code: 'branch.required',
    checks: { 'required-branches': '产出、效益、满意' },
    says: '「业务培训」没有「满意度指标」的指标，规定这一方面要有。',
    change: (w) => void fillOf(w).indicators.pop(),
  },
  {
    code: 'actual.blank-scored-many',
    says: '「业务培训」有 4 行的完成值空着，却得了分。',
    change: (w) => {
      for (const id of ['i1', 'i2', 'i4', 'i6']) {
        delete indicator(w, id).actual;
        fillOf(w).own[id] = { value: '5', reason: '好' };
      }
    },
  },
];

/** A monitoring form up to June: 120 budgeted, one indicator with what is said of it. */
function monitored(w: Workbook, executed: string, said: Record<string, string> = {}): void {
  const fill: Fill = {
    ...structuredClone(fillOf(w)),
    facts: { month: given('6') },
    funds: { appropriation: { initial: given('120'), executed: given(executed), expected: given('120') } },
    texts: {},
    own: {},
    reasons: {},
    indicators: [
      {
        id: 'i1',
        group: 'quantity',
        name: '培训人次',
        target: '≥500人次',
        actual: given('200人次'),
        inputs: Object.fromEntries(Object.entries(said).map(([id, text]) => [id, given(text)])),
      },
    ],
  };
  w.appraisals.push({ id: 'a1', table: 'monitor', project: 'training', fill });
}

const monitors: Case[] = [
  {
    code: 'monitor.red',
    // 30.33 ÷ 120 = 25.275%; ÷ 6/12 = 50.55%
    says: '「业务培训·绩效目标执行监控表」到 6 月执行率 25.28%，是时间进度的 50.55%，低于 60%：红灯。',
    change: (w) => monitored(w, '30.33'),
  },
  {
    code: 'monitor.yellow',
    says: '「业务培训·绩效目标执行监控表」到 6 月执行率 33.43%，是时间进度的 66.85%，低于 80%：黄灯。',
    change: (w) => monitored(w, '40.11'),
  },
  {
    code: 'monitor.no-forecast',
    says: '「业务培训·绩效目标执行监控表·培训人次」完成目标的可能性是「有可能」，没有填全年预计完成情况。',
    change: (w) => monitored(w, '60', { likelihood: '有可能', staff: '是' }),
  },
  {
    code: 'monitor.no-reason',
    says: '「业务培训·绩效目标执行监控表·培训人次」完成目标的可能性是「完全不可能」，没有选偏差原因，或选了「其他」没有说明。',
    change: (w) => monitored(w, '60', { likelihood: '完全不可能', expected: '300人次' }),
  },
];

const all = [...declared, ...reports, ...sums, ...amounts, ...scores, ...indicators, ...words, ...impossible, ...monitors];

/** What nearly has the fault of a code, and has not. */
const nearly: readonly Pick<Case, 'code' | 'sample' | 'checks' | 'change'>[] = [
  {
    code: 'declared.target',
    // Written otherwise, and without the sign and the unit that the declaration did not print.
    change: (w) =>
      Object.assign(w.declared, { [`${p}/indicator/i1/target`]: '５００ 人次', [`${p}/indicator/i2/target`]: '95.0%' }),
  },
  { code: 'declared.points', change: (w) => void (w.declared[`${p}/indicator/i1/points`] = '20.00') },
  { code: 'declared.dropped', change: (w) => void (w.declared[`${p}/indicator/i1/name`] = '培训人次') },
  { code: 'fact.negative', sample: hotline, change: (w) => void (w.unit.facts['carried-over'] = given('0')) },
  { code: 'fact.not-whole', sample: hotline, change: (w) => void (w.unit.facts.staff = given('9.0')) },
  { code: 'fact.nobody', sample: hotline, change: (w) => void (w.unit.facts.staff = given('1')) },
  {
    code: 'fact.above',
    sample: hotline,
    change: (w) => Object.assign(w.unit.facts, { 'idle-assets': given('49.5'), 'total-assets': given('49.5') }),
  },
  {
    code: 'unit.clash',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '受害率', target: '≤0.4‰', actual: given('0.03%') }),
  },
  {
    code: 'zero.unexplained',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '安全事故', direction: '＝', target: '0起', actual: given('0起') }),
  },
  { code: 'percent.lost', change: (w) => void (indicator(w, 'i6').actual = given('95')) },
  { code: 'direction.odd', change: (w) => Object.assign(indicator(w, 'i1'), { name: '投诉件数', target: '≤5件' }) },
  { code: 'budget.tiny', change: (w) => money(w, 'appropriation', { initial: '0.1', adjusted: '0.1', executed: '0.1' }) },
  { code: 'score.rate-gap', change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '16' }) },
  {
    code: 'name.figure',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '聘用14名教员', target: '≥14名', actual: given('14名') }),
  },
  { code: 'code.scientific', change: (w) => Object.assign(w.projects[0] ?? {}, { code: '51092324E001' }) },
  { code: 'text.placeholder', change: (w) => void (indicator(w, 'i2').name = '指标2：结业合格率') },
  { code: 'actual.doubtful', change: (w) => void (indicator(w, 'i6').target = '不小于90%') },
  {
    code: 'actual.blank-scored-many',
    change: (w) => {
      for (const id of ['i1', 'i2', 'i6']) {
        delete indicator(w, id).actual;
        fillOf(w).own[id] = { value: '5', reason: '好' };
      }
    },
  },
];

function changed({ sample = 'mof-2020-training', checks: knobs = {}, change }: Case): { pack: Pack; workbook: Workbook } {
  const { pack, workbook } = sampleOf(sample);
  const copy = structuredClone(workbook);
  change(copy);
  const turned = packOf({ ...pack.resolved, checks: { ...pack.resolved.checks, ...knobs } });
  return { pack: turned, workbook: copy };
}

describe('each check', () => {
  it('finds nothing in a workbook that is in order', () => expect(findingsOf(sampleOf('mof-2020-training'))).toEqual([]));

  it.each(nearly)('$code is not found where it is only nearly so', (one) => {
    expect(findingsOf(changed({ says: '', ...one })).map(({ code }) => code)).not.toContain(one.code);
  });

  it.each(all)('$code: $says', (one) => {
    const found = findingsOf(changed(one));
    expect(messageOf(found, one.code)).not.toBe('');
    expect(found.filter(({ code }) => code === one.code).map((finding) => findingText(finding).message)).toContain(one.says);
    const before = findingsOf(changed({ ...one, checks: {}, change: () => undefined }));
    expect(before.map((finding) => findingText(finding).message)).not.toContain(one.says);
  });
});

describe('the registry', () => {
  it('has words for every code, and a case above for each', () => {
    const declared = checks.flatMap(({ codes }) => Object.keys(codes));
    expect([...new Set([...declared, 'file.hidden'])].sort()).toEqual([...findingCodes].sort());
    const untested = findingCodes.filter((code) => !all.some((one) => one.code === code));
    expect(untested).toEqual(['value.is-score', 'text.limit', 'file.hidden']);
  });

  it('says what is wrong and how to mend it in whole sentences', () => {
    for (const one of all) {
      for (const finding of findingsOf(changed(one))) {
        const { message, fix } = findingText(finding);
        expect(`${message}${fix}`).not.toMatch(/undefined|null|NaN|project\/|indicator\//);
        expect(message).toMatch(/。$/);
        expect(fix).toMatch(/。$/);
      }
    }
  });
});

describe('beside the checks', () => {
  it('finds scores among the figures of a table without points, and none where the form scores', () => {
    const { pack, workbook } = changed({ code: '', says: '', change: (w) => void (indicator(w, 'i1').actual = given('18分')) });
    const [table] = subjectOf(pack, workbook, evaluate(pack, workbook)).tables;
    if (!table) throw new Error('no table');
    const found: Finding[] = [];
    scoreAsValueCheck.table?.(table, found);
    expect(found).toEqual([]);
    const lines = table.lines.map((one) => ({ ...one, line: { ...one.line, points: null } }));
    scoreAsValueCheck.table?.({ ...table, lines, execution: null }, found);
    expect(found.map((one) => findingText(one).message)).toEqual(['「业务培训·培训人次」的完成值填的是「18分」，这张表不打分。']);
  });

  it('comes back when a figure it names changes, and stays set aside when a name does', () => {
    const low = (text: string, name = '业务培训') =>
      changed({
        code: '',
        says: '',
        change: (w) => {
          Object.assign(w.projects[0] ?? {}, { name });
          money(w, 'appropriation', { initial: '20', adjusted: '20', executed: text });
        },
      });
    const over = findingsOf(low('21')).find(({ code }) => code === 'rate.over');
    if (!over) throw new Error('nothing found');
    const asideIn = ({ pack, workbook }: ReturnType<typeof low>) =>
      findingsOf({ pack, workbook: { ...workbook, acknowledged: { [findingKey(over)]: '上年结转' } } }).find(
        ({ code }) => code === 'rate.over',
      )?.acknowledged;
    expect([asideIn(low('21')), asideIn(low('21', '技能培训')), asideIn(low('22'))]).toEqual(['上年结转', '上年结转', undefined]);
  });

  it('counts the characters of texts the form limits', () => {
    const { pack, workbook } = sampleOf('mof-2020-training');
    const tables = pack.tables.map((table) => ({ ...table, texts: table.texts.map((text) => ({ ...text, limit: 5 })) }));
    const found = findAll({ ...pack, tables }, workbook, evaluate({ ...pack, tables }, workbook));
    expect(messageOf(found, 'text.limit')).toBe('「业务培训·预期目标」写了 6 个字，超过 5 个字。');
  });

  it('marks what was set aside, and keeps it', () => {
    const { pack, workbook } = changed({ code: '', says: '', change: (w) => void delete indicator(w, 'i6').actual });
    const key = `line.incomplete@${p}/indicator/i6/actual`;
    const found = findingsOf({ pack, workbook: { ...workbook, acknowledged: { [key]: '年后补' } } });
    expect(found.map(({ code, acknowledged }) => [code, acknowledged])).toEqual([['line.incomplete', '年后补']]);
  });

  it('leaves out what the pack says does not apply', () => {
    const { pack, workbook } = changed({
      code: '',
      says: '',
      checks: { off: 'line.incomplete' },
      change: (w) => void delete indicator(w, 'i6').actual,
    });
    expect(findingsOf({ pack, workbook })).toEqual([]);
  });

  it('looks again only where something changed, and finds what a fresh look finds', () => {
    const { pack, workbook } = sampleOf(hotline);
    const [first, second] = workbook.projects;
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...(index % 2 ? second : first),
      id: `p${index}`,
      name: `项目${index}`,
    })) as Workbook['projects'];
    const whole = { ...workbook, projects: many };
    findAll(pack, whole, evaluate(pack, whole));
    const edits: ((w: Workbook) => Workbook)[] = [
      (w) => ({ ...w, projects: w.projects.map((one, index) => (index === 3 ? { ...one, name: '改名' } : one)) }),
      (w) => ({
        ...w,
        projects: w.projects.map((one, index) =>
          index === 5 ? { ...one, fill: { ...one.fill, own: { i1: { value: '1', reason: '' } } } } : one,
        ),
      }),
      (w) => ({ ...w, printed: { 'project/p7/execution/rate': '99.99%' } }),
      (w) => ({ ...w, unit: { ...w.unit, name: '' } }),
      (w) => ({ ...w, adjustments: [] }),
    ];
    let current: Workbook = whole;
    for (const edit of edits) {
      current = edit(current);
      const fresh = structuredClone(current);
      expect(findAll(pack, current, evaluate(pack, current))).toEqual(findAll(pack, fresh, evaluate(pack, fresh)));
    }
  });

  it('tells of every hidden part of a file', () => {
    const [finding] = findHidden([{ kind: '批注', text: '这个数再核一下', place: 'word/comments.xml' }]);
    expect(finding && findingText(finding).message).toBe('导出的文件里有批注：「这个数再核一下」（word/comments.xml）。');
  });
});
