import { describe, expect, test } from 'vitest';
import { Decimal, formatFixed, formatPercent, formatPlain, formatScore, trimmedPercent } from '../../../shared/number';

const d = (text: string) => new Decimal(text);

describe('a percentage without zeros at its end', () => {
  test.each([
    ['100.00%', '100%'],
    ['0.00%', '0%'],
    ['92.50%', '92.5%'],
    ['10.05%', '10.05%'],
    ['100%', '100%'],
    ['20.0%', '20%'],
  ])('%s is %s', (text, expected) => expect(trimmedPercent(text)).toBe(expected));
});

describe('printing numbers', () => {
  test.each([
    ['98', 2, '98.00'],
    ['6.1777', 2, '6.18'],
    ['4.525', 2, '4.53'],
    ['4.5249', 2, '4.52'],
    ['-4.525', 2, '-4.53'],
    ['-0.001', 2, '0.00'],
    ['0', 0, '0'],
    ['89.5', 0, '90'],
    ['1e20', 1, '100000000000000000000.0'],
  ])('formatFixed(%s, %i) = %s', (value, places, expected) => expect(formatFixed(d(value), places)).toBe(expected));

  test.each([
    ['8', 2, '8'],
    ['8.00', 2, '8'],
    ['2.50', 2, '2.5'],
    ['6.1777', 2, '6.18'],
    ['100', 2, '100'],
    ['-1.10', 1, '-1.1'],
    ['-0.001', 2, '0'],
  ])('formatScore(%s, %i) = %s', (value, places, expected) => expect(formatScore(d(value), places)).toBe(expected));

  test.each([
    ['0.6178', 2, '61.78%'],
    ['0', 2, '0.00%'],
    ['1', 0, '100%'],
    ['-0.3', 2, '-30.00%'],
    ['0.61777', 2, '61.78%'],
    ['-0.000001', 2, '0.00%'],
  ])('formatPercent(%s, %i) = %s', (value, places, expected) => expect(formatPercent(d(value), places)).toBe(expected));

  test.each([
    ['100.10', '100.1'],
    ['1e21', '1000000000000000000000'],
    ['1e-9', '0.000000001'],
    ['-0', '0'],
    ['0', '0'],
    ['-12.50', '-12.5'],
  ])('formatPlain(%s) = %s', (value, expected) => expect(formatPlain(d(value))).toBe(expected));

  test('no value prints without end: beyond the bounds there are no finite values', () => {
    expect(d('1e400000000').isFinite()).toBe(false);
    expect(formatPlain(d('1e400')).length).toBeLessThan(1000);
    expect(formatFixed(d('1e-400'), 2)).toBe('0.00');
  });
});
