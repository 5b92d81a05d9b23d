import { type Case, type Change, key } from './case';

export const faults: readonly Case[] = [
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

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  {
    code: 'report.figure',
    change: (w) => void (w.reports['project-report/basics.money/training'] = '年初预算{年初预算}万元，预算执行率90.00%。'),
  },
  { code: 'report.hidden', change: (w) => void (w.reports[key] = '业务培训不涉及保密工程。') },
  // A report nobody has touched is not spoken of.
  { code: 'report.blank', change: (w) => void (w.reports = {}) },
];
