import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../renderer/grid/chunks';
import { layOut } from '../../../renderer/grid/places';
import type { Cell, Grid } from '../../../shared/sheets/grid';

/** A grid of so many rows; `tall`: in which row a cell begins that spans several. */
function gridOf(rows: number, tall: Readonly<Record<number, number>> = {}): Grid {
  const cell: Cell = { role: 'label', text: '甲' };
  return {
    id: 'g',
    name: 'g',
    kind: 'base',
    orientation: 'portrait',
    columnsMm: [20, 20],
    rows: Array.from({ length: rows }, (_, row) => ({
      heightMm: 8,
      cells: tall[row] === undefined ? [cell] : [cell, { ...cell, rowSpan: tall[row] }],
    })),
  };
}

const cuts = (grid: Grid) => chunksOf(layOut(grid)).map(({ from, to }) => [from, to]);

describe('a long table in chunks', () => {
  it('a short one is one', () => {
    expect(cuts(gridOf(1))).toEqual([[0, 1]]);
    expect(cuts(gridOf(79))).toEqual([[0, 79]]);
  });

  it('a long one has 16 rows in each, and none is left with few', () => {
    expect(cuts(gridOf(80))).toEqual([
      [0, 16],
      [16, 32],
      [32, 48],
      [48, 64],
      [64, 80],
    ]);
    expect(cuts(gridOf(90)).at(-1)).toEqual([64, 90]);
  });

  it('is not cut through a tall cell', () => {
    expect(cuts(gridOf(85, { 30: 5 }))).toEqual([
      [0, 16],
      [16, 35],
      [35, 51],
      [51, 67],
      [67, 85],
    ]);
  });
});

describe('one grid after another', () => {
  it('keeps the rows that say the same, and no others', () => {
    const first = gridOf(3);
    const before = layOut(first);
    const changed: Grid = {
      ...first,
      rows: first.rows.map((row, index) => (index === 1 ? { ...row, cells: [{ role: 'label', text: '乙' }] } : { ...row })),
    };
    const after = layOut(changed, before);
    expect(after.rows.map((row, index) => row === before.rows[index])).toEqual([true, false, true]);
    expect(after.gridRows.map((row, index) => row === before.gridRows[index])).toEqual([true, false, true]);
    expect(after.at(1, 0)?.cell.text).toBe('乙');
  });

  it('moves what stands beside another cell now', () => {
    const first = gridOf(2);
    const wide: Grid = {
      ...first,
      rows: [{ heightMm: 8, cells: [{ role: 'label', text: '甲', rowSpan: 2 }] }, ...first.rows.slice(1)],
    };
    expect(layOut(wide, layOut(first)).at(1, 1)?.column).toBe(1);
  });

  it('lays a row out anew where a tall cell above begins or ceases to reach into it', () => {
    const short = gridOf(2);
    const [top, below] = short.rows;
    if (!top || !below) throw new Error('no rows');
    const tall: Grid = { ...short, rows: [{ ...top, cells: [{ role: 'label', text: '甲', rowSpan: 2 }] }, below] };
    const beside = layOut(tall, layOut(short));
    expect(beside.at(1, 0)?.row).toBe(0);
    expect(beside.at(1, 1)?.row).toBe(1);
    const apart = layOut(short, beside);
    expect(apart.at(1, 0)?.row).toBe(1);
    expect(apart.at(1, 1)).toBeUndefined();
  });

  it('has the row that stays at the foot in one of its own, so that those above it may go', () => {
    const grid = gridOf(85);
    const rows = grid.rows.map((row, index) => (index === 84 ? { ...row, foot: true as const } : row));
    expect(cuts({ ...grid, rows }).slice(-2)).toEqual([
      [64, 84],
      [84, 85],
    ]);
  });
});
