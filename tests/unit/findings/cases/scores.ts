import { type Case, type Change, fillOf, given, hotline, indicator, p, print, says } from './case';
import type { TableEntries } from '../../../../shared/workbook';
import { readReason } from '../../../../shared/workbook/reason';

export const faults: readonly Case[] = [
  {
    code: 'score.above',
    says: '「业务培训·培训人次」得分 21，超过了最多能得的 20 分。',
    change: (w) => void (fillOf(w).own.i1 = { value: '21', reason: readReason('好') }),
  },
  {
    code: 'input.above-limit',
    says: '「业务培训·得分系数」填的是 101%，至多 100%；算分时照 100% 计。',
    change: (w) => Object.assign(indicator(w, 'i5'), { actual: given('达成'), grade: given('101%') }),
  },
  {
    code: 'score.below-zero',
    says: '「业务培训·培训人次」得分是负数：-1。',
    change: (w) => void (fillOf(w).own.i1 = { value: '-1', reason: readReason('差') }),
  },
  {
    code: 'score.deduction',
    sample: hotline,
    says: '扣分项「部门整体支出绩效自评表·财务岗位设置」填了 1：正数会使总分变高。',
    change: (w) => void ((w.tables.department as TableEntries).own['finance-posts'] = { value: '1', reason: readReason('一处') }),
  },
  {
    code: 'score.unreadable',
    says: '「业务培训·培训人次」的自评得分「十八」不是一个数，没有计入。',
    change: (w) => void (fillOf(w).own.i1 = { value: '十八', reason: readReason('') }),
  },
  {
    code: 'score.full-unmet',
    says: '「业务培训·人均费用」目标 ≤400元，完成 500元，没有达到目标却给了满分 10。',
    change: (w) => void (fillOf(w).own.i4 = { value: '10', reason: readReason('涨价') }),
  },
  {
    code: 'score.met-deducted',
    says: '「业务培训·学员满意度」目标 ≥90%，完成 90%，已经达标，得分 8 却低于分值 10，没有写原因。',
    change: (w) => void (fillOf(w).own.i6 = { value: '8', reason: readReason('') }),
  },
  {
    code: 'score.own-differs',
    says: '「业务培训·培训人次」自评得分 19，按规则是 18，相差 1，没有写理由。',
    change: (w) => void (fillOf(w).own.i1 = { value: '19', reason: readReason(' ') }),
  },
  {
    code: 'score.own-explained',
    says: '「业务培训·培训人次」自评得分 19，按规则是 18，相差 1；理由是「补训」。',
    change: (w) => void (fillOf(w).own.i1 = { value: '19', reason: readReason('补训') }),
  },
  {
    code: 'score.own-far',
    says: '「业务培训·培训人次」自评得分 13，按规则是 18，相差 5，差得多。写的理由是「从严」。',
    change: (w) => void (fillOf(w).own.i1 = { value: '13', reason: readReason('从严') }),
  },
  {
    code: 'score.manual-no-reason',
    says: '「业务培训·完成时间」由人打分，得 9，低于分值 10，没有写原因。',
    change: (w) => {
      indicator(w, 'i3').actual = given('按计划办完');
      fillOf(w).own.i3 = { value: '9', reason: readReason('') };
    },
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
      fillOf(w).own.i6 = { value: '8', reason: readReason('') };
    },
  },
  {
    code: 'score.actual-times-weight',
    says: '「业务培训·结业合格率」的 9 分像是 90% × 10；应当先除以目标 ≥95%，得 9.47。',
    change: (w) => {
      indicator(w, 'i2').actual = given('90%');
      fillOf(w).own.i2 = { value: '9', reason: readReason('') };
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
    change: (w) =>
      void ((w.tables.department as TableEntries).inputs['goal-setting'] = { elements: given('1'), measures: given('0') }),
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
    says: '「区直单位人均资产变化率平均值（N）」现在用的是 -4.63%，还没有经财政部门下发的数确认。',
    change: (w) => void (w.adjustments = []),
  },
  {
    code: 'parameter.to-confirm',
    sample: hotline,
    says: '「区直单位人均资产变化率平均值（N）」先用的是 -4.63%，还没有确认。',
    // Nothing is scored by it yet.
    change: (w) => {
      w.adjustments = [];
      delete w.unit.facts['fixed-assets-net'];
    },
  },
  {
    code: 'deadline.missed',
    says: '「业务培训·完成时间」的期限是 12月31日前，写的完成时间是 2021年1月，已经逾期，却得了满分 10。',
    change: (w) => {
      indicator(w, 'i3').actual = given('2021年1月');
      fillOf(w).own.i3 = { value: '10', reason: readReason('验收晚了') };
    },
  },
  {
    code: 'points.printed',
    says: '「业务培训」预算执行一行印的分值是 100，应当是 10。',
    change: (w) => print(w, { [`${p}/execution/points`]: '100' }),
  },
];

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  { code: 'score.above', change: (w) => void (fillOf(w).own.i1 = { value: '20.00', reason: readReason('好') }) },
  {
    code: 'input.above-limit',
    change: (w) => Object.assign(indicator(w, 'i5'), { actual: given('达成'), grade: given('100.0%') }),
  },
  { code: 'score.below-zero', change: (w) => void (fillOf(w).own.i1 = { value: '0', reason: readReason('差') }) },
  {
    code: 'score.deduction',
    sample: hotline,
    change: (w) =>
      void ((w.tables.department as TableEntries).own['finance-posts'] = { value: '-1', reason: readReason('一处') }),
  },
  { code: 'score.unreadable', change: (w) => void (fillOf(w).own.i1 = { value: '１８．０', reason: readReason('') }) },
  { code: 'score.full-unmet', change: (w) => void (indicator(w, 'i4').actual = given('400元')) },
  { code: 'score.met-deducted', change: (w) => void (fillOf(w).own.i6 = { value: '8', reason: readReason('问卷少') }) },
  { code: 'score.own-differs', change: (w) => void (fillOf(w).own.i1 = { value: '18.00', reason: readReason('') }) },
  { code: 'score.own-explained', change: (w) => void (fillOf(w).own.i1 = { value: '18.0', reason: readReason('补训') }) },
  // A fifth of the points is still a matter of judgement.
  { code: 'score.own-far', change: (w) => void (fillOf(w).own.i1 = { value: '14', reason: readReason('从严') }) },
  {
    code: 'score.manual-no-reason',
    change: (w) => {
      indicator(w, 'i3').actual = given('按计划办完');
      fillOf(w).own.i3 = { value: '9', reason: readReason('验收晚了两天') };
    },
  },
  { code: 'score.low-no-reason', change: (w) => void (fillOf(w).reasons.i1 = '两期合并') },
  {
    code: 'score.same-rate',
    change: (w) => {
      indicator(w, 'i2').actual = given('95%');
      fillOf(w).own.i6 = { value: '10', reason: readReason('') };
    },
  },
  {
    code: 'score.actual-times-weight',
    change: (w) => {
      indicator(w, 'i2').actual = given('90%');
      fillOf(w).own.i2 = { value: '9.2', reason: readReason('') };
    },
  },
  { code: 'score.printed', change: (w) => print(w, { [`${p}/indicator/i1/self`]: '18.00分' }) },
  // Left blank, and not counted either.
  { code: 'score.blank-counted', change: (w) => print(w, { [`${p}/execution/self`]: '', [`${p}/total/self`]: '78.50' }) },
  {
    code: 'score.input-no-reason',
    sample: 'anju-2023-approval',
    change: (w) =>
      void ((w.tables.department as TableEntries).inputs['goal-setting'] = { elements: given('0.0'), measures: given('0') }),
  },
  { code: 'rating.printed', change: (w) => print(w, { [`${p}/rating`]: '良' }) },
  { code: 'rating.word', change: (w) => says(w, '学员中评为优秀的 30 人，等级考核合格。') },
  {
    code: 'total.low-no-plan',
    checks: { 'low-total-needs-reason': '87.5', 'low-total-text': 'goal-actual' },
    change: (w) => says(w, '无'),
  },
  {
    code: 'parameter.unconfirmed',
    sample: hotline,
    change: (w) => {
      w.adjustments = [];
      delete w.unit.facts['fixed-assets-net'];
    },
  },
  { code: 'parameter.to-confirm', sample: hotline, change: (w) => void (w.adjustments = []) },
  { code: 'deadline.missed', change: (w) => void (indicator(w, 'i3').actual = given('12月31日')) },
  { code: 'points.printed', change: (w) => print(w, { [`${p}/execution/points`]: '10分' }) },
];
