import type { Cell, Grid, GridRow } from '../../shared/sheets/grid';
import { isInside } from '../../shared/workbook/fields';

/** Where a cell stands: its first row and column, and how far it reaches. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly cell: Cell;
}

/** A square of a grid; where a cell spans several, the one by which the hand came to it. */
export interface Square {
  readonly row: number;
  readonly column: number;
}

/** A grid with every square assigned to the cell that covers it. */
export interface Layout {
  readonly grid: Grid;
  /** Row by row: the cells that begin there. */
  readonly rows: readonly (readonly Place[])[];
  /** The grid's rows. */
  readonly gridRows: readonly GridRow[];
  /** Row by row: which cell covers each square. */
  readonly squares: readonly (Place | undefined)[][];
  /** Row by row: whether no cell of it or of another reaches over its edge. */
  readonly alone: readonly boolean[];
  /** Which cell covers this square; undefined outside the grid. */
  readonly at: (row: number, column: number) => Place | undefined;
}

/**
 * Lays a grid out the way HTML lays out a table: cells covered by a span are left out of the rows. What stands as it did
 * `before` is the very same object: a key press makes a new grid that differs in a few cells, and only those are painted.
 */
export function layOut(grid: Grid, before: Layout | null = null): Layout {
  const squares: (Place | undefined)[][] = grid.rows.map(() => []);
  const alone: boolean[] = [];
  const gridRows: GridRow[] = [];
  const rows = grid.rows.map((row, index) => {
    const covered = squares[index] ?? [];
    const isKept = before !== null && before.grid.rows[index] === row && before.alone[index] === true && covered.length === 0;
    alone[index] = isKept || (covered.length === 0 && row.cells.every((cell) => (cell.rowSpan ?? 1) === 1));
    if (isKept) squares[index] = before.squares[index] ?? [];
    const last = before?.rows[index] ?? [];
    const places = isKept ? last : placesOf(row, index, squares, before);
    const isSame = isKept || (last.length === places.length && places.every((place, at) => place === last[at]));
    const lastRow = before?.gridRows[index];
    gridRows[index] = lastRow && isSame && sameHead(lastRow, row) ? lastRow : row;
    return isSame ? last : places;
  });
  return { grid, rows, gridRows, squares, alone, at: (row, column) => squares[row]?.[column] };
}

/** The cells that begin in a row, each in the first square that is still free. */
function placesOf(row: GridRow, index: number, squares: (Place | undefined)[][], before: Layout | null): readonly Place[] {
  let column = 0;
  return row.cells.map((cell) => {
    while (squares[index]?.[column]) column += 1;
    const old = before?.at(index, column);
    const place = old && stands(old, index, column, cell) ? old : placeFor(cell, index, column);
    cover(squares, place);
    return place;
  });
}

/** Its cells in reading order. */
export function inOrder({ rows }: Pick<Layout, 'rows'>): readonly Place[] {
  return rows.flat();
}

/** The square of a cell that lies in the same row or column as another, as far as it reaches there: how a hand keeps its column over a wide cell. */
export function squareAlong({ row, column, rowSpan, columnSpan }: Place, from: Square): Square {
  const isIn = (at: number, first: number, span: number) => at >= first && at < first + span;
  return {
    row: isIn(from.row, row, rowSpan) ? from.row : row,
    column: isIn(from.column, column, columnSpan) ? from.column : column,
  };
}

/** Lays out the grids a page shows one after another, each once. */
export function layoutsInTurn(): (grid: Grid) => Layout {
  let last: Layout | null = null;
  return (grid) => {
    if (last?.grid !== grid) last = layOut(grid, last);
    return last;
  };
}

function placeFor(cell: Cell, row: number, column: number): Place {
  return { row, column, rowSpan: cell.rowSpan ?? 1, columnSpan: cell.colSpan ?? 1, cell };
}

/** Whether a cell that says the same begins in the same square. */
function stands(old: Place, row: number, column: number, cell: Cell): boolean {
  return old.row === row && old.column === column && (old.cell === cell || sameCell(old.cell, cell));
}

function sameHead(one: GridRow, other: GridRow): boolean {
  return (
    one.line === other.line && one.heightMm === other.heightMm && one.outside === other.outside && one.heading === other.heading
  );
}

function sameCell(one: Cell, other: Cell): boolean {
  const keys = Object.keys(one) as (keyof Cell)[];
  return keys.length === Object.keys(other).length && keys.every((key) => sameValue(one[key], other[key]));
}

/** Formats, options and actions are small plain data. */
function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return typeof one === 'object' && typeof other === 'object' && JSON.stringify(one) === JSON.stringify(other);
}

function cover(squares: (Place | undefined)[][], place: Place): void {
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

/** Whether the focus stops here on its way: somewhere to type, to choose, or to add; the same places where it is only read. */
export function isStop(cell: Cell): boolean {
  return cell.binding !== undefined || cell.action !== undefined || cell.opens !== undefined;
}

/** Whether a thing is typed in this cell, or behind it. */
export function holdsBinding({ binding: here, opens }: Cell, binding: string): boolean {
  return here === binding || (opens !== undefined && isInside(binding, opens));
}
