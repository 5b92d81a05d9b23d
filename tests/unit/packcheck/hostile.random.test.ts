import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOnce } from '../../../shared/pack';
import { checkPack } from '../../../shared/packcheck';
import { sentence } from '../../../shared/text/problem';
import { runs } from '../../support/runs';
import { changes, mutated } from './mutations';
import { finder, good, sourceOf } from './packs';

describe('broken packs', () => {
  const read = readingOnce();
  const base = sourceOf('templates/_base/2024');
  it.each([
    ['the small one', good, runs(15, 1000)],
    ['anju 2024', sourceOf('templates/anju/2024'), runs(2, 1000)],
  ])('made from %s are never met with an exception, and every problem has its words', (_, source, numRuns) => {
    fc.assert(
      fc.property(changes, (change) => {
        const { problems } = checkPack(mutated(source, change), finder([base]), read);
        for (const one of problems) expect(sentence(one)).not.toBe('');
      }),
      { numRuns },
    );
  });
});
