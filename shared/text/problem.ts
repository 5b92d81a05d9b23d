import { fileProblems } from './problems/file';
import { exportProblems } from './problems/export';
import { formulaProblems } from './problems/formula';
import { importProblems } from './problems/import';
import { jobProblems } from './problems/jobs';
import { numberProblems } from './problems/number';
import { packProblems } from './problems/pack';
import { packcheckProblems } from './problems/packcheck';
import { publishProblems } from './problems/publish';
import { readingProblems } from './problems/reading';
import { reviewProblems } from './problems/review';
import { rollingProblems } from './problems/rolling';
import { workbookProblems } from './problems/workbook';

/**
 * Every refusal the core can utter: a code, and the sentence an officer reads, made from the code's parameters.
 * One file an area under `problems/`; what happened, what is safe, what to do, in plain Chinese.
 */
const sentences = {
  ...fileProblems,
  ...importProblems,
  ...jobProblems,
  ...numberProblems,
  ...exportProblems,
  ...formulaProblems,
  ...packProblems,
  ...packcheckProblems,
  ...publishProblems,
  ...readingProblems,
  ...reviewProblems,
  ...rollingProblems,
  ...workbookProblems,
};

type Sentences = typeof sentences;

/** `area.what`, stable: tests, the command line's JSON and the page all name problems by it. */
export type ProblemCode = keyof Sentences;

/** A refusal as data: what (`code`), where (`place`: a binding, a file and line, or a span), with which figures. */
export type Problem = {
  [Code in ProblemCode]: { code: Code; place: string; params: Parameters<Sentences[Code]>[0] };
}[ProblemCode];

/** Makes a problem; the compiler asks for exactly the parameters its sentence needs. */
export function problem<Code extends ProblemCode>(code: Code, place: string, params: Parameters<Sentences[Code]>[0]): Problem {
  return { code, place, params } as Problem;
}

/** More than this nobody reads; what is beyond is counted. */
const MOST_SAID = 50;

/** The first of many problems, and how many more there are. */
export function firstProblems(problems: readonly Problem[]): { readonly said: readonly Problem[]; readonly more: number } {
  const said = problems.slice(0, MOST_SAID);
  return { said, more: problems.length - said.length };
}

/** What is said after the first ones. */
export function moreProblems(more: number): string {
  return `另有 ${more} 处，改好上面的再看。`;
}

/** The sentence of a problem, in Chinese, without its place. */
export function sentence(said: Problem): string {
  const speak = sentences[said.code] as (params: Problem['params']) => string;
  return speak(said.params);
}
