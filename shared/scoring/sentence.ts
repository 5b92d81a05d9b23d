import { formatScore, withUnit } from '../number';
import { absences, lineStates } from '../text/lines';
import { type Outcome, workingWords } from '../text/working';
import { fields, figures as keys } from '../workbook/fields';
import type { Evaluation, Figure, Line } from './evaluation';
import { figureText } from './explain';

/** So many figures can be taken in within a sentence; the formulas below have all of them. */
const MOST = 4;

/** The working of a line's rule score in one sentence: from what, and how much. */
export function sentenceOf(evaluation: Evaluation, line: Line): string {
  switch (line.state) {
    case 'unscored':
      return workingWords.unscored();
    case 'not-self-scored':
      return workingWords.review();
    case 'manual':
      return workingWords.manual(line.own && formatScore(line.own, 2));
    case 'incomplete':
      return line.absence ? workingWords.unruled(absences[line.absence]) : lacking(evaluation, line);
    case 'not-applicable':
    case 'zero-divisor':
      return line.rule ? workingWords.absent(lineStates[line.state], outcomeOf(line)) : `${lineStates[line.state]}。`;
    case 'scored':
      return scored(evaluation, line);
  }
}

function outcomeOf({ rule, points, kind }: Line): Outcome {
  return {
    score: rule ? formatScore(rule, 2) : '',
    points: points === null || kind === 'deduction' || kind === 'bonus' ? null : formatScore(points, 2),
    ...(kind === 'bonus' ? { bonus: true } : {}),
    ...(rule && points?.lt(rule) ? { above: true } : {}),
  };
}

function lacking(evaluation: Evaluation, line: Line): string {
  const names = [...new Set(line.missing.flatMap((key) => nameOf(evaluation.figure(key))))];
  if (names.length === 0) return workingWords.waiting();
  return workingWords.lacking(names.slice(0, MOST), Math.max(0, names.length - MOST));
}

function nameOf(figure: Figure | undefined): readonly string[] {
  return figure ? [figure.full ?? figure.name] : [];
}

function scored(evaluation: Evaluation, line: Line): string {
  const outcome = outcomeOf(line);
  if (line.kind === 'execution') {
    const rate = evaluation.figure(keys.rate.at(line.binding));
    return rate ? workingWords.execution(figureText(rate), outcome) : workingWords.plain(outcome);
  }
  const all = line.figures.flatMap((key) => evaluation.figure(key) ?? []);
  const coefficient = all.find(({ key }) => key === keys.step.at(line.binding, '得分系数'));
  const grade = all.find(({ key }) => key === fields.lineInput.at(line.binding, 'grade'));
  const chosen = (grade && figureText(grade)) || line.read?.actualText;
  if (coefficient && chosen) return workingWords.graded(chosen, figureText(coefficient), outcome);
  if (line.read) {
    const { direction, targetText, typedUnit, actualText, signInTarget } = line.read;
    const target = `${signInTarget ? '' : direction}${withUnit(targetText, typedUnit)}`;
    return workingWords.target(target, withUnit(actualText, typedUnit), line.met, outcome);
  }
  const ticks = all.filter(({ options, binding }) => binding !== undefined && options?.join() === '是,否');
  if (ticks.length > 1) return workingWords.ticked(ticks.filter((one) => figureText(one) === '是').length, ticks.length, outcome);
  const steps = all.find(({ key }) => key === keys.step.at(line.binding, '步数'));
  if (steps) return workingWords.steps(refsOf(evaluation, steps, []).map(saidOf), figureText(steps), outcome);
  return fromFigures(readBy(evaluation, line), outcome);
}

/** What the score's own formula reads, besides its points and the score typed. */
function readBy(evaluation: Evaluation, line: Line): readonly Figure[] {
  const aside = [keys.points.at(line.binding), fields.selfScore.at(line.binding)];
  return refsOf(evaluation, evaluation.figure(keys.rule.at(line.binding)), aside);
}

function refsOf(evaluation: Evaluation, figure: Figure | undefined, aside: readonly string[]): readonly Figure[] {
  const refs = [...(figure?.refs?.values() ?? [])];
  return refs.flatMap((one) => (one.kind === 'one' && !aside.includes(one.key) ? (evaluation.figure(one.key) ?? []) : []));
}

function fromFigures(read: readonly Figure[], outcome: Outcome): string {
  if (read.length === 0) return workingWords.plain(outcome);
  if (read.length > 1 && read.every(({ show, value }) => show === 'score' && value.kind === 'number'))
    return workingWords.parts(
      read.map(({ name, value }) => [name, value.kind === 'number' ? formatScore(value.value, 2) : '']),
      outcome,
    );
  // A step the score did without: there is nothing to say of it.
  const had = read.filter(({ kind, value }) => kind === 'input' || value.kind !== 'undefined');
  return workingWords.figures((had.length > 0 ? had : read).slice(0, MOST).map(saidOf), outcome);
}

function saidOf(figure: Figure): string {
  const text = figureText(figure).replace(/^-/, '−');
  const name = figure.full ?? figure.name;
  if (figure.value.kind !== 'number') return `${name}：${text}`;
  const gap = name.endsWith('）') ? '' : ' ';
  return `${name}${gap}${figure.show === 'percent' || !figure.unit ? text : withUnit(text, figure.unit)}`;
}
