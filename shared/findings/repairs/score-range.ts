import { put, repair } from './repair';

/** A score above the most the line can get: the most. */
export const scoreAbove = repair(['score.above'], ({ limit }, bench) => put(bench, limit));

/** A score below nothing: nothing. */
export const scoreBelow = repair(['score.below-zero'], (_params, bench) => put(bench, '0'));

/** A deduction without its sign. */
export const deductionSign = repair(['score.deduction'], ({ score }, bench) => put(bench, `-${score}`));

/** An input above its limit: the limit, by which it is scored already. */
export const inputLimit = repair(['input.above-limit'], ({ most }, bench) => put(bench, most));
