import { type Case, type Change, fillOf, given } from './case';
import type { TableEntries, Workbook } from '../../../../shared/workbook';

/** A monitoring form up to June: 120 budgeted, one indicator with what is said of it. */
export function monitored(w: Workbook, executed: string, said: Record<string, string> = {}): void {
  const fill: TableEntries = {
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

export const faults: readonly Case[] = [
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

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  { code: 'monitor.red', change: (w) => monitored(w, '36') },
  { code: 'monitor.yellow', change: (w) => monitored(w, '48') },
  {
    code: 'monitor.no-forecast',
    change: (w) => monitored(w, '60', { likelihood: '有可能', staff: '是', expected: '450人次' }),
  },
  {
    code: 'monitor.no-reason',
    change: (w) => monitored(w, '60', { likelihood: '完全不可能', expected: '300人次', other: '是', why: '场地维修' }),
  },
];
