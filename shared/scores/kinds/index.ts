import { z } from 'zod';
import type { ScoreKindOf } from '../kind';
import { checklistKind, checklistScore } from './checklist';
import { formulaKind, formulaScore } from './formula';
import { gradedKind, gradedScore } from './graded';
import { ladderKind, ladderScore } from './ladder';
import { manualKind, manualScore } from './manual';
import { noneKind, noScore } from './none';
import { partsKind, partsScore } from './parts';
import { reviewKind, reviewScore } from './review';
import { stepsKind, stepsScore } from './steps';

/** How a line scores, one of the kinds; the list every other list of kinds follows from. */
export const score = z.union([
  formulaScore,
  partsScore,
  checklistScore,
  ladderScore,
  gradedScore,
  stepsScore,
  manualScore,
  reviewScore,
  noScore,
]);
export type Score = z.infer<typeof score>;
export type ScoreKind = Score['kind'];

/** The score of one kind. */
export type ScoreOf<Kind extends ScoreKind> = Extract<Score, { kind: Kind }>;

/** What the program knows of each kind. */
export const scoreKinds: { readonly [Kind in ScoreKind]: ScoreKindOf<ScoreOf<Kind>> } = {
  formula: formulaKind,
  parts: partsKind,
  checklist: checklistKind,
  ladder: ladderKind,
  graded: gradedKind,
  steps: stepsKind,
  manual: manualKind,
  review: reviewKind,
  none: noneKind,
};
