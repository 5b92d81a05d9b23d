import { describe, expect, it } from 'vitest';
import { farFrom, stopsAlong } from '../../../renderer/grid/far';
import { fromAbove } from '../../../renderer/grid/area';
import { editableBelow, neighbour } from '../../../renderer/grid/move';
import { layOut, type Square, squareAlong } from '../../../renderer/grid/places';
import type { Cell, Grid } from '../../../shared/sheets/grid';

const typed = (binding: string, more: Partial<Cell> = {}): Cell => ({
  role: 'input',
  text: 'x',
  editor: 'text',
  binding,
  ...more,
});
const computed: Cell = { role: 'computed', text: '1' };

/** Three columns; between the rows of figures one wide cell, and a tall one beside the last two. */
const grid: Grid = {
  id: 'g',
  name: 'g',
  kind: 'table',
  orientation: 'portrait',
  columnsMm: [20, 20, 20],
  rows: [
    [typed('a1'), typed('a2'), typed('a3')],
    [typed('wide', { colSpan: 3, editor: 'long-text' })],
    [typed('b1'), computed, typed('b3')],
    [typed('c1'), typed('c2', { editor: 'number' }), typed('tall', { rowSpan: 2 })],
    [typed('d1'), typed('d2')],
  ].map((cells) => ({ heightMm: 8, cells })),
};
const layout = layOut(grid);

/** Presses a key several times, each from where the one before led. */
function walk(from: Square, step: (from: Square) => ReturnType<typeof neighbour>, count: number): (string | undefined)[] {
  const passed: (string | undefined)[] = [];
  let square = from;
  for (let index = 0; index < count; index += 1) {
    const place = step(square);
    if (!place) return passed;
    square = squareAlong(place, square);
    passed.push(place.cell.binding);
  }
  return passed;
}

describe('ways through a table with wide and tall cells', () => {
  it('keep their column over a wide cell, down and up', () => {
    const down = (from: Square) => stopsAlong(layout, from, 'down')[1];
    const up = (from: Square) => stopsAlong(layout, from, 'up')[1];
    expect(walk({ row: 0, column: 2 }, down, 3)).toEqual(['wide', 'b3', 'tall']);
    expect(walk({ row: 3, column: 2 }, up, 3)).toEqual(['b3', 'wide', 'a3']);
    // What takes nothing is passed on the way.
    expect(walk({ row: 0, column: 1 }, down, 2)).toEqual(['wide', 'c2']);
  });

  it('begin at the first place of a row behind a heading across the whole table', () => {
    const heading: Cell = { role: 'heading', text: '职责', colSpan: 3 };
    const rows = [[computed, computed, typed('a3')], [heading], [typed('b1'), typed('b2'), typed('b3')]];
    const parted = layOut({ ...grid, rows: rows.map((cells) => ({ heightMm: 8, cells })) });
    expect(editableBelow(parted, { row: 0, column: 2 })?.cell.binding).toBe('b1');
    expect(stopsAlong(parted, { row: 0, column: 2 }, 'down')[1]?.cell.binding).toBe('b3');
  });

  it('keep their row past a tall cell', () => {
    const right = (from: Square) => neighbour(layout, from, 'right');
    const left = (from: Square) => neighbour(layout, from, 'left');
    expect(walk({ row: 4, column: 0 }, right, 2)).toEqual(['d2', 'tall']);
    expect(walk({ row: 4, column: 2 }, left, 2)).toEqual(['d2', 'd1']);
    expect(farFrom(layout, { row: 4, column: 2 }, { key: 'Home', isCommand: false })?.cell.binding).toBe('d1');
  });

  it('Enter goes on in the column it came by', () => {
    const below = (from: Square) => editableBelow(layout, from);
    expect(walk({ row: 0, column: 2 }, below, 3)).toEqual(['wide', 'b3', 'tall']);
  });
});

describe('filling down', () => {
  it('takes the top of each column, into places of the same kind', () => {
    expect(fromAbove(layout, { top: 0, left: 0, bottom: 4, right: 1 })).toEqual([
      { from: 'a1', to: 'b1' },
      { from: 'a1', to: 'c1' },
      { from: 'a1', to: 'd1' },
      { from: 'a2', to: 'd2' },
    ]);
  });

  it('fills nothing from what takes nothing, nor one row from itself', () => {
    expect(fromAbove(layout, { top: 2, left: 1, bottom: 4, right: 1 })).toEqual([]);
    expect(fromAbove(layout, { top: 0, left: 0, bottom: 0, right: 2 })).toEqual([]);
  });
});
