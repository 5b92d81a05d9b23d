import { type Expansion, plain, type ScoreOf } from './expansion';

/** 按整步扣分: only whole steps away from the full mark cost anything (93 % is one step of 5 below 100 %). */
export function expandSteps(score: ScoreOf<'steps'>): Expansion {
  const { of, full, step, each, side } = score.steps;
  const away = {
    below: `MAX(0, (${full}) - (${of}))`,
    above: `MAX(0, (${of}) - (${full}))`,
    both: `ABS((${of}) - (${full}))`,
  }[side];
  return {
    ...plain(`分值 - 步数 * (${each})`),
    steps: [{ name: '步数', source: `INT(${away} / (${step}))`, show: 'number' }],
  };
}
