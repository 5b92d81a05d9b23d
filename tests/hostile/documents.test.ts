import { expect, it } from 'vitest';
import { faultsOf, mutated } from './documents';

it('100 mutated documents: read or refused in a sentence, no cell over another, nothing thrown', async () => {
  const { faults, read, refused } = await faultsOf(Array.from({ length: 100 }, (_, seed) => seed));
  expect(faults).toEqual([]);
  // A mutation that always breaks or never does tests nothing.
  expect(Math.min(read, refused)).toBeGreaterThan(10);
});

it('the same seed gives the same document', () => {
  expect(mutated(7)).toEqual(mutated(7));
});
