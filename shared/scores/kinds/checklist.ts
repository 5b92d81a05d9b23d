import { z } from 'zod';
import { type AskedInput, type Expansion, numberFormula, type ScoreKindOf } from '../kind';
import { formula, id, toWhole, words } from '../scalar';
import { formulaWords } from '../words';

/** A point to tick; with `points` it carries its own, without it the `tally` counts how many are met. */
const item = z.strictObject({ id, name: words, points: formula.optional(), where: words.optional() });

/** `8: 8, 7: 6`: how many points met earn what; the highest count first. */
const tally = z.record(z.string().regex(/^\d+$/), formula).transform((written) =>
  Object.entries(written)
    .map(([count, score]) => ({ least: toWhole(count), score, key: count }))
    .sort((one, other) => other.least - one.least),
);

/** `score: {checklist: {items: [{id: a, name: 合规, points: 1}, …]}}`. */
export const checklistScore = z
  .strictObject({ checklist: z.strictObject({ items: z.array(item).min(1), tally: tally.optional() }) })
  .transform(({ checklist }) => ({ kind: 'checklist' as const, ...checklist }));
type ChecklistScore = z.infer<typeof checklistScore>;

/**
 * 要点清单: each point is ticked 是 or 否. Points of their own add up; with a tally, the number met decides:
 * the highest count reached gives the score, below the lowest it is 0.
 */
export const checklistKind: ScoreKindOf<ChecklistScore> = {
  label: '要点清单',
  unlessWritten: 'pack',
  expand,
  formulas: ({ items, tally: counts }) => [
    ...items.flatMap((one, index) =>
      one.points === undefined ? [] : [numberFormula(one.points, ['checklist', 'items', index, 'points'], one.name)],
    ),
    ...(counts ?? []).map(({ key, score }) => numberFormula(score, ['checklist', 'tally', key], `符合 ${key} 条`)),
  ],
  outcomes: ({ tally: counts }) =>
    (counts ?? []).map(({ key, score }) => ({ text: score, path: ['score', 'checklist', 'tally', key] })),
  inputs: ({ items }) =>
    items.map((one, index) => ({
      id: one.id,
      name: one.name,
      type: 'yes-no',
      path: ['score', 'checklist', 'items', index, 'id'],
    })),
  words: ({ items, tally: counts }) => ({
    lead: `对照 ${items.length} 个要点，逐个判断是否符合：`,
    items: items.map((one) => ({
      key: one.id,
      text: one.name,
      ...(one.points ? { aside: `（${formulaWords(one.points)} 分）` } : {}),
    })),
    ...(counts
      ? {
          after: `${counts.map(({ key, score }) => `符合 ${key} 个得 ${formulaWords(score)} 分`).join('；')}；再少得 0 分`,
        }
      : {}),
  }),
};

function expand({ items, tally: counts }: ChecklistScore): Expansion {
  const names = items.map((_, index) => `要点${index + 1}`);
  const inputs = items.map(
    (one, index): AskedInput => ({
      name: names[index] ?? '',
      input: { id: one.id, type: 'yes-no', ...(one.where ? { where: one.where } : {}) },
      label: one.name,
    }),
  );
  if (!counts) {
    const earned = items.map((one, index) => `IF(${names[index]} = "是", ${one.points ?? '0'}, 0)`);
    return { inputs, steps: [], macros: [], score: earned.join(' + ') };
  }
  const met = names.map((name) => `IF(${name} = "是", 1, 0)`).join(' + ');
  const cases = counts.map(({ least, score }) => `符合个数 >= ${least}, ${score}`);
  return {
    inputs,
    steps: [{ name: '符合个数', source: met, show: 'number' }],
    macros: [],
    score: `IFS(${cases.join(', ')}, TRUE, 0)`,
  };
}
