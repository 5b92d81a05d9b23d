import type { Node } from '../../formula';
import { type Decimal, formatPlain } from '../../number';
import { pointsOf as ownPoints } from '../../pack';
import { outcomesOf } from '../../scores';
import { type Problem, problem } from '../../text/problem';
import { type Case, nodeOf, parameterCases, valueOfNode, valueOfText } from '../amounts';
import type { Check } from '../check';
import type { PathPart } from '../place';
import { signOf } from '../sign';
import type { Subject } from '../subject';
import { type Scorer, scorersOf } from '../tree';
import { mostOf, pointsOf } from './parts';

/** A formula that gives a score, or part of one. */
interface Scoring {
  readonly text: string;
  readonly path: readonly PathPart[];
}

/** Scores written as figures: none above what the line may earn, the best one reaching it, deductions below 0. */
export const constants: Check = {
  name: 'constants',
  about: '写死的得分不超过分值，扣分是负数',
  touches: 'scores',
  run: (subject) =>
    scorersOf(subject.pack.tables).flatMap((scorer) => {
      const cases = parameterCases(subject.pack.parameters);
      const found = cases.map((one) => inCase(scorer, one, subject));
      return found.find((problems) => problems.length > 0) ?? [];
    }),
};

function inCase(scorer: Scorer, one: Case, subject: Subject): Problem[] {
  if (scorer.spec.kind === 'deduction') return deductions(scorer, one, subject);
  const points = pointsOf(scorer);
  if (!points) return [];
  const known = { ...one, values: new Map([...one.values, ['分值', points]]) };
  const most = mostOf(scorer, points, known, subject);
  if (!most) return [];
  const above = scoringsOf(scorer).flatMap(({ text, path }) =>
    constantsIn(text, scorer, known, subject)
      .filter((constant) => constant.greaterThan(most))
      .map((constant) => said(scorer, constant, most, path, subject)),
  );
  return [
    ...above,
    ...partsAbove(scorer, known, subject),
    ...(above.length > 0 ? [] : unreachable(scorer, points, known, subject)),
  ];
}

function said({ spec }: Scorer, constant: Decimal, points: Decimal, path: readonly PathPart[], subject: Subject): Problem {
  return problem('packcheck.above-points', subject.at(...path), {
    where: spec.name,
    constant: `${formatPlain(constant)} 分`,
    points: formatPlain(points),
  });
}

/** The formulas that give the whole score of the line. */
function scoringsOf({ spec, path }: Scorer): Scoring[] {
  return outcomesOf(spec.score).map((one) => ({ text: one.text, path: [...path, ...one.path] }));
}

/** A part is held to its own points. */
function partsAbove(scorer: Scorer, one: Case, subject: Subject): Problem[] {
  const { spec, path } = scorer;
  if (spec.score.kind !== 'parts') return [];
  return spec.score.parts.flatMap((part, index) => {
    const points = valueOfText(part.points, one.values, subject);
    if (!points) return [];
    const values = new Map([...one.values, ['分值', points]]);
    return constantsIn(part.score, scorer, { ...one, values }, subject)
      .filter((constant) => constant.greaterThan(points))
      .map((constant) => said(scorer, constant, points, [...path, 'score', 'parts', index, 'score'], subject));
  });
}

/** A ladder of figures whose best does not earn the points. */
function unreachable(scorer: Scorer, points: Decimal, one: Case, subject: Subject): Problem[] {
  const { spec, path } = scorer;
  if (spec.score.kind !== 'ladder' || spec.kind === 'bonus') return [];
  const scores = spec.score.bands.map((band) => valueOfText(band.score, one.values, subject));
  if (scores.some((score) => score === null)) return [];
  const best = scores.reduce((most, score) => (score && (!most || score.greaterThan(most)) ? score : most), null);
  if (!best || best.greaterThanOrEqualTo(points)) return [];
  return [
    problem('packcheck.below-points', subject.at(...path, 'score', 'ladder'), {
      where: spec.name,
      most: formatPlain(best),
      points: formatPlain(points),
    }),
  ];
}

function deductions(scorer: Scorer, one: Case, subject: Subject): Problem[] {
  const points = ownPoints(scorer.spec);
  const values = points ? new Map([...one.values, ['分值', points]]) : one.values;
  const written = scoringsOf(scorer);
  const step = (name: string) => {
    const found = Object.hasOwn(scorer.spec.steps, name) ? scorer.spec.steps[name] : undefined;
    return found ? nodeOf(found.formula, subject) : null;
  };
  const positive = written.filter(({ text }) => {
    const node = nodeOf(text, subject);
    return node && !valueOfNode(node, values) && signOf(node, values, step) === 'positive';
  });
  const [first] = positive;
  if (first) {
    const params = { where: scorer.spec.name, constant: first.text };
    return [problem('packcheck.deduction-sign', subject.at(...first.path), params)];
  }
  return written.flatMap(({ text, path }) =>
    constantsIn(text, scorer, { ...one, values }, subject)
      .filter((constant) => constant.greaterThan(0))
      .map((constant) =>
        problem('packcheck.deduction-positive', subject.at(...path), {
          where: scorer.spec.name,
          constant: formatPlain(constant),
        }),
      ),
  );
}

/** The figures a formula may come to as they stand: its branches, and those of steps it merely names. */
function constantsIn(text: string, scorer: Scorer, { values }: Case, subject: Subject): Decimal[] {
  const node = nodeOf(text, subject);
  return node ? outcomes(node, scorer, values, subject, new Set()) : [];
}

/** Each step is looked into once, however often it is named. */
function outcomes(node: Node, scorer: Scorer, values: Case['values'], subject: Subject, seen: Set<string>): Decimal[] {
  const value = valueOfNode(node, values);
  if (value) return [value];
  const into = (inner: readonly Node[]) => inner.flatMap((one) => outcomes(one, scorer, values, subject, seen));
  if (node.kind === 'name') {
    const step = Object.hasOwn(scorer.spec.steps, node.name) && !seen.has(node.name) ? scorer.spec.steps[node.name] : undefined;
    const named = step === undefined ? null : nodeOf(step.formula, subject);
    seen.add(node.name);
    return named ? into([named]) : [];
  }
  if (node.kind !== 'call') return [];
  switch (node.name) {
    case 'IF':
      return into(node.args.slice(1));
    case 'IFS':
      return into(node.args.filter((_, index) => index % 2 === 1));
    case 'IFERROR':
      return into(node.args);
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
    case 'INT':
      return into(node.args.slice(0, 1));
    case 'MAX':
      return into(node.args);
    default:
      return [];
  }
}
