import { expect, it } from 'vitest';
import { lateWords } from '../../../renderer/kit/when';

it('a moment of late is told by its day: today, yesterday, this year, another year', () => {
  const now = new Date(2025, 2, 1, 8, 30);
  const told = (...at: [number, number, number, number, number]) => lateWords(new Date(...at).toISOString(), now);
  expect(told(2025, 2, 1, 8, 5)).toBe('今天 08:05');
  // The last day of the month before.
  expect(told(2025, 1, 28, 17, 42)).toBe('昨天 17:42');
  expect(told(2025, 1, 27, 17, 42)).toBe('2月27日');
  expect(told(2024, 11, 31, 23, 59)).toBe('2024年12月31日');
  expect(lateWords(new Date(2024, 11, 31, 23, 59).toISOString(), new Date(2025, 0, 1, 0, 1))).toBe('昨天 23:59');
});
