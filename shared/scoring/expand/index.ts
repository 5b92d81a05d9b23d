import type { Score, ScoreKind, WhenAbsent } from '../../pack';
import { expandChecklist } from './checklist';
import { type Expansion, plain, type ScoreOf } from './expansion';
import { expandGraded } from './graded';
import { expandLadder } from './ladder';
import { expandParts } from './parts';
import { expandSteps } from './steps';

/** What an expansion may need to know of the indicator around it. */
export interface ExpandContext {
  readonly when: WhenAbsent;
  /** An officer's own indicator: 档 and 系数 are read from what she typed as 完成值. */
  readonly ownIndicator: boolean;
}

type Expanders = { [Kind in Exclude<ScoreKind, 'formula'>]: (score: ScoreOf<Kind>, context: ExpandContext) => Expansion };

const expanders: Expanders = {
  parts: (score, context) => expandParts(score, context.when),
  checklist: expandChecklist,
  ladder: expandLadder,
  graded: (score, context) => expandGraded(score, context.ownIndicator),
  steps: expandSteps,
  manual: () => plain(null),
  review: () => plain(null),
};

/** The one key of a structured score, or `formula`. */
export function scoreKind(score: Score): ScoreKind {
  return typeof score === 'string' ? 'formula' : (Object.keys(score)[0] as ScoreKind);
}

/** Turns any way of scoring into sources of the formula language. */
export function expandScore(score: Score, context: ExpandContext): Expansion {
  if (typeof score === 'string') return plain(score);
  const expander = expanders[scoreKind(score) as keyof Expanders] as (score: Score, context: ExpandContext) => Expansion;
  return expander(score, context);
}
