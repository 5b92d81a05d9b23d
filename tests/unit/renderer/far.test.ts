import { describe, expect, it } from 'vitest';
import { farFrom } from '../../../renderer/grid/far';
import { layOut, type Place } from '../../../renderer/grid/places';
import type { Cell, Grid } from '../../../shared/sheets/grid';

/** A grid of words: '#x' a label, anything else a place to type ('' a blank one), named by its row and column. */
function gridOf(rows: readonly (readonly string[])[]): Grid {
  const cellOf = (text: string, row: number, column: number): Cell =>
    text.startsWith('#') ? { role: 'label', text } : { role: 'input', text, editor: 'text', binding: `${row},${column}` };
  return {
    id: 'g',
    name: 'g',
    kind: 'table',
    orientation: 'portrait',
    columnsMm: (rows[0] ?? []).map(() => 20),
    rows: rows.map((cells, row) => ({ heightMm: 8, cells: cells.map((text, column) => cellOf(text, row, column)) })),
  };
}

const layout = layOut(
  gridOf([
    ['#名称', '#数', '#注'],
    ['#甲', '1', ''],
    ['#乙', '2', '注'],
    ['#小计', '#3', '#'],
    ['#丙', '4', ''],
    ['#丁', '', ''],
    ['#戊', '5', '末'],
  ]),
);
const at = (row: number, column: number): Place => {
  const place = layout.at(row, column);
  if (!place) throw new Error(`${row},${column}`);
  return place;
};
const go = (row: number, column: number, key: string, isCommand = false) =>
  farFrom(layout, at(row, column), { key, isCommand })?.cell.binding;

describe('keys that go further than to the next cell', () => {
  it('Home and End go to the first and last place to type of the row', () => {
    expect(go(2, 2, 'Home')).toBe('2,1');
    expect(go(2, 1, 'End')).toBe('2,2');
  });

  it('Ctrl+Home and Ctrl+End, of the table', () => {
    expect(go(4, 1, 'Home', true)).toBe('1,1');
    expect(go(1, 1, 'End', true)).toBe('6,2');
  });

  it('Ctrl and an arrow go to the end of what is filled, over what cannot be, then over what is blank', () => {
    expect(go(1, 1, 'ArrowDown', true)).toBe('4,1');
    expect(go(4, 1, 'ArrowDown', true)).toBe('6,1');
    expect(go(6, 1, 'ArrowUp', true)).toBe('4,1');
    expect(go(1, 2, 'ArrowDown', true)).toBe('2,2');
    expect(go(6, 2, 'ArrowDown', true)).toBeUndefined();
  });

  it('PageDown and PageUp pass a window of rows, or stop at the edge', () => {
    expect(go(1, 1, 'PageDown')).toBe('6,1');
    expect(go(6, 1, 'PageUp')).toBe('1,1');
    expect(go(1, 1, 'PageDown', true)).toBeUndefined();
  });

  it('other keys are none of these', () => {
    expect(go(1, 1, 'ArrowDown')).toBeUndefined();
    expect(go(1, 1, 'a', true)).toBeUndefined();
  });
});
