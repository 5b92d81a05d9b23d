import { describe, expect, it } from 'vitest';
import { habitOf, inManner } from '../../../shared/into/manner';

describe("this year's text in the manner of last year's cell", () => {
  it.each([
    // [what the cell prints, what of it was read, this year's text, as it is written]
    ['10', '10', '9.50', '9.5'],
    ['10.00', '10.00', '8', '8.00'],
    ['6.2', '6.2', '6.18', '6.18'],
    ['99.5', '99.5', '100', '100'],
    ['9.0', '9.0', '8', '8.0'],
    ['10分', '10', '8', '8分'],
    ['45.51387万元', '45.51387', '51.2万元', '51.2万元'],
    ['45.513870', '45.513870', '51.2', '51.200000'],
    ['1,234,567.00', '1,234,567.00', '3824260.26', '3,824,260.26'],
    ['61.78', '61.78', '93.44%', '93.44'],
    ['0.947679324894515', '0.947679324894515', '93.44%', '0.9344'],
    ['1', '1', '80.00%', '0.8'],
    ['0', '0', '80.00%', '80'],
    ['61.78%', '61.78%', '93.4%', '93.40%'],
    ['数量指标（20分）', '20', '25', '数量指标（25分）'],
    ['—', '', '0.00', '—'],
    ['', '', '12.5', '12.5'],
    ['54.60', '54.60', '无', '无'],
  ])('%j, read as %j, becomes of %j: %j', (old, understood, text, written) => {
    expect(inManner(old, understood, text, { leavesZeros: true, habit: habitOf([understood], 'short') })).toBe(written);
  });

  it.each([
    // [what the form prints of one kind, this year's figure, as it is typed and as it is worked out]
    [['155万元', '45.51387万元', '0.00'], '100.50', '100.50', '100.5'],
    [['155', '74'], '100.00', '100', '100'],
    [['100%', '29.36%'], '100.00%', '100%', '100%'],
    [['54.60', '33.73'], '100', '100.00', '100.00'],
    [['', '0.00'], '12.50', '12.50', '12.50'],
  ])('a form that prints %j writes %j as %j, worked out as %j', (printed, text, typed, computed) => {
    const [old = ''] = printed;
    const written = (free: 'own' | 'short') => inManner('', '', text, { leavesZeros: true, habit: habitOf(printed, free) });
    expect([written('own'), written('short')], old).toEqual([typed, computed]);
  });

  it.each([
    ['0', '0.00', '0'],
    ['0.00', '0', '0.00'],
    ['0%', '0.00%', '0%'],
    ['0', '12.5', '12.50'],
  ])('among figures of two decimals %j becomes of %j: %j', (old, text, written) => {
    expect(inManner(old, old, text, { leavesZeros: true, habit: 2 })).toBe(written);
  });

  it('a label keeps its place before its value', () => {
    expect(inManner('项目负责人：甲', '甲', '乙', null)).toBe('项目负责人：乙');
  });

  it('words go in as they are typed', () => {
    expect(inManner('已完成', '已完成', '完成 3 期', null)).toBe('完成 3 期');
  });
});
