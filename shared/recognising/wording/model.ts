import type { Pack } from '../../pack';
import type { WordingWhy } from '../../text/wording';

/** What the words are read for: the pack, the unit named in them, and figures of the pack the workbook has otherwise, by id. */
export interface WordingFor {
  readonly pack: Pack;
  readonly unit: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Words of the official form that stand in place of the pack's, by the path they are kept under. */
export interface TakenWords {
  readonly path: string;
  /** Whose words they are: the indicator's name, 标题, 栏名, 说明. */
  readonly name: string;
  /** With {年度} and {上年} for the years the document speaks of, {parameter.编号} for figures that are a parameter. */
  readonly text: string;
  /** What the pack says there. */
  readonly before: string;
  /** Where in the document they stand. */
  readonly source: string;
}

/** Words that have no place in this pack. */
export interface UnplacedWords {
  readonly source: string;
  readonly text: string;
  readonly why: WordingWhy;
}

/** Points the form prints and the pack has otherwise: which are right only a person can say. */
export interface DifferentPoints {
  readonly name: string;
  readonly source: string;
  readonly printed: string;
  readonly pack: string;
}

/** A line whose name the form prints otherwise than the pack. */
export interface OtherName {
  readonly name: string;
  readonly printed: string;
  readonly source: string;
}

/** A figure in words taken over that is one of the pack's parameters, or derived from one: it is printed as the parameter is. */
export interface NamedFigure {
  readonly path: string;
  readonly figure: string;
  /** Its name; 「N×0.8」 of one derived from it. */
  readonly parameter: string;
}

/** What the words of an official form came to. */
export interface Wording {
  /** The year the document speaks of. */
  readonly year: string;
  readonly taken: readonly TakenWords[];
  /** How many texts say what the pack says. */
  readonly same: number;
  readonly unplaced: readonly UnplacedWords[];
  readonly points: readonly DifferentPoints[];
  readonly figures: readonly NamedFigure[];
  readonly names: readonly OtherName[];
  /** Indicators the pack has and the form does not print, by name. */
  readonly missing: readonly string[];
  /** Titles of tables no table of the pack is like. */
  readonly others: readonly string[];
}
