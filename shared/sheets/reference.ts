import { convertMoney, isMoney, splitMoney } from '../number/money';
import { parseNumber } from '../number';
import type { Figure } from '../scoring/evaluation';
import { showValue } from '../scoring/show';
import type { Workbook } from '../workbook/schema/workbook';
import type { Cell, Grid, GridRow } from './grid';

/**
 * What was typed in a place last year, as the place prints its figures: ２５３．８７, 2538700元 and 0.645384615385 are the keys that
 * were struck. Words, and what cannot be read, stay as they are.
 */
export function lastYearText(typed: string, figure: Figure | undefined): string {
  if (!figure || figure.show === 'text') return typed;
  const money = isMoney(figure.unit) ? splitMoney(typed) : null;
  const read = parseNumber(money?.text ?? typed, money ? undefined : figure.unit);
  if (!read.ok) return typed;
  const value = convertMoney(read.value.value, money?.unit, figure.unit);
  const { show, decimals } = figure;
  return showValue({ kind: 'number', value }, { show, decimals });
}

/** On screen, what stood in a place last year is shown in grey where nothing is typed yet; paper never has it. */
export function withLastYear(grid: Grid, { reference }: Workbook, figureAt: (key: string) => Figure | undefined): Grid {
  if (Object.keys(reference).length === 0) return grid;
  const shown = (cell: Cell): Cell => {
    const before = cell.editor && cell.binding !== undefined && cell.text === '' ? reference[cell.binding] : undefined;
    if (before === undefined || cell.binding === undefined) return cell;
    return { ...cell, placeholder: `去年：${lastYearText(before, figureAt(cell.binding))}` };
  };
  // A row that shows nothing of last year is the very same: what stands is not painted again.
  const told = (row: GridRow): GridRow => {
    const cells = row.cells.map(shown);
    return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
  };
  return { ...grid, rows: grid.rows.map(told) };
}
