import { expect, it } from 'vitest';
import { workbookFaults } from './workbooks';

it('1,000 workbooks that somebody else wrote: everything is made of them, or they are refused in a sentence; nothing thrown', async () => {
  const { faults, opened, refused } = await workbookFaults(Array.from({ length: 1000 }, (_, seed) => seed + 1000));
  process.stdout.write(`别处写成的自评卷：打开 ${opened} 份，拒绝 ${refused} 份\n`);
  expect(faults).toEqual([]);
});
