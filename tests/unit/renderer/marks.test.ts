import { expect, it } from 'vitest';
import { markOf, type Marks, type RowMark } from '../../../renderer/grid/marks';
import type { GridRow } from '../../../shared/sheets/grid';

const row = (line: string | undefined, binding: string): GridRow => ({
  cells: [{ role: 'input', text: '', binding }],
  heightMm: 7,
  ...(line === undefined ? {} : { line }),
});

const mark = (words: string): RowMark => ({ level: 'error', words, show: () => undefined });

it('a line of several rows is marked at the first of them; a place of its own is marked where it is', () => {
  const marks: Marks = {
    byLine: new Map([['project/a/execution', mark('资金')]]),
    byPlace: new Map([['project/a/funds/other/executed', mark('其他')]]),
  };
  const rows = [
    row(undefined, 'project/a/name'),
    row('project/a/execution', 'project/a/funds/total/executed'),
    row('project/a/execution', 'project/a/funds/fiscal/executed'),
    row('project/a/execution', 'project/a/funds/other/executed'),
    row('project/a/indicator/i1', 'project/a/indicator/i1/actual'),
  ];
  expect(rows.map((one, index) => markOf(marks, one, rows[index - 1])?.words ?? '')).toEqual(['', '资金', '', '其他', '']);
});
