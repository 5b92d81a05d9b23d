import { describe, expect, it } from 'vitest';
import { typedValue } from '../../../shared/excel/value';
import { Decimal } from '../../../shared/number';
import type { Figure } from '../../../shared/scoring/evaluation';

/** A coefficient that may be left blank: a blank counts as −1, which no coefficient is. */
const coefficient = (more: Pick<Figure, 'value'> & Partial<Figure>): Figure => ({
  key: 'k',
  name: '得分系数',
  kind: 'input',
  show: 'percent',
  blank: new Decimal(-1),
  ...more,
});

describe('what is typed, where a blank counts as a number', () => {
  it('a blank stays blank, so that formulas see it', () => {
    expect(typedValue(coefficient({ value: { kind: 'number', value: new Decimal(-1) } }))).toBeNull();
  });

  it('无 is written as such: it is no blank', () => {
    expect(typedValue(coefficient({ value: { kind: 'undefined', cause: 'none', places: ['k'] } }))).toBe('无');
  });

  it('a number is the number, the one a blank counts as too', () => {
    expect(typedValue(coefficient({ typed: '70%', value: { kind: 'number', value: new Decimal('0.7') } }))).toBe(0.7);
    expect(typedValue(coefficient({ typed: '-1', value: { kind: 'number', value: new Decimal(-1) } }))).toBe(-1);
  });
});
