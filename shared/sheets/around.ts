import { paperOf } from '../workbook/paper';
import type { SheetContext } from './context';
import type { Cell, GridRow } from './grid';

/** What stands above a form by the unit's own habit: 附表1, on the first form of each of the pack's tables. */
export function rowsAbove({ workbook, table, number }: SheetContext): GridRow[] {
  const { label } = paperOf(workbook);
  if (label === '' || number === 0) return [];
  return [{ cells: [note(`${label}${number}`, 'left', table.grid.length)], heightMm: 7, outside: true }];
}

/** What stands under a form by the unit's own habit: who signs and seals, and when. */
export function rowsBelow({ workbook, table }: SheetContext): GridRow[] {
  const { signatures, date } = paperOf(workbook);
  if (!signatures && date === '') return [];
  const day = `填报日期：${date === '' ? '　　年　　月　　日' : date}`;
  const words: readonly (readonly [string, Side])[] = signatures
    ? [
        ['填报人（签字）：', 'left'],
        ['单位负责人（签字）：', 'center'],
        [`（单位盖章）　${day}`, 'right'],
      ]
    : [[day, 'right']];
  return [{ cells: sideBySide(words, table.grid), heightMm: 12, outside: true, keepWithPrevious: true }];
}

type Side = 'left' | 'center' | 'right';

function note(text: string, align: Side, colSpan: number): Cell {
  return { role: 'note', text, align, colSpan };
}

/** Words that share a line: each has columns of about as much of the width; too few columns hold them all in one cell. */
function sideBySide(words: readonly (readonly [string, Side])[], columnsMm: readonly number[]): Cell[] {
  const ends = words.map((_, index) => boundary(columnsMm, (index + 1) / words.length));
  const isSplit = ends.every((end, index) => end > (ends[index - 1] ?? 0));
  if (!isSplit) return [note(words.map(([text]) => text).join('　　　　'), 'left', columnsMm.length)];
  return words.map(([text, align], index) => note(text, align, (ends[index] ?? 0) - (ends[index - 1] ?? 0)));
}

/** After how many columns a share of the width is nearest. */
function boundary(columnsMm: readonly number[], share: number): number {
  const goal = share * columnsMm.reduce((sum, width) => sum + width, 0);
  let nearest = 0;
  let least = goal;
  let so = 0;
  columnsMm.forEach((width, index) => {
    so += width;
    if (Math.abs(so - goal) <= least) {
      least = Math.abs(so - goal);
      nearest = index + 1;
    }
  });
  return nearest;
}
