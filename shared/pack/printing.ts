import { type Decimal, roundHalfUp } from '../number';
import type { Pack } from './model/pack';

/** How a score is printed: with how many decimals, with or without the zeros at its end. */
export interface ScorePrint {
  readonly decimals: number;
  readonly trim: boolean;
}

/**
 * How the pack prints the score of a line, or a total. The score itself stays as `rounding.score` rounds it: `plain` drops the
 * zeros at its end, `fixed` keeps them, a number prints just so many decimals.
 */
export function scorePrint({ rounding }: Pick<Pack, 'rounding'>, which: 'line' | 'total'): ScorePrint {
  const way = rounding[which];
  if (way === 'plain') return { decimals: rounding.score, trim: true };
  return { decimals: way === 'fixed' ? rounding.score : way, trim: false };
}

/** Whether a figure on paper is what this score is printed as: 8.8 for 8.75, where one decimal is printed. */
export function printsScore(paper: Decimal, score: Decimal, { decimals }: ScorePrint): boolean {
  return paper.equals(score) || paper.equals(roundHalfUp(score, decimals));
}
