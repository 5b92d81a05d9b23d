import { z } from 'zod';
import { only, type ScoreKindOf } from '../kind';
import { words } from '../scalar';

/** `score: {manual: 看完成情况打分}`. */
export const manualScore = z
  .strictObject({ manual: words })
  .transform(({ manual }) => ({ kind: 'manual' as const, words: manual }));

/** 人工打分: nothing can be computed; the unit's own score is the rule score too. */
export const manualKind: ScoreKindOf<z.infer<typeof manualScore>> = {
  label: '人工打分',
  unlessWritten: 'nothing-computed',
  expand: () => only(null),
  formulas: () => [],
  outcomes: () => [],
  inputs: () => [],
  words: (score) => ({ lead: `人工打分：${score.words}`, items: [] }),
};
