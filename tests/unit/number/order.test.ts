import { describe, expect, it } from 'vitest';
import { Decimal, orderOf, plus } from '../../../shared/number';

describe('which of two numbers is the greater', () => {
  // From the least to the greatest; two that are written otherwise and are the same stand together.
  const ascending: readonly (readonly string[])[] = [
    ['-1e30'],
    ['-10000000.0000001'],
    ['-10000000', '-1e7'],
    ['-9999999.9'],
    ['-0.0000001'],
    ['0', '-0', '0.00'],
    ['1e-30'],
    ['0.0000001'],
    ['0.00000010000001'],
    ['0.1', '0.10'],
    ['9.99999999'],
    ['10', '1e1'],
    ['10.00000000000001'],
    ['9999999'],
    ['10000000'],
    ['123456789.1234567'],
    ['123456789.12345670000001'],
    ['1e30'],
  ];
  const all = ascending.flatMap((same, at) => same.map((text) => ({ at, number: new Decimal(text) })));

  it.each(all)('$number among the others', (one) => {
    for (const other of all)
      expect(orderOf(one.number, other.number), `${one.number.toString()} ${other.number.toString()}`).toBe(
        Math.sign(one.at - other.at) + 0,
      );
  });
});

describe('adding', () => {
  it.each([
    ['0', '1.25', '1.25'],
    ['1.25', '-0', '1.25'],
    ['0.1', '0.2', '0.3'],
    ['12345678.9', '-12345678.9', '0'],
  ])('%s and %s come to %s', (one, other, sum) => {
    expect(plus(new Decimal(one), new Decimal(other)).toFixed()).toBe(sum);
  });
});
