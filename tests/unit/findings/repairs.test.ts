import { describe, expect, it } from 'vitest';
import { type Finding, findAll, repairOf, repairs } from '../../../shared/findings';
import { evaluate } from '../../../shared/scoring';
import { apply, type TableEntries, NO_REASON, type CustomIndicator, type Workbook } from '../../../shared/workbook';
import { sampleOf } from './samples';

const fillOf = (workbook: Workbook): TableEntries => workbook.projects[0]?.fill as TableEntries;
const indicator = (workbook: Workbook, id: string): CustomIndicator =>
  fillOf(workbook).indicators.find((one) => one.id === id) as CustomIndicator;
const print = (workbook: Workbook, printed: Record<string, string>) => Object.assign(workbook.printed, printed);
const says = (workbook: Workbook, text: string) => void (fillOf(workbook).texts['goal-actual'] = text);
const own = (workbook: Workbook, id: string, value: string) => void (fillOf(workbook).own[id] = { value, reason: NO_REASON });
const p = 'project/training';
const hotline = 'anju-2024-hotline';

/** A fault, what the button says, and what stands there once it is pressed. */
interface Case {
  readonly code: string;
  readonly sample?: string;
  readonly change: (workbook: Workbook) => void;
  readonly words: string;
  readonly stands?: (workbook: Workbook) => unknown;
  readonly then?: unknown;
}

const texts = (workbook: Workbook) => fillOf(workbook).texts['goal-actual'];

