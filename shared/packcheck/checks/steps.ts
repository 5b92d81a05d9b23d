import { problem } from '../../text/problem';
import { valueOfText } from '../amounts';
import type { Check } from '../check';
import { scorersOf } from '../tree';

/** Steps go on, and take points off: written the wrong way round they would give points or divide by nothing. */
export const steps: Check = {
  name: 'steps',
  about: '按整步扣分的，步长和每步扣的分是正数',
  touches: 'scores',
  run: (subject) =>
    scorersOf(subject.pack.tables).flatMap(({ spec, path }) => {
      if (spec.score.kind !== 'steps') return [];
      const { score } = spec;
      return (['step', 'each'] as const).flatMap((key) => {
        const value = valueOfText(score[key], new Map(), subject);
        return value && !value.greaterThan(0)
          ? [
              problem('packcheck.step-sign', subject.at(...path, 'score', 'steps', key), {
                where: spec.name,
                key,
                text: score[key],
              }),
            ]
          : [];
      });
    }),
};
