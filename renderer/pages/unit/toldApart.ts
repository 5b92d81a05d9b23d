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
  // A row nothing is said of is the very same: it is not painted again.
  const tell = (row: GridRow): GridRow => {
    const cells = row.cells.map(say);
    return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
  };
  return { ...grid, rows: grid.rows.map(tell) };
}

/** Which of them a figure is. */
export function standingOf({ value }: Figure): Standing {
  if (value.kind === 'missing') return 'missing';
  if (value.kind === 'undefined' && value.cause === 'none') return 'none';
  return value.kind === 'number' && value.value.isZero() ? 'zero' : 'filled';
}
