import { describe, expect, test } from 'vitest';
import {
  ceilTo,
  Decimal,
  floorTo,
  formatPlain,
  roundAwayFromZero,
  roundHalfUp,
  roundTowardsZero,
  tidy,
} from '../../../shared/number';
import { mismatches, naive, ours } from './ties';

const COUNT = 20_000;

describe('rounding', () => {
  test.each([
    ['6.1777', 2, '6.18'],
    ['4.525', 2, '4.53'],
    ['-4.525', 2, '-4.53'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['89.445', 1, '89.4'],
    ['1250', -2, '1300'],
    ['-1250', -2, '-1300'],
    ['49', -2, '0'],
    ['1.005', 2, '1.01'],
    ['0.4999999999', 0, '0'],
  ])('%s to %i is %s', (value, places, expected) => expect(formatPlain(roundHalfUp(new Decimal(value), places))).toBe(expected));

  test('away from zero, towards it, up and down', () => {
    const all = (text: string) =>
      [roundAwayFromZero, roundTowardsZero, floorTo, ceilTo].map((round) => formatPlain(round(new Decimal(text), 1)));
    expect(all('1.25')).toEqual(['1.3', '1.2', '1.2', '1.3']);
    expect(all('-1.25')).toEqual(['-1.3', '-1.2', '-1.3', '-1.2']);
    expect(all('1.2')).toEqual(['1.2', '1.2', '1.2', '1.2']);
  });

  test('tidying keeps 12 decimals', () => {
    expect(formatPlain(tidy(new Decimal('1.9999999999999996')))).toBe('2');
    expect(formatPlain(tidy(new Decimal('0.123456789012')))).toBe('0.123456789012');
  });

  test('zero has no sign', () => expect(Object.is(roundHalfUp(new Decimal('-0.001'), 2).toNumber(), 0)).toBe(true));

  test(`${COUNT} tie-biased roundings are the integers'`, () => expect(mismatches(COUNT, 1, ours)).toBe(0));

  test('control: floats are seen to differ', () => expect(mismatches(COUNT, 1, naive)).toBeGreaterThan(COUNT / 100));
});
