import { expect, test } from 'vitest';
import { mismatches, naive, ours } from './ties';

test("1,000,000 tie-biased roundings are the integers'", () => {
  expect(mismatches(1_000_000, 2, ours)).toBe(0);
  expect(mismatches(1_000_000, 2, naive)).toBeGreaterThan(10_000);
});
