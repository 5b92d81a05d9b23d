import { type Decimal, formatPlain } from '../../number';
import { type Problem, problem } from '../../text/problem';
import { type Case, parameterCases, shown } from '../amounts';
import type { Check } from '../check';
import type { Subject } from '../subject';

/** The bars of ratings: points out of 100, from high to low, the lowest at 0, under every value the parameters may have. */
export const ratings: Check = {
  name: 'ratings',
  about: '评级的分数线从高到低，最低从 0 起，名称不重复',
  touches: 'scores',
  run: (subject) => {
    const unknown = unknownBars(subject);
    if (unknown.length > 0) return unknown;
    const [first = []] = parameterCases(subject.pack.parameters)
      .map((one) => inCase(one, subject))
      .filter((found) => found.length > 0);
    return [...first, ...repeatedNames(subject)];
  },
};

/** Bars that go by a parameter there isn't, or one that is no figure. */
function unknownBars({ pack, at }: Subject): Problem[] {
  return pack.ratings.flatMap(({ name, by }, index) => {
    const parameter = pack.parameters.find((one) => one.name === by);
    return by === null || (parameter && !parameter.choice)
      ? []
      : [problem('packcheck.rating-by', at('ratings', index, 'from'), { name, by })];
  });
}

function inCase({ values }: Case, { pack, at }: Subject): Problem[] {
  const bars = pack.ratings.flatMap(({ name, from, percent, by }, index) => {
    const bar = from ?? values.get(by ?? '');
    return bar ? [{ name, from: bar, percent, place: at('ratings', index, 'from') }] : [];
  });
  const wrong = bars.filter(({ from, percent }) => percent || from.lessThan(0) || from.greaterThan(100));
  if (wrong.length > 0)
    return wrong.map(({ name, from, percent, place }) =>
      problem('packcheck.rating-bar', place, { name, from: shown(from, percent) }),
    );
  const falling = bars.flatMap(({ name, from, place }, index): Problem[] => {
    const before = bars[index - 1];
    return before && from.greaterThanOrEqualTo(before.from)
      ? [problem('packcheck.rating-order', place, { name, above: before.name })]
      : [];
  });
  return falling.length > 0 ? falling : lowestBar(bars.at(-1));
}

function lowestBar(lowest: { name: string; from: Decimal; place: string } | undefined): Problem[] {
  return lowest && !lowest.from.isZero()
    ? [problem('packcheck.rating-lowest', lowest.place, { name: lowest.name, from: formatPlain(lowest.from) })]
    : [];
}

function repeatedNames({ pack, at }: Subject): Problem[] {
  return pack.ratings.flatMap(({ name }, index) =>
    pack.ratings.findIndex((one) => one.name === name) < index
      ? [
          problem('packcheck.same-name', at('ratings', index, 'name'), {
            where: '评级',
            name,
            one: '一级评级',
            other: '另一级评级',
          }),
        ]
      : [],
  );
}
