import type { Expansion, ScoreOf } from './expansion';

/**
 * 要点清单: each point is ticked 是 or 否. Points of their own add up; with a tally, the number met decides:
 * the highest count reached gives the score, below the lowest it is 0.
 */
export function expandChecklist(score: ScoreOf<'checklist'>): Expansion {
  const { items, tally } = score.checklist;
  const names = items.map((_, index) => `要点${index + 1}`);
  const inputs = items.map(
    (item, index) =>
      [names[index] ?? '', { id: item.id, type: 'yes-no', ...(item.where ? { where: item.where } : {}) }, item.name] as const,
  );
  if (!tally) {
    const earned = items.map((item, index) => `IF(${names[index]} = "是", ${item.points ?? '0'}, 0)`);
    return { inputs, steps: [], parts: [], score: earned.join(' + ') };
  }
  const met = names.map((name) => `IF(${name} = "是", 1, 0)`).join(' + ');
  const cases = Object.entries(tally)
    .sort(([a], [b]) => Number.parseInt(b, 10) - Number.parseInt(a, 10))
    .map(([least, earned]) => `符合个数 >= ${least}, ${earned}`);
  return {
    inputs,
    steps: [{ name: '符合个数', source: met, show: 'number' }],
    parts: [],
    score: `IFS(${cases.join(', ')}, TRUE, 0)`,
  };
}
