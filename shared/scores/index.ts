import { type Score, type ScoreKind, type ScoreOf, scoreKinds } from './kinds';
import type { ExpandContext, Expansion, LineInput, ScoreFormula, ScoreKindOf, ScorePath, ScoreWords } from './kind';

export { bandCondition, readBand } from './band';
export { carried, type Carried, described, type InputType, localInput, type LocalInput, typed } from './input';
export { type ExpandedStep, type Expansion, type LineInput, type ScorePath, type ScoreWords, show, type Show } from './kind';

export { score, type Score, type ScoreKind, type ScoreOf } from './kinds';
export { type Grade } from './kinds/graded';
export { absentWords, switches, type WhenAbsent, whenAbsent, type WhenUndefined } from './when-undefined';
export { formulaWords } from './words';

/** What the program knows of the kind of this score. */
function kindOf<Kind extends ScoreKind>(one: ScoreOf<Kind>): ScoreKindOf<ScoreOf<Kind>> {
  return scoreKinds[one.kind];
}

/** Turns a score of any kind into sources of the formula language. */
export function expandScore(one: Score, context: ExpandContext): Expansion {
  return kindOf(one).expand(one, context);
}

/** Every formula written in a score, in the order written; paths begin at the line. */
export function formulasIn(one: Score): readonly ScoreFormula[] {
  return kindOf(one).formulas(one);
}

/** The formulas that each give the score of the whole line. */
export function outcomesOf(one: Score): readonly { readonly text: string; readonly path: ScorePath }[] {
  return kindOf(one).outcomes(one);
}

/** What is filled in at a line because of its kind of score. */
export function inputsOf(one: Score): readonly LineInput[] {
  return kindOf(one).inputs(one);
}

/** A score in words, for people. */
export function scoreWords(one: Score): ScoreWords {
  return kindOf(one).words(one);
}

/** Whose word on 无此项 holds where the line does not give its own. */
export function unlessWritten(one: Score): ScoreKindOf<Score>['unlessWritten'] {
  return kindOf(one).unlessWritten;
}
