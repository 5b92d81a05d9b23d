import { describe, expect, it } from 'vitest';
import { formatShowing } from '../../../shared/into/xlsx/formats';

describe('the format under which a cell of Excel shows a figure', () => {
  it.each([
    // [what the cell holds, what is to be read, the cell's format, the format that shows it]
    ['10', '10', '0', '0'],
    ['9.5', '9.5', '0', '0.0'],
    ['9.5', '9.50', '0', '0.00'],
    ['1234.5', '1234.5', '#,##0', '#,##0.0'],
    ['1234.5', '1,234.50', '#,##0.00', '#,##0.00'],
    ['0.6178', '61.78%', '0.00%', '0.00%'],
    ['0.955', '95.5%', '0%', '0.0%'],
    ['95.5', '95.5', '0%', 'General'],
    ['12.345', '12.345', '0.00_ ', '0.000_ '],
    ['4.5', '4.5', '0"分"', '0.0"分"'],
    ['4.5', '4.5', 'General', 'General'],
    ['12.345', '12.345', '#,##0.00;[Red]-#,##0.00', '#,##0.000;[Red]-#,##0.000'],
    ['2025', '2025', 'yyyy/m/d', 'General'],
    ['-1', '-1', '0;0', 'General'],
  ])('%s read as %s under %s: %s', (stored, text, own, wanted) => {
    expect(formatShowing(stored, text, own)).toBe(wanted);
  });

  it('none where no format shows the figure', () => {
    expect(formatShowing('95.5', '95.5%', '0')).toBeNull();
  });
});
