import { type Case, type Change, p } from './case';

export const faults: readonly Case[] = [
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

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  // Written otherwise, and without the sign and the unit that the declaration did not print.
  {
    code: 'declared.target',
    change: (w) =>
      Object.assign(w.declared, { [`${p}/indicator/i1/target`]: '５００ 人次', [`${p}/indicator/i2/target`]: '95.0%' }),
  },
  { code: 'declared.points', change: (w) => void (w.declared[`${p}/indicator/i1/points`] = '20.00') },
  { code: 'declared.dropped', change: (w) => void (w.declared[`${p}/indicator/i1/name`] = '培训人次') },
];
