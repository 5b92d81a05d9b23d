import { type Grade, pointsOf, type ScoreOf } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { type Case, parameterCases, valueOfText } from '../amounts';
import type { End, Interval } from '../bands/interval';
import { type Setting, tellFaults, tellOpenEnds, tellOrder } from '../bands/tell';
import type { Check } from '../check';
import type { Subject } from '../subject';
import { type Scorer, scorersOf } from '../tree';

/** Ladders and grades under the year's parameters: no gap, no overlap, every end in exactly one band, none empty. */
export const bands: Check = {
  name: 'bands',
  about: '分档没有缺口、重叠、空档，端点归属清楚',
  touches: 'scores',
  run: (subject) => bandProblems(subject, parameterCases(subject.pack.parameters)),
};

/** The same under other values of the parameters; the first case that has faults is told. */
export function bandProblems(subject: Subject, cases: readonly Case[]): Problem[] {
  return scorersOf(subject.pack.tables).flatMap((scorer) => {
    const found = cases.map((one) => [...ofLadder(scorer, one, subject), ...ofGrades(scorer, one, subject)]);
    return found.find((problems) => problems.length > 0) ?? [];
  });
}

function ofLadder(scorer: Scorer, one: Case, subject: Subject): Problem[] {
  const { score, name } = scorer.spec;
  if (score.kind !== 'ladder') return [];
  const { bands: written } = score;
  const known = withPoints(scorer, one);
  const read = written.map((band, index) => interval(band, index, known, subject));
  const intervals = read.filter((band) => band !== null);
  // Ends that go by what is filled in can only be known then.
  if (intervals.length < written.length) return [];
  const setting: Setting = {
    where: name,
    placeOf: (index) => subject.at(...scorer.path, 'score', 'ladder', 'bands', index),
    given: one,
    ends: written.flatMap(({ ends }) => [ends?.low?.at, ends?.high?.at]).filter((at) => at !== undefined),
  };
  const faults = tellFaults(intervals, setting);
  return [...faults, ...tellOpenEnds(intervals, setting), ...(faults.length > 0 ? [] : tellOrder(intervals, setting))];
}

function interval(
  { in: text, ends }: ScoreOf<'ladder'>['bands'][number],
  index: number,
  one: Case,
  subject: Subject,
): Interval | null {
  if (!ends) return null;
  const [low, high] = [ends.low, ends.high].map((end): End | null | undefined => {
    if (!end) return null;
    const at = valueOfText(end.at, one.values, subject);
    return at ? { at, closed: end.closed } : undefined;
  });
  return low === undefined || high === undefined ? null : { text, low, high, index };
}

/** Ranges of coefficients to choose from, by grade. */
function ofGrades(scorer: Scorer, one: Case, subject: Subject): Problem[] {
  const { score, name } = scorer.spec;
  if (score.kind !== 'graded') return [];
  const { grades, between } = score;
  const placeOf = (index: number) => subject.at(...scorer.path, 'score', 'graded', 'grades', index);
  const blank = grades.flatMap((grade, index) =>
    grade.value === undefined && grade.from === undefined && grade.to === undefined
      ? [problem('packcheck.grade-range', placeOf(index), { where: name, grade: grade.name })]
      : [],
  );
  const ranged = grades.flatMap((grade, index) =>
    isRanged(grade, between) && !sameAsBefore(grades, index) ? [range(grade, index, withPoints(scorer, one), subject)] : [],
  );
  const intervals = ranged.filter((grade) => grade !== null);
  if (blank.length > 0 || intervals.length < ranged.length) return blank;
  const ends = grades.flatMap((grade) => [grade.from, grade.to]).filter((at) => at !== undefined);
  return tellFaults(intervals, { where: name, placeOf, given: one, ends });
}

/** Whether a coefficient is chosen within the grade. With `between` a typed one counts wherever it lies. */
function isRanged({ value, from, to }: Grade, between: boolean | undefined): boolean {
  return value === undefined || (!between && (from !== undefined || to !== undefined));
}

/** Two names may share one range (达成、基本达成). */
function sameAsBefore(grades: readonly Grade[], index: number): boolean {
  const one = grades[index];
  return grades.slice(0, index).some(({ from, to, end }) => from === one?.from && to === one?.to && end === one?.end);
}

/** Absent ends are those of all coefficients: 0 and 1. The upper one belongs to the grade unless it says `open`. */
function range(grade: Grade, index: number, one: Case, subject: Subject): Interval | null {
  const low = valueOfText(grade.from ?? '0', one.values, subject);
  const high = valueOfText(grade.to ?? '1', one.values, subject);
  return low && high
    ? { text: grade.name, low: { at: low, closed: true }, high: { at: high, closed: grade.end !== 'open' }, index }
    : null;
}

function withPoints({ spec }: Scorer, one: Case): Case {
  const points = pointsOf(spec);
  return points ? { ...one, values: new Map([...one.values, ['分值', points]]) } : one;
}
