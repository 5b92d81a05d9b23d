import { type Decimal, formatPlain } from '../../number';
import { pointsOf as pointsWritten, type ScoreKind, type ScoreOf } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { type Case, parameterCases, sumOf, valueOfText } from '../amounts';
import type { Check } from '../check';
import type { Subject } from '../subject';
import { type Scorer, scorersOf } from '../tree';

/** Parts, points to tick and tallies make up the points of their line. */
export const parts: Check = {
  name: 'parts',
  about: '各部分、各要点的分加起来等于分值',
  touches: 'scores',
  run: (subject) =>
    scorersOf(subject.pack.tables).flatMap((scorer) => {
      const points = pointsOf(scorer);
      if (!points) return [];
      const cases = parameterCases(subject.pack.parameters).map((one) => ({
        ...one,
        values: new Map([...one.values, ['分值', points]]),
      }));
      const found = cases.map((one) => closing(scorer.spec.score, { scorer, points, one, subject }));
      return found.find((problems) => problems.length > 0) ?? [];
    }),
};

/** Where a score stands, and what its line is worth under the parameters of one case. */
interface Around {
  readonly scorer: Scorer;
  readonly points: Decimal;
  readonly one: Case;
  readonly subject: Subject;
}
type Closing<Kind extends ScoreKind> = (score: ScoreOf<Kind>, around: Around) => Problem[];

/** What of each kind of score has to make up the points; null: nothing in it is added up or counted. */
const closings: { readonly [Kind in ScoreKind]: Closing<Kind> | null } = {
  parts: ofParts,
  checklist: ofChecklist,
  formula: null,
  ladder: null,
  graded: null,
  steps: null,
  manual: null,
  review: null,
  none: null,
};

function closing<Kind extends ScoreKind>(score: ScoreOf<Kind>, around: Around): Problem[] {
  const of: Closing<Kind> | null = closings[score.kind];
  return of ? of(score, around) : [];
}

/** The points of a fixed line that adds to the total; null for rules, deductions and lines without. */
export function pointsOf({ spec }: Scorer): Decimal | null {
  return spec.kind === 'deduction' ? null : (pointsWritten(spec) ?? null);
}

/** The most a line may earn: its points, or its `max` where that is known; null where it is not. */
export function mostOf(scorer: Scorer, points: Decimal, one: Case, subject: Subject): Decimal | null {
  return scorer.spec.max === undefined ? points : valueOfText(scorer.spec.max, one.values, subject);
}

function ofParts({ parts: written }: ScoreOf<'parts'>, { scorer, points, one, subject }: Around): Problem[] {
  const { spec, path } = scorer;
  const amounts = written.map((part) => valueOfText(part.points, one.values, subject));
  const said = unequal(spec.name, points, amounts, mostOf(scorer, points, one, subject));
  return said ? [problem('packcheck.parts', subject.at(...path, 'score', 'parts'), said)] : [];
}

function ofChecklist({ items, tally }: ScoreOf<'checklist'>, around: Around): Problem[] {
  const { scorer, points, one, subject } = around;
  const { spec, path } = scorer;
  const at = [...path, 'score', 'checklist'];
  if (tally) return ofTally(tally, items.length, around);
  const blank = items.flatMap((item, index) =>
    item.points === undefined
      ? [problem('packcheck.checklist-item', subject.at(...at, 'items', index), { where: spec.name, item: item.name })]
      : [],
  );
  if (blank.length > 0) return blank;
  const amounts = items.map((item) => valueOfText(item.points, one.values, subject));
  const said = unequal(spec.name, points, amounts, mostOf(scorer, points, one, subject));
  return said ? [problem('packcheck.checklist', subject.at(...at, 'items'), said)] : [];
}

/** With all points met the line earns its points; a count beyond them is never reached, and more met never earns less. */
function ofTally(
  tally: NonNullable<ScoreOf<'checklist'>['tally']>,
  items: number,
  { scorer, points, one, subject }: Around,
): Problem[] {
  const { spec, path } = scorer;
  const where = spec.name;
  const at = (count: string) => subject.at(...path, 'score', 'checklist', 'tally', count);
  const steps = tally
    .map(({ key, least, score }) => ({ count: key, met: least, score: valueOfText(score, one.values, subject) }))
    .sort((a, b) => a.met - b.met);
  const beyond = steps
    .filter(({ met }) => met > items)
    .map(({ count }) => problem('packcheck.tally-count', at(count), { where, count, items: String(items) }));
  const falling = steps.flatMap(({ count, score }, index) => {
    const before = steps[index - 1]?.score;
    return score && before?.greaterThan(score)
      ? [problem('packcheck.tally-order', at(count), { where, count, score: formatPlain(score), less: formatPlain(before) })]
      : [];
  });
  const best = steps.at(-1);
  const short = best?.score?.lessThan(points)
    ? [problem('packcheck.tally', at(best.count), { where, most: formatPlain(best.score), points: formatPlain(points) })]
    : [];
  return [...beyond, ...falling, ...(falling.length > 0 ? [] : short)];
}

function unequal(where: string, points: Decimal, amounts: readonly (Decimal | null)[], most: Decimal | null) {
  const known = amounts.filter((one) => one !== null);
  if (known.length < amounts.length) return null;
  const { sum, working } = sumOf(known);
  // Up to `max` the parts may add more than the points (extras); never less.
  if (sum.equals(points) || (sum.greaterThan(points) && most?.greaterThanOrEqualTo(sum))) return null;
  return { where, points: formatPlain(points), sum: formatPlain(sum), working };
}
