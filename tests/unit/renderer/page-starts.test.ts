import { expect, it } from 'vitest';
import { pageStartsOf } from '../../../renderer/pages/table/pageStarts';
import type { Cell } from '../../../shared/sheets/grid';

const cell = (binding?: string): Cell => ({ role: 'label', text: '', ...(binding === undefined ? {} : { binding }) });

it('a row that begins a page is told by its line, else by a place in it, else by nothing', () => {
  const rows = [
    { cells: [cell()], heightMm: 8, line: 'department/indicator/a' },
    { cells: [cell('x')], heightMm: 8, line: 'department/indicator/b', breakBefore: true },
    { cells: [cell(), cell('department/text/problems')], heightMm: 8, breakBefore: true },
    { cells: [cell()], heightMm: 8, breakBefore: true },
  ];
  expect(pageStartsOf({ rows })).toEqual(['department/indicator/b', 'department/text/problems', '']);
});
