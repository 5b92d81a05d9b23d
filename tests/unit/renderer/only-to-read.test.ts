import { describe, expect, it } from 'vitest';
import { onlyToRead } from '../../../renderer/grid/onlyToRead';
import { firstStop, nextEditable } from '../../../renderer/grid/move';
import { isEditable, layOut } from '../../../renderer/grid/places';
import { copiedCells } from '../../../renderer/grid/area';
import type { Cell, Grid } from '../../../shared/sheets/grid';

const cells: Cell[] = [
  { role: 'label', text: '名称' },
  { role: 'input', text: '', binding: 'unit/name', editor: 'text', placeholder: '待填', pending: true },
  { role: 'input', text: '12', binding: 'unit/fact/a', editor: 'choice', options: ['12', '13'] },
  { role: 'computed', text: '', pending: true },
  {
    role: 'label',
    text: '',
    placeholder: '添加',
    action: { name: 'add-row', args: { owner: 'department', indicator: 'duties' } },
  },
  { role: 'label', text: '', placeholder: '点这里填写这一项', opens: 'department/indicator/a/row/r1' },
];
const grid: Grid = {
  id: 'a',
  name: '甲',
  kind: 'table',
  orientation: 'portrait',
  columnsMm: cells.map(() => 20),
  rows: [{ cells, heightMm: 8 }],
};

describe('a grid only to be read', () => {
  const read = onlyToRead(grid);
  const [, blank, filled, computed, add, opens] = read.rows[0]?.cells ?? [];

  it('has nothing to type, to choose or to paste into, and asks for nothing', () => {
    expect(grid.rows[0]?.cells.filter(isEditable)).toHaveLength(2);
    expect(read.rows[0]?.cells.filter(isEditable)).toEqual([]);
    expect(blank).toEqual({ role: 'input', text: '', binding: 'unit/name' });
    expect(opens).toMatchObject({ placeholder: '没有填', opens: 'department/indicator/a/row/r1' });
  });

  it('still says what could not be worked out, and keeps the button that says why it adds nothing', () => {
    expect(computed).toEqual(cells[3]);
    expect(add).toEqual(cells[4]);
  });

  it('leads the hand along the same cells, and is copied as before', () => {
    const [before, after] = [layOut(grid), layOut(read)];
    expect(firstStop(after)?.column).toBe(firstStop(before)?.column);
    const first = firstStop(after);
    expect(first && nextEditable(after, first)?.cell).toBe(filled);
    const area = { top: 0, left: 0, bottom: 0, right: 5 };
    expect(copiedCells(after, area)).toEqual(copiedCells(before, area));
  });
});
