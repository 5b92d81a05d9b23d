import { problem } from '../../text/problem';
import type { Check } from '../check';

/** What is read out of the 决算报表 is a figure. Whether there is such a table, no pack can know. */
export const settlement: Check = {
  name: 'settlement',
  about: '取自决算报表的是数',
  touches: 'form',
  run: ({ pack, at }) =>
    pack.facts.flatMap((fact, index) =>
      fact.at && (fact.type ?? 'number') !== 'number'
        ? [problem('packcheck.at-no-number', at('facts', index, 'at'), { name: fact.name })]
        : [],
    ),
};
