import { expect, it } from 'vitest';
import { importFaults } from './imports';

it('25 mutated forms: imported and merged, or refused in a sentence; nothing thrown', async () => {
  const { faults, read, refused } = await importFaults(Array.from({ length: 25 }, (_, seed) => seed));
  expect(faults).toEqual([]);
  // A mutation that always breaks or never does tests nothing.
  expect(Math.min(read, refused)).toBeGreaterThan(5);
});
