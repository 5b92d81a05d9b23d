import { formatPlain } from '../../number';
import { type Problem, problem } from '../../text/problem';
import { shown } from '../amounts';
import type { Check } from '../check';

/** The bars of ratings: points out of 100, from high to low, the lowest at 0. */
export const ratings: Check = {
  name: 'ratings',
  about: '评级的分数线从高到低，最低从 0 起，名称不重复',
  touches: 'scores',
  run: ({ pack, at }) => {
    const bars = pack.ratings.map((rating, index) => ({ ...rating, place: at('ratings', index, 'from') }));
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
    const lowest = bars.at(-1);
    const bottom =
      lowest && !lowest.from.isZero()
        ? [problem('packcheck.rating-lowest', lowest.place, { name: lowest.name, from: formatPlain(lowest.from) })]
        : [];
    const twice = pack.ratings.flatMap(({ name }, index) =>
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
    return [...falling, ...(falling.length > 0 ? [] : bottom), ...twice];
  },
};
