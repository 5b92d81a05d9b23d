import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../shared/packcheck';
import { sentence } from '../../../shared/text/problem';
import { changes, mutated } from './mutations';
import { good } from './packs';

describe('a pack with anything in it', () => {
  it('is never met with an exception, and every problem has its words', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const report = checkPack(mutated(good, change), () => undefined);
        for (const one of report.problems) expect(sentence(one)).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});
