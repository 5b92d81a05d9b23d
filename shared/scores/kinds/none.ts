import { z } from 'zod';
import { only, type ScoreKindOf } from '../kind';
import { words } from '../scalar';

/** `score: {none: 监控表不打分}`. */
export const noScore = z.strictObject({ none: words }).transform(({ none }) => ({ kind: 'none' as const, words: none }));

/** 不打分: the form asks for figures and words at the line, and for no score (transfer, monitoring and declaration forms). */
export const noneKind: ScoreKindOf<z.infer<typeof noScore>> = {
  label: '不打分',
  unlessWritten: 'nothing-computed',
  expand: () => only(null),
  formulas: () => [],
  outcomes: () => [],
  inputs: () => [],
  words: (score) => ({ lead: `不打分：${score.words}`, items: [] }),
};