const cases: readonly Case[] = [
  {
    code: 'score.above',
    change: (w) => own(w, 'i1', '21'),
    words: '改成 20',
    stands: (w) => fillOf(w).own.i1?.value,
    then: '20',
  },
  {
    code: 'score.below-zero',
    change: (w) => own(w, 'i1', '-1'),
    words: '改成 0',
    stands: (w) => fillOf(w).own.i1?.value,
    then: '0',
  },
  {
    code: 'score.deduction',
    sample: hotline,
    change: (w) =>
      void ((w.tables.department as TableEntries).own['finance-posts'] = { value: '1', reason: { kind: '其他', text: '一处' } }),
    words: '改成 -1',
    stands: (w) => (w.tables.department as TableEntries).own['finance-posts'],
    then: { value: '-1', reason: { kind: '其他', text: '一处' } },
  },
  {
    code: 'input.above-limit',
    change: (w) => Object.assign(indicator(w, 'i5'), { actual: { text: '达成' }, grade: { text: '101%' } }),
    words: '改成 100%',
    stands: (w) => indicator(w, 'i5').grade,
    then: { text: '100%' },
  },
  {
    code: 'score.own-differs',
    change: (w) => own(w, 'i1', '19'),
    words: '改成 18',
    stands: (w) => fillOf(w).own.i1,
    then: undefined,
  },
  {
    code: 'score.own-far',
    change: (w) => void (fillOf(w).own.i1 = { value: '10', reason: { kind: '其他', text: '谨慎' } }),
    words: '改成 18',
    stands: (w) => fillOf(w).own.i1,
    then: undefined,
  },
  { code: 'score.met-deducted', change: (w) => own(w, 'i6', '8'), words: '改成 10' },
  { code: 'score.full-unmet', change: (w) => own(w, 'i4', '10'), words: '改成 8' },
  {
    code: 'score.actual-times-weight',
    change: (w) => {
      indicator(w, 'i2').actual = { text: '90%' };
      own(w, 'i2', '9');
    },
    words: '改成 9.47',
  },
  { code: 'execution.score', change: (w) => own(w, 'execution', '10'), words: '改成 9' },
  {
    code: 'execution.overruled',
    change: (w) => void (fillOf(w).own.execution = { value: '10', reason: { kind: '其他', text: '四舍五入' } }),
    words: '改成 9',
  },
  { code: 'sum.printed-branch', change: (w) => print(w, { [`${p}/group/output/self`]: '50' }), words: '采用 46' },
  { code: 'sum.printed-total', change: (w) => print(w, { [`${p}/total/self`]: '90.00分' }), words: '采用 87.5' },
  { code: 'sum.rounding', change: (w) => print(w, { [`${p}/funds/total/executed`]: '18.01' }), words: '采用 18' },
  { code: 'sum.funds', change: (w) => print(w, { [`${p}/funds/total/adjusted`]: '0' }), words: '采用 20' },
  { code: 'score.printed', change: (w) => print(w, { [`${p}/indicator/i1/self`]: '20' }), words: '采用 18' },
  { code: 'rate.printed', change: (w) => print(w, { [`${p}/execution/rate`]: '90.01%' }), words: '采用 90.00%' },
  { code: 'rating.printed', change: (w) => print(w, { [`${p}/rating`]: '优' }), words: '采用 「良」' },
  { code: 'rollup.printed', sample: hotline, change: (w) => print(w, { 'rollup/regular-total': '3' }), words: '采用 1' },
  {
    code: 'rollup.overruled',
    sample: hotline,
    change: (w) => void (w.overrules['staged-total'] = { value: '2', reason: '' }),
    words: '采用 1',
    stands: (w) => w.overrules,
    then: {},
  },
  { code: 'summary.printed', change: (w) => print(w, { 'summary/training/rate': '95.00%' }), words: '采用 90.00%' },
  { code: 'name.unit', change: (w) => print(w, { [`${p}/unit-name`]: '某区某局' }), words: '采用 「某区某单位」' },
  { code: 'name.project', change: (w) => print(w, { [`${p}/name`]: '技能培训' }), words: '采用 「业务培训」' },
  {
    code: 'money.scale',
    change: (w) =>
      void (fillOf(w).funds.appropriation = {
        initial: { text: '253.87' },
        adjusted: { text: '2538700' },
        executed: { text: '18' },
      }),
    words: '改成 253.87',
    stands: (w) => fillOf(w).funds.appropriation?.adjusted,
    then: { text: '253.87' },
  },
  {
    code: 'text.placeholder',
    change: (w) => void (indicator(w, 'i2').name = '指标2：'),
    words: '删去「指标2：」',
    stands: (w) => indicator(w, 'i2').name ?? '',
    then: '',
  },
  {
    code: 'text.invisible',
    change: (w) => void (indicator(w, 'i2').name = '结业\u200b合格率'),
    words: '删去看不见的字符',
    stands: (w) => indicator(w, 'i2').name,
    then: '结业合格率',
  },
  {
    code: 'text.year',
    change: (w) => says(w, '截至2019年末，培训办完。'),
    words: '改成「截至2020年末」',
    stands: texts,
    then: '截至2020年末，培训办完。',
  },
  {
    code: 'text.score',
    change: (w) => says(w, '培训办完，自评得分90分。'),
    words: '改成「自评得分87.5分」',
    stands: texts,
    then: '培训办完，自评得分87.5分。',
  },
  {
    code: 'text.money',
    change: (w) => says(w, '实际支出19.5万元，培训办完。'),
    words: '改成「实际支出18万元」',
    stands: texts,
    then: '实际支出18万元，培训办完。',
  },
  {
    code: 'text.money',
    change: (w) => says(w, '实际支出195000元，培训办完。'),
    words: '改成「实际支出180000元」',
    stands: texts,
    then: '实际支出180000元，培训办完。',
  },
  {
    code: 'text.rate',
    change: (w) => says(w, '执行率为95%。'),
    words: '改成「执行率为90.00%」',
    stands: texts,
    then: '执行率为90.00%。',
  },
  {
    code: 'text.count',
    change: (w) => says(w, '成本指标设4个指标。'),
    words: '改成「成本指标设1个指标」',
    stands: texts,
    then: '成本指标设1个指标。',
  },
  {
    code: 'actual.copied',
    change: (w) => void (indicator(w, 'i6').actual = { text: '≥90%' }),
    words: '改成 90%',
    stands: (w) => indicator(w, 'i6').actual,
    then: { text: '90%' },
  },
  {
    code: 'actual.doubtful',
    change: (w) => void (indicator(w, 'i1').actual = { text: '450余人次' }),
    words: '改成 450人次',
    stands: (w) => indicator(w, 'i1').actual,
    then: { text: '450人次' },
  },
  {
    code: 'percent.lost',
    change: (w) => void (indicator(w, 'i6').actual = { text: '0.95' }),
    words: '改成 95%',
    stands: (w) => indicator(w, 'i6').actual,
    then: { text: '95%' },
  },
  {
    code: 'sign.odd',
    change: (w) => void (indicator(w, 'i6').target = '≧90%'),
    words: '改成 ≥90%',
    stands: (w) => indicator(w, 'i6').target,
    then: '≥90%',
  },
  {
    code: 'sign.two',
    change: (w) => void (indicator(w, 'i6').target = '290%'),
    words: '改成 ≥90%',
    stands: (w) => indicator(w, 'i6').target,
    then: '≥90%',
  },
  {
    code: 'cost.direction',
    change: (w) => void (indicator(w, 'i4').target = '≥400元'),
    words: '改成「≤」',
    stands: (w) => indicator(w, 'i4').target,
    then: '≤400元',
  },
  {
    code: 'direction.odd',
    change: (w) => void (indicator(w, 'i1').target = '≤500人次'),
    words: '改成「≥」',
    stands: (w) => indicator(w, 'i1').target,
    then: '≥500人次',
  },
  {
    code: 'reason.on-full',
    change: (w) => void (fillOf(w).reasons.i6 = '回收问卷少'),
    words: '删去原因',
    stands: (w) => fillOf(w).reasons.i6 ?? '',
    then: '',
  },
  {
    code: 'private.mobile',
    change: (w) => says(w, '报名电话13812345678。'),
    words: '改成 138******78',
    stands: texts,
    then: '报名电话138******78。',
  },
  {
    code: 'private.email',
    change: (w) => says(w, '资料寄anna@example.com。'),
    words: '删去邮箱',
    stands: texts,
    then: '资料寄。',
  },
];

