import { expect, it } from 'vitest';
import { importFaults } from './imports';

it('10,000 mutated forms: imported and merged, or refused in a sentence; nothing thrown, none takes over 5 s of processor time', async () => {
  const { faults, read, refused, dearest } = await importFaults(Array.from({ length: 10_000 }, (_, seed) => seed + 1000));
  process.stdout.write(
    `变异表格：读出 ${read} 份，拒绝 ${refused} 份，最费时 ${Math.round(dearest.effort)} ms（第 ${dearest.seed} 份）\n`,
  );
  expect(faults).toEqual([]);
  expect(dearest.effort).toBeLessThan(5000);
});
