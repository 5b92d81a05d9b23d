import type { Cell, Grid } from '../../shared/sheets/grid';

/** Where a cell stands: its first row and column, and how far it reaches. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly cell: Cell;
}

/** A grid with every square assigned to the cell that covers it. */
export interface Layout {
  /** Cells in reading order. */
  readonly places: readonly Place[];
  /** Row by row: the cells that begin there. */
  readonly rows: readonly (readonly Place[])[];
  /** Which cell covers this square; undefined outside the grid. */
  readonly at: (row: number, column: number) => Place | undefined;
}

const known = new WeakMap<Grid, Layout>();

/** Lays a grid out the way HTML lays out a table: cells covered by a span are left out of the rows. */
export function layOut(grid: Grid): Layout {
  const before = known.get(grid);
  if (before) return before;
  const squares: Place[][] = grid.rows.map(() => []);
  const rows = grid.rows.map((row, rowIndex) => {
    let column = 0;
    return row.cells.map((cell) => {
      while (squares[rowIndex]?.[column]) column += 1;
      const place: Place = { row: rowIndex, column, rowSpan: cell.rowSpan ?? 1, columnSpan: cell.colSpan ?? 1, cell };
      cover(squares, place);
      return place;
    });
  });
  const layout: Layout = { places: rows.flat(), rows, at: (row, column) => squares[row]?.[column] };
  known.set(grid, layout);
  return layout;
}

function cover(squares: Place[][], place: Place): void {
  for (let row = place.row; row < place.row + place.rowSpan; row += 1) {
    const line = squares[row];
    if (!line) return;
    for (let column = place.column; column < place.column + place.columnSpan; column += 1) line[column] = place;
  }
}

/** Whether something can be typed or chosen here. */
export function isEditable(cell: Cell): boolean {
  return cell.binding !== undefined && cell.editor !== undefined;
}

/** Whether the hand stops here on its way: somewhere to type, to choose, or to add. */
export function isStop(cell: Cell): boolean {
  return isEditable(cell) || cell.action !== undefined || cell.opens !== undefined;
}

/** Whether a thing is typed in this cell, or behind it. */
export function holdsBinding({ binding: here, opens }: Cell, binding: string): boolean {
  return here === binding || (opens !== undefined && (binding === opens || binding.startsWith(`${opens}/`)));
}
