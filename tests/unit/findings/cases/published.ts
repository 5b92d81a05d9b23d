/** A published table as it was filled in, and every code found in it, in the order of the checks; typed by hand from what is known to be wrong with it. */
export interface Published {
  readonly sample: string;
  /** The beginning of its places. */
  readonly table: string;
  readonly found: readonly string[];
}

const times = (count: number, code: string) => Array.from({ length: count }, () => code);

export const published: readonly Published[] = [
  { sample: 'anju-2024-hotline', table: 'department/', found: [] },
  {
    // 30.00 cut to 29.65 without a word; 9 of 10 with a reason; four actuals copied; a point lost and neither problems nor measures.
    sample: 'anju-2024-hotline',
    table: 'project/hotline/',
    found: ['execution.adjusted-no-reason', 'score.own-explained', ...times(4, 'actual.copied'), ...times(2, 'problems.none')],
  },
  {
    // Nothing at the beginning of the year; 25 + 2 against 25.98; 「≥36553」「≥95」「≤25」「≤2」.
    sample: 'anju-2024-hotline',
    table: 'project/upgrade/',
    found: ['rate.denominator', 'cost.sum', ...times(4, 'actual.copied')],
  },
  // 17.76 % of the budget moved, by the rule 0 points, published 10.
  { sample: 'anju-2023-approval', table: 'department/', found: ['score.own-far'] },
  {
    // The department's 目标实现 rests on these blanks too.
    sample: 'anju-2023-approval',
    table: 'project/d1/',
    found: ['inputs.blank-scored', 'execution.adjusted-no-reason', 'actual.blank-scored-many'],
  },
  {
    sample: 'anju-2023-approval',
    table: 'project/d2/',
    found: ['execution.adjusted-no-reason', 'cost.sum', 'actual.blank-scored-many'],
  },
  {
    sample: 'anju-2023-approval',
    table: 'project/d3/',
    found: ['execution.adjusted-no-reason', 'cost.direction', 'actual.blank-scored-many'],
  },
  {
    // 70 points given in a branch of 20, 20 in a line of 10, no indicators of its own, and 100 printed.
    sample: 'anju-2023-approval',
    table: 'appraisal/layered/',
    found: ['sum.branch-points', 'sum.printed-total', 'score.above', ...times(2, 'problems.none')],
  },
  { sample: 'tianmen-2022-hotline', table: 'department/', found: [] },
  {
    // 29.36 % executed and 20 of 20; 生态效益 blank and 10 of 10.
    sample: 'tianmen-2022-hotline',
    table: 'project/f1/',
    found: ['execution.low-nowhere', 'execution.overruled', 'actual.blank-scored', 'private.person'],
  },
  {
    // 29.92 % and 20 of 20; 1000 % twice.
    sample: 'tianmen-2022-hotline',
    table: 'project/f2/',
    found: ['execution.low-nowhere', 'execution.overruled', ...times(2, 'actual.slip'), 'private.person'],
  },
  {
    // The execution's score blank and 100 in all; the name of another project.
    sample: 'tianmen-2022-hotline',
    table: 'project/f3/',
    found: ['name.same-project', 'score.blank-counted', 'private.person'],
  },
  // Nothing spent, with reasons.
  { sample: 'yanzhou-2024-governance', table: 'project/g1/', found: [] },
  {
    // Four scores far from what was done; a quality that is a count.
    sample: 'yanzhou-2024-governance',
    table: 'project/g2/',
    found: [...times(4, 'score.own-far'), 'indicator.misplaced'],
  },
  { sample: 'yanzhou-2024-governance', table: 'project/g3/', found: [] },
  {
    // Nothing at the beginning of the year; 78.3 against 13.4; 「90余件」 and 180 % of the target; four reasons with full points.
    sample: 'yanzhou-2024-governance',
    table: 'project/g4/',
    found: ['rate.denominator', 'cost.sum', 'actual.doubtful', 'actual.overshoot', ...times(4, 'reason.on-full')],
  },
  // 到位率, 执行率 3 for 0; 总成本 4.5 for 6.
  { sample: 'yanzhou-2024-governance', table: 'appraisal/hotline/', found: times(3, 'score.own-far') },
];
