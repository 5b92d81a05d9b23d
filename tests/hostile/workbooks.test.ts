import { expect, it } from 'vitest';
import { workbookFaults } from './workbooks';

it('16 workbooks that somebody else wrote: everything is made of them, or they are refused in a sentence; nothing thrown', async () => {
  const { faults, opened, refused } = await workbookFaults(Array.from({ length: 16 }, (_, seed) => seed));
  expect(faults).toEqual([]);
  // Harm that always is refused or never tests nothing.
  expect(Math.min(opened, refused)).toBeGreaterThan(3);
});
