import { expect, it } from 'vitest';
import { importFaults } from './imports';

it('10,000 mutated forms: imported and merged, or refused in a sentence; nothing thrown, none over 5 s', async () => {
  const { faults, read, refused, longest } = await importFaults(Array.from({ length: 10_000 }, (_, seed) => seed + 1000));
  process.stdout.write(`变异表格：读出 ${read} 份，拒绝 ${refused} 份，最长 ${Math.round(longest)} ms\n`);
  expect(faults).toEqual([]);
  expect(longest).toBeLessThan(5000);
});
