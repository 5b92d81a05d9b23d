import { describe, expect, it } from 'vitest';
import { drawnBy, formOf } from '../../../renderer/grid/columnWidths';

describe('the edge of a column drawn by hand', () => {
  it('one gains what the next one gives', () => {
    expect(drawnBy([20, 30, 40], 0, 5)).toEqual([25, 25, 40]);
    expect(drawnBy([20, 30, 40], 1, -10)).toEqual([20, 20, 50]);
  });
  it('where the next one has no more to give, the one behind it does', () => {
    expect(drawnBy([20, 8, 40], 0, 5)).toEqual([25, 6, 37]);
  });
  it('no column becomes narrower than 6 mm', () => {
    expect(drawnBy([20, 30, 40], 0, 100)).toEqual([78, 6, 6]);
    expect(drawnBy([20, 30, 40], 0, -100)).toEqual([6, 44, 40]);
  });
  it('a column the form has narrower than that is left as it is, and can be made wider', () => {
    expect(drawnBy([5, 30], 0, -3)).toEqual([5, 30]);
    expect(drawnBy([5, 30], 0, 3)).toEqual([8, 27]);
    expect(drawnBy([20, 5], 0, 3)).toEqual([20, 5]);
  });
  it('behind the last column there is nothing to take from', () => {
    expect(drawnBy([20, 30], 1, 5)).toEqual([20, 30]);
  });
  it('tables of one form are drawn alike', () => {
    expect(formOf([20.02, 30.4])).toBe(formOf([19.98, 30.1]));
    expect(formOf([20, 30])).not.toBe(formOf([30, 20]));
  });
});
