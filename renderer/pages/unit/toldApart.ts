import type { Evaluation, Figure } from '../../../shared/scoring/evaluation';
import type { Cell, Grid, GridRow } from '../../../shared/sheets/grid';
import type { Standing } from './none';

/** The grid with 待填 and 无此项 in words, so that neither is taken for 0 or for each other. */
export function toldApart(grid: Grid, evaluation: Evaluation): Grid {
  const say = (cell: Cell): Cell => {
    const figure = cell.role === 'input' && cell.binding !== undefined ? evaluation.figure(cell.binding) : undefined;
    if (!figure) return cell;
    const standing = standingOf(figure);
    if (standing === 'none') return { ...cell, text: '无此项' };
    return cell.pending && cell.text === '' ? { ...cell, placeholder: cell.placeholder ?? '待填' } : cell;
  };
  const tell = (row: GridRow): GridRow => {
    const before = told.get(row);
    if (before) return before;
    const cells = row.cells.map(say);
    const now = cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
    told.set(row, now);
    return now;
  };
  return { ...grid, rows: grid.rows.map(tell) };
}

/** A row that stands holds the figures it held: with many projects most do. */
const told = new WeakMap<GridRow, GridRow>();

/** Which of them a figure is. */
export function standingOf({ value }: Figure): Standing {
  if (value.kind === 'missing') return 'missing';
  if (value.kind === 'undefined' && value.cause === 'none') return 'none';
  return value.kind === 'number' && value.value.isZero() ? 'zero' : 'filled';
}