function foundIn(pack: ReturnType<typeof sampleOf>['pack'], workbook: Workbook): Finding[] {
  return findAll(pack, workbook, evaluate(pack, workbook));
}

describe('each repair', () => {
  it.each(cases)('$code: $words', ({ code, sample = 'mof-2020-training', change, words, stands, then }) => {
    const { pack, workbook } = sampleOf(sample);
    const faulty = structuredClone(workbook);
    change(faulty);
    const finding = foundIn(pack, faulty).find((one) => one.code === code);
    if (!finding) throw new Error('nothing found');
    const repair = repairOf(pack, faulty, evaluate(pack, faulty), finding);
    expect(repair?.words).toBe(words);
    const mended = apply(faulty, repair?.command ?? { name: '', args: {} }, pack);
    if (!mended.ok) throw new Error(mended.problems.map((one) => one.code).join());
    expect(foundIn(pack, mended.value).filter((one) => one.code === code && one.binding === finding.binding)).toEqual([]);
    expect(stands?.(mended.value)).toEqual(then);
  });

  it('is tried above for every code that has one', () => {
    const tried = new Set(cases.map(({ code }) => code));
    const untried = repairs.flatMap(({ codes }) => codes).filter((code) => !tried.has(code));
    expect(untried).toEqual(['sum.facts', 'private.landline', 'private.id-card', 'private.account']);
  });

  it('is none where only people know the figure', () => {
    const { pack, workbook } = sampleOf('mof-2020-training');
    const faulty = structuredClone(workbook);
    indicator(faulty, 'i6').actual = { text: '已完成' };
    const finding = foundIn(pack, faulty).find(({ code }) => code === 'actual.copied');
    if (!finding) throw new Error('nothing found');
    expect(repairOf(pack, faulty, evaluate(pack, faulty), finding)).toBeNull();
  });

  it('several are one step: all of them, or none', () => {
    const { pack, workbook } = sampleOf('mof-2020-training');
    const set = (binding: string, text: string) => ({ name: 'set', args: { binding, text } });
    const both = [set(`${p}/indicator/i6/target`, '≥91%'), set(`${p}/indicator/i1/name`, '人次')];
    const done = apply(workbook, { name: 'several', args: { commands: both } }, pack);
    expect(done.ok && [indicator(done.value, 'i6').target, indicator(done.value, 'i1').name]).toEqual(['≥91%', '人次']);
    const refused = apply(workbook, { name: 'several', args: { commands: [...both, set('nowhere/x', '1')] } }, pack);
    expect(refused.ok).toBe(false);
    expect(apply(workbook, { name: 'several', args: { commands: [{ name: 'several', args: {} }] } }, pack).ok).toBe(false);
  });
});
