import { z } from 'zod';
import type { NameType } from '../formula';
import type { LocalInput } from './input';
import type { WhenAbsent } from './when-undefined';

/** How a step's value is shown. */
export const show = z.enum(['percent', 'number', 'score', 'text']);
export type Show = z.infer<typeof show>;

/** Keys and positions from a line of a pack down to something written in its score. */
export type ScorePath = readonly (string | number)[];

/** Something to fill in that the kind of score itself asks for (points to tick, a grade). */
export interface AskedInput {
  /** What formulas call it. */
  readonly name: string;
  readonly input: LocalInput;
  /** What the form calls it. */
  readonly label: string;
}

/** A step a kind of score adds; `instead`: what it comes to where it is 本年无此项, or divides by zero. */
export interface ExpandedStep {
  readonly name: string;
  readonly source: string;
  readonly show: Show;
  readonly instead?: { readonly none: string | null; readonly zeroDivisor: string | null };
  /** What an explanation says of it, where the formula also refuses what must not be typed. */
  readonly spoken?: string;
}

/**
 * What a score turns into before anything is evaluated: sources in the formula language, over names the line already
 * has and those added here. Explanation, trace and Excel come from these and from nothing else.
 */
export interface Expansion {
  readonly inputs: readonly AskedInput[];
  readonly steps: readonly ExpandedStep[];
  /** Formulas with 分值 of their own: a macro of one parameter 分值 each; `label` is the part's name. */
  readonly macros: readonly { readonly name: string; readonly label: string; readonly source: string }[];
  /** Null where no rule can be computed (manual, review). */
  readonly score: string | null;
}

/** An expansion that only has a score. */
export function only(score: string | null): Expansion {
  return { inputs: [], steps: [], macros: [], score };
}

/** What an expansion may need to know of the line around it. */
export interface ExpandContext {
  readonly when: WhenAbsent;
  /** A custom indicator of the unit: 档 and 系数 are read from what is typed as 完成值. */
  readonly customIndicator: boolean;
}

/** One formula of a score, as written in the pack. */
export interface ScoreFormula {
  readonly text: string;
  readonly path: ScorePath;
  /** In words, which one it is. */
  readonly label: string;
  readonly expected: NameType;
  /** In it 分值 is the part's own. */
  readonly ofPart?: boolean;
}

/** A place to fill in, as data and rolling know it: by its id. `path` is where it is written; absent: the kind brings it. */
export interface LineInput {
  readonly id: string;
  readonly name: string;
  readonly type?: LocalInput['type'];
  readonly unit?: string;
  readonly options?: readonly string[];
  readonly path?: ScorePath;
}

/** A score in words: a sentence, or a lead with items under it; `after` follows them. */
export interface ScoreWords {
  readonly lead: string;
  readonly items: readonly { readonly key: string; readonly text: string; readonly aside?: string }[];
  readonly after?: string;
}

/** One kind of score: everything the program knows about it. */
export interface ScoreKindOf<Score> {
  /** Its name for people. */
  readonly label: string;
  /** What 无此项 means where the line does not say: the pack's general word, ask the officer, or nothing is computed. */
  readonly unlessWritten: 'pack' | 'ask' | 'nothing-computed';
  readonly expand: (score: Score, context: ExpandContext) => Expansion;
  /** Every formula in it, in the order written. */
  readonly formulas: (score: Score) => readonly ScoreFormula[];
  /** Those that give the score of the whole line: none may come to more than its points. */
  readonly outcomes: (score: Score) => readonly { readonly text: string; readonly path: ScorePath }[];
  /** What is filled in because of it. */
  readonly inputs: (score: Score) => readonly LineInput[];
  readonly words: (score: Score) => ScoreWords;
}

/** A formula that comes to a number, written under `score`. */
export function numberFormula(text: string, path: ScorePath, label: string): ScoreFormula {
  return { text, path: ['score', ...path], label, expected: 'number' };
}
