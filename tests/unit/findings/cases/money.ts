import { readReason } from '../../../../shared/workbook/reason';
import { type Case, type Change, fillOf, given, hotline, indicator, money, p, print, says } from './case';

export const faults: readonly Case[] = [
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
    change: (w) => void (fillOf(w).own.execution = { value: '10', reason: readReason('') }),
  },
  {
    code: 'execution.overruled',
    says: '「业务培训」执行得分填的是 10，按规则是 9（18 ÷ 20 × 10）。写的理由是「四舍五入」。',
    change: (w) => void (fillOf(w).own.execution = { value: '10', reason: readReason('四舍五入') }),
  },
  {
    code: 'execution.low-no-reason',
    sample: hotline,
    says: '「效能热线工作」执行率 87.69%，低于 90%，没有写原因。',
    change: (w) => money(w, 'fiscal', { initial: '29.65', adjusted: '29.65', executed: '26' }),
  },
  {
    code: 'execution.low-nowhere',
    says: '「业务培训」执行率 89.95%，低于 90%，表上没有写原因的一格。',
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
  {
    code: 'money.far',
    says: '「业务培训」的「全年执行数」180500 是「全年预算数」20 的 9025 倍，像是万元与元混用。',
    change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '180500' }),
  },
  {
    code: 'amount.negative',
    says: '「业务培训·其中：当年财政拨款·全年执行数」填的是 -18，预算数、执行数不会是负数。',
    change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '-18' }),
  },
  {
    code: 'rate.printed',
    says: '「业务培训·其他资金」印的执行率是 0，算出来是 100.00%（1.8 ÷ 1.8）。',
    change: (w) => {
      money(w, 'other', { initial: '1.8', adjusted: '1.8', executed: '1.8' });
      print(w, { [`${p}/funds/other/rate`]: '0' });
    },
  },
];

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  {
    code: 'execution.low-no-reason',
    sample: hotline,
    change: (w) => money(w, 'fiscal', { initial: '29.65', adjusted: '29.65', executed: '26.69' }),
  },
  { code: 'rate.printed', change: (w) => print(w, { [`${p}/execution/rate`]: '90' }) },
  { code: 'rate.denominator', change: (w) => money(w, 'appropriation', { initial: '0.01', adjusted: '20', executed: '18' }) },
  { code: 'rate.no-budget', change: (w) => money(w, 'appropriation', { initial: '0', adjusted: '0', executed: '0' }) },
  { code: 'rate.over', change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '20.00' }) },
  { code: 'execution.score', change: (w) => void (fillOf(w).own.execution = { value: '9.00', reason: readReason('') }) },
  {
    code: 'execution.overruled',
    change: (w) => void (fillOf(w).own.execution = { value: '9.0', reason: readReason('四舍五入') }),
  },
  {
    code: 'execution.low-nowhere',
    change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '18.00' }),
  },
  {
    code: 'execution.low-nowhere',
    change: (w) => money(w, 'appropriation', { initial: '0', adjusted: '0', executed: '0' }),
  },
  {
    code: 'execution.reason-long',
    checks: { 'reason-limit': '12' },
    change: (w) => void (fillOf(w).reasons.execution = '场地涨价，培训缩减一期。'),
  },
  {
    code: 'execution.adjusted-no-reason',
    checks: { 'adjustment-needs-reason': 'true' },
    change: (w) => money(w, 'appropriation', { initial: '20.00', adjusted: '20', executed: '18' }),
  },
  { code: 'money.scale', change: (w) => money(w, 'appropriation', { initial: '20.5', adjusted: '205', executed: '185' }) },
  { code: 'money.far', change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '0.1' }) },
  { code: 'amount.negative', change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '0' }) },
  {
    code: 'cost.sum',
    // Rounded up to whole 万元 by less than a cent on the hundred.
    change: (w) => Object.assign(indicator(w, 'i4'), { target: '≤20.01万元', actual: given('18万元') }),
  },
  { code: 'cost.direction', change: (w) => Object.assign(indicator(w, 'i4'), { target: '400元以内' }) },
  { code: 'rates.contradict', change: (w) => says(w, '全年结余率为10%，培训办完。') },
  { code: 'budget.tiny', change: (w) => money(w, 'appropriation', { initial: '0.1', adjusted: '0.1', executed: '0.1' }) },
  {
    code: 'score.rate-gap',
    checks: { 'rate-below-needs-reason': '' },
    change: (w) => money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '16' }),
  },
];
