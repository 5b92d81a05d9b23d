import type { Workbook } from '../workbook/schema/workbook';
import type { Cell, Grid } from './grid';

/** On screen, what stood in a place last year is shown in grey where nothing is typed yet; paper never has it. */
export function withLastYear(grid: Grid, { reference }: Workbook): Grid {
  if (Object.keys(reference).length === 0) return grid;
  const shown = (cell: Cell): Cell => {
    const before = cell.editor && cell.binding !== undefined && cell.text === '' ? reference[cell.binding] : undefined;
    return before === undefined ? cell : { ...cell, placeholder: `去年：${before}` };
  };
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(shown) })) };
}
