import { z } from 'zod';
import { only, type ScoreKindOf } from '../kind';
import { words } from '../scalar';

/** `score: {review: 财政抽查后评定}`. */
export const reviewScore = z
  .strictObject({ review: words })
  .transform(({ review }) => ({ kind: 'review' as const, words: review }));

/** 不由单位自评: somebody else scores the line; its points are not available to the unit. */
export const reviewKind: ScoreKindOf<z.infer<typeof reviewScore>> = {
  label: '不由单位自评',
  unlessWritten: 'nothing-computed',
  expand: () => only(null),
  formulas: () => [],
  outcomes: () => [],
  inputs: () => [],
  words: (score) => ({ lead: `不由单位自评：${score.words}`, items: [] }),
};
