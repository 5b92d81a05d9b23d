import type { Workbook } from '../workbook/schema/workbook';
import type { Cell, Grid, GridRow } from './grid';

/** On screen, what stood in a place last year is shown in grey where nothing is typed yet; paper never has it. */
export function withLastYear(grid: Grid, { reference }: Workbook): Grid {
  if (Object.keys(reference).length === 0) return grid;
  const shown = (cell: Cell): Cell => {
    const before = cell.editor && cell.binding !== undefined && cell.text === '' ? reference[cell.binding] : undefined;
    return before === undefined ? cell : { ...cell, placeholder: `去年：${before}` };
  };
  // A row that shows nothing of last year is the very same: what stands is not painted again.
  const told = (row: GridRow): GridRow => {
    const cells = row.cells.map(shown);
    return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
  };
  return { ...grid, rows: grid.rows.map(told) };
}
