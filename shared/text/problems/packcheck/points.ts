interface Sum {
  readonly points: string;
  readonly sum: string;
  readonly working: string;
}

/** Points and weights. */
export const points = {
  'packcheck.points-table': ({ table, points: all, sum, working }: Sum & { table: string }) =>
    `「${table}」总分写的是 ${all}，各项加起来是 ${sum}（${working}）。请改总分，或改各项的分值。`,
  'packcheck.points-group': ({ group, points: all, sum, working }: Sum & { group: string }) =>
    `「${group}」写的是 ${all} 分，它下面加起来是 ${sum}（${working}）。请改这一级的分值，或改下面各项的分值。`,
  'packcheck.points-over': ({ group, points: all, sum, working }: Sum & { group: string }) =>
    `「${group}」共 ${all} 分，其中写明分值的已经有 ${sum}（${working}），超过了。请改小其中的分值。`,
  'packcheck.project-weights': ({
    table,
    weights,
    execution,
    points: all,
  }: {
    table: string;
    weights: string;
    execution: string;
    points: string;
  }) =>
    `「${table}」的指标权重合计 ${weights}、预算执行 ${execution}，加起来不是总分 ${all}。请改 checks 里的 project-weights、预算执行的分值或总分。`,
  'packcheck.weights': ({ table, points: all, sum, working }: Sum & { table: string }) =>
    `「${table}」按权重折算，加起来是 ${sum}（${working}），不是总分 ${all}。请改权重，只用权重时合计应当是 100%。`,
  'packcheck.weight-nested': ({ name, above }: { name: string; above: string }) =>
    `「${name}」和它上面的「${above}」都写了权重（weight），会算两遍。请只在一级上写权重。`,
  'packcheck.parts': ({ where, points: all, sum, working }: Sum & { where: string }) =>
    `「${where}」是 ${all} 分，各部分加起来是 ${sum}（${working}）。请改各部分的 points，使合计等于分值。`,
  'packcheck.checklist': ({ where, points: all, sum, working }: Sum & { where: string }) =>
    `「${where}」是 ${all} 分，各要点加起来是 ${sum}（${working}）。请改各要点的 points，使合计等于分值。`,
  'packcheck.checklist-item': ({ where, item }: { where: string; item: string }) =>
    `「${where}」的要点「${item}」没有分。请写上 points；按符合几条得分的，请写 tally。`,
  'packcheck.tally': ({ where, most, points: all }: { where: string; most: string; points: string }) =>
    `「${where}」是 ${all} 分，按符合条数最多只能得 ${most} 分。请改 tally，使全部符合时得满分。`,
  'packcheck.tally-count': ({ where, count, items }: { where: string; count: string; items: string }) =>
    `「${where}」的 tally 写了符合 ${count} 条，但一共只有 ${items} 个要点。请去掉这一档，或补上要点。`,
  'packcheck.tally-order': ({ where, count, score, less }: { where: string; count: string; score: string; less: string }) =>
    `「${where}」的 tally：符合 ${count} 条得 ${score} 分，比条数少的还少（${less} 分）。请检查是否写反了。`,
  'packcheck.above-points': ({ where, constant, points: all }: { where: string; constant: string; points: string }) =>
    `「${where}」能得 ${constant}，超过了它的分值 ${all}。请改小这个数，或改分值；允许超过分值的，请写 max。`,
  'packcheck.below-points': ({ where, most, points: all }: { where: string; most: string; points: string }) =>
    `「${where}」是 ${all} 分，但最好的一档只得 ${most} 分，永远得不到满分。请检查档的分数或分值。`,
  'packcheck.deduction-sign': ({ where, constant }: { where: string; constant: string }) =>
    `「${where}」是扣分项，公式「${constant}」却总是正数；扣分要写成负数，否则一分也扣不到。请写成 0 - (…)。`,
  'packcheck.percent': ({ where, name, figure }: { where: string; name: string; figure: string }) =>
    `「${where}」拿「${name}」与 ${figure} 比，「${name}」是比率（93.44% 就是 0.9344）。请写成 ${figure}%。`,
  'packcheck.deduction-positive': ({ where, constant }: { where: string; constant: string }) =>
    `「${where}」是扣分项，公式却能得 ${constant}；扣分要写成负数，否则一分也扣不到。请在前面加上负号。`,
};
