import { describe, expect, it } from 'vitest';
import { sumText } from '../../../shared/number';

describe('a sum typed in an amount', () => {
  it.each([
    ['=40.73+0.74', '41.47'],
    ['＝４０．７３＋０．７４', '41.47'],
    ['= 0.1 + 0.2', '0.3'],
    ['=100-0.35×2', '99.3'],
    ['=(12+3)/4', '3.75'],
    ['=-5+8', '3'],
    ['=7', '7'],
  ])('%s is %s', (typed, sum) => {
    expect(sumText(typed)).toBe(sum);
  });

  it.each(['40.73+0.74', '=', '=40.73+', '=1/0', '=(1+2', '=1+2)', '=A1+B1', '=1 2', ''])('%s is none', (typed) => {
    expect(sumText(typed)).toBeNull();
  });
});
