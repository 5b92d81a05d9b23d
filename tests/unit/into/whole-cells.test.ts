import { expect, it } from 'vitest';
import { inWholeCells } from '../../../shared/into/whole-cells';
import type { SourceCell } from '../../../shared/reading';

const cell = (text: string): SourceCell => ({
  ...{ row: 3, column: 5, rowSpan: 1, columnSpan: 1, text, hidden: false },
  position: { label: '第 1 张表第 4 行第 6 格', path: 't0/r3/c5' },
});

const part = (whole: SourceCell, text: string, from: number): SourceCell => ({ ...whole, text, partOf: { cell: whole, from } });

it('parts of one cell are written into it where they stood, the words around them kept', () => {
  const [score, amounts] = [cell('20分/19.5分'), cell('执行：70')];
  const writes = new Map([
    [part(score, '20', 0), '25'],
    [part(score, '19.5', 4), '25'],
    [part(amounts, '70', 3), '81.5'],
    [cell('名称'), '新名称'],
  ]);
  expect(inWholeCells(writes).map(({ text }) => text)).toEqual(['新名称', '25分/25分', '执行：81.5']);
});

it('where nothing but strokes is left the cell is blank', () => {
  const whole = cell('20/19.5');
  const writes = new Map([
    [part(whole, '20', 0), ''],
    [part(whole, '19.5', 3), ''],
  ]);
  expect(inWholeCells(writes)).toEqual([{ cell: whole, text: '' }]);
});
