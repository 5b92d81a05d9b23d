import { z } from 'zod';
import { numberFormula, only, type ScoreKindOf } from '../kind';
import { formula } from '../scalar';
import { formulaWords } from '../words';

/** `score: {steps: {of: 完成率, full: 100%, step: 5%, each: 2, side: below}}`. */
export const stepsScore = z
  .strictObject({
    steps: z.strictObject({
      of: formula,
      full: formula,
      step: formula,
      each: formula,
      /** Whole steps are taken off below, above or to both sides of `full`. */
      side: z.enum(['below', 'above', 'both']),
      /** `up`: 不足一步也算一步（「每少 5% 以内」「不足 1% 按 1% 计」）；`down`, unless written: 不足一步不扣. */
      round: z.enum(['down', 'up']).default('down'),
    }),
  })
  .transform(({ steps }) => ({ kind: 'steps' as const, ...steps }));
type StepsScore = z.infer<typeof stepsScore>;

/**
 * 按整步扣分: only whole steps away from the full mark cost anything (93 % is one step of 5 below 100 %), unless the rule
 * says that a part of a step counts as one (two steps then).
 */
export const stepsKind: ScoreKindOf<StepsScore> = {
  label: '按整步扣分',
  unlessWritten: 'pack',
  expand: (score) => ({
    ...only(`分值 - 步数 * (${score.each})`),
    steps: [{ name: '步数', source: steps(score), show: 'number' }],
  }),
  formulas: ({ of, full, step, each }) => [
    numberFormula(of, ['steps', 'of'], '所看的数'),
    numberFormula(full, ['steps', 'full'], '满分点'),
    numberFormula(step, ['steps', 'step'], '每步'),
    numberFormula(each, ['steps', 'each'], '每步扣分'),
  ],
  outcomes: ({ each }) => [{ text: each, path: ['score', 'steps', 'each'] }],
  inputs: () => [],
  words: ({ of, full, step, each, side, round }) => {
    const sides = { below: '每低', above: '每高', both: '每偏离' };
    const rule = `${sides[side]} ${formulaWords(step)} 扣 ${formulaWords(each)} 分，${round === 'up' ? '不足一步按一步计' : '不足一步不扣'}`;
    return { lead: `「${formulaWords(of)}」以 ${formulaWords(full)} 为准，${rule}`, items: [] };
  },
};

function steps(score: StepsScore): string {
  const quotient = `${away(score)} / (${score.step})`;
  return score.round === 'up' ? `ROUNDUP(${quotient}, 0)` : `INT(${quotient})`;
}

function away({ of, full, side }: StepsScore): string {
  switch (side) {
    case 'below':
      return `MAX(0, (${full}) - (${of}))`;
    case 'above':
      return `MAX(0, (${of}) - (${full}))`;
    case 'both':
      return `ABS((${of}) - (${full}))`;
  }
}
