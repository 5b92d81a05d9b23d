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
  const lines: (readonly (readonly [string, Side])[])[] = [];
  if (signatures) {
    lines.push([
      ['填报人（签字）：', 'left'],
      ['单位负责人（签字）：', 'center'],
      ['（单位盖章）', 'right'],
    ]);
  }
  // On a line of its own: beside the others it would break in two.
  if (signatures || date !== '') lines.push([[`填报日期：${date === '' ? '　　年　　月　　日' : date}`, 'right']]);
  return lines.map((words, index) => ({
    cells: sideBySide(words, table.grid),
    heightMm: index === 0 ? 10 : 7,
    outside: true,
    keepWithPrevious: true,
  }));
}

type Side = 'left' | 'center' | 'right';

function note(text: string, align: Side, colSpan: number): Cell {
  return { role: 'note', text, align, colSpan };
}

/** Words that share a line: each has columns of about as much of the width; too few columns hold them all in one cell. */
function sideBySide(words: readonly (readonly [string, Side])[], columnsMm: readonly number[]): Cell[] {
  const fullWidth = columnsMm.reduce((sumWidth, width) => sumWidth + width, 0);
  const ends = words.map((_, index) => nearestEnd(columnsMm, (fullWidth * (index + 1)) / words.length));
  const starts = [0, ...ends];
  const isSplit = ends.every((end, index) => end > (starts[index] ?? 0));
  if (!isSplit) return [note(words.map(([text]) => text).join('　　　　'), 'left', columnsMm.length)];
  return words.map(([text, align], index) => note(text, align, countFrom(starts[index] ?? 0, ends[index] ?? 0)));
}

function countFrom(start: number, end: number): number {
  return end - start;
}

/** After how many columns a width is nearest. */
function nearestEnd(columnsMm: readonly number[], goalWidth: number): number {
  let end = 0;
  let leastGap = goalWidth;
  let width = 0;
  for (const [index, columnWidth] of columnsMm.entries()) {
    width += columnWidth;
    const gap = width > goalWidth ? width - goalWidth : goalWidth - width;
    if (gap > leastGap) continue;
    leastGap = gap;
    end = index + 1;
  }
  return end;
}
