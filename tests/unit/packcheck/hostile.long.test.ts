import fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkPack } from '../../../shared/packcheck';
import { sentence } from '../../../shared/text/problem';
import { changes, mutated } from './mutations';
import { finder, good, sourceOf } from './packs';

describe('two thousand broken packs', () => {
  const base = sourceOf('templates/_base/2024');
  it.each([
    ['the small one', good, 1000],
    ['anju 2024', sourceOf('templates/anju/2024'), 1000],
  ])('made from %s never throw', (_, source, numRuns) => {
    fc.assert(
      fc.property(changes, (change) => {
        checkPack(mutated(source, change), finder([base])).problems.map(sentence);
      }),
      { numRuns },
    );
  });
});
