import { figurePath } from './path';

/**
 * Keys of the figures that are worked out, and of what a document prints in their place. Inputs have their bindings as
 * keys, and so has a total of money: `fields.amount`.
 */
export const figures = {
  /** A parameter of the pack, or what the officer adjusted it to. */
  parameter: figurePath('parameter/<parameter>'),
  /** A roll-up as it is taken, as it is added up, and each project's share of it. */
  rollup: figurePath('rollup/<rollup>'),
  rollupComputed: figurePath('rollup/<rollup>/computed'),
  rollupShare: figurePath('rollup/<rollup>/of/<project>'),
  /** A project itself, and an annual goal, where a finding or a row is about the whole of it. */
  project: figurePath('project/<project>'),
  goal: figurePath('<owner>/goal/<goal>'),
  /** Budget execution of one source of money. */
  sourceRate: figurePath('<owner>/funds/<row>/rate'),
  /** Points, rule score and self score of a table; its rating; its heading as printed. */
  total: figurePath('<owner>/total/<side>'),
  rating: figurePath('<owner>/rating'),
  printedUnitName: figurePath('<owner>/unit-name'),
  printedName: figurePath('<owner>/name'),
  /** A branch, its sums, and the parts of a weighted one. */
  group: figurePath('<owner>/group/<group>'),
  groupSum: figurePath('<owner>/group/<group>/<side>'),
  groupPart: figurePath('<owner>/group/<group>/<side>/<part>'),
  /** What a table measures over its lines, and one line's share of it. */
  measure: figurePath('<owner>/measure/<measure>'),
  lineMeasure: figurePath('<line>/measure/<measure>'),
  /** Budget execution of the whole, in the line of its own. */
  executionRate: figurePath('<owner>/execution/rate'),
  /** Of a line: its points, steps, scores, what its formulas see of it, and whether its target is met. */
  points: figurePath('<line>/points'),
  rate: figurePath('<line>/rate'),
  rule: figurePath('<line>/rule'),
  self: figurePath('<line>/self'),
  step: figurePath('<line>/step/<step>'),
  is: figurePath('<line>/is/<name>'),
  met: figurePath('<line>/met'),
  /** Whether what is filled in there needs a word of reason, where that depends. */
  needsReason: figurePath('<line>/needs-reason/<input>'),
  row: figurePath('<line>/row/<row>'),
  /** Any of the above, or a change of the pack's words for the line, by the last word of its path. */
  linePart: figurePath('<line>/<part>'),
  /** A line's scores and rate in the list of projects, as printed. */
  listed: figurePath('summary/<project>/<side>'),
} as const;
