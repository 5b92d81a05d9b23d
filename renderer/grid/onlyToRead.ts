import type { Cell, Grid } from '../../shared/sheets/grid';

/** A grid to look at: its cells are selected, read and copied as ever, but none has an editor or asks to be filled. */
export function onlyToRead(grid: Grid): Grid {
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(closed) })) };
}

function closed(cell: Cell): Cell {
  // The button that would add something stays where it is, and says why it does not.
  if (cell.action) return cell;
  const { editor, options: _options, placeholder: _asks, pending, ...read } = cell;
  if (cell.opens !== undefined) return { ...read, placeholder: '没有填' };
  // A score that could not be worked out is news to a reader too; a blank to fill in is not.
  return editor === undefined && pending ? { ...read, pending } : read;
}
