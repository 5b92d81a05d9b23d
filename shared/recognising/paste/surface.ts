import type { Cell, Grid } from '../../sheets/grid';
import { fields } from '../../workbook/fields';
import { nameKey } from '../text';

/** A printed cell of the table, where it begins. */
export interface SurfaceCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  /** The heading over it; empty where there is none. */
  readonly heading: string;
}

/** A row of the table as a block is held against it. */
export interface SurfaceRow {
  readonly at: number;
  /** Its cells from left to right, each once; those that reach into it from above too. */
  readonly across: readonly SurfaceCell[];
  /** The cell that names the row; null: it has no name. */
  readonly name: SurfaceCell | null;
  /** Levelled words left of the name: the branches it stands under. */
  readonly above: readonly string[];
  /** A row of headings, or a title over the whole table. */
  readonly isHeading: boolean;
}

/** Whether something can be typed or chosen here. */
export function isOpen({ cell }: SurfaceCell): boolean {
  return cell.binding !== undefined && cell.editor !== undefined;
}

/** Whether a cell is where the unit names a row of its own. */
function isNamePlace(binding: string | undefined): boolean {
  return binding !== undefined && (fields.customName.parse(binding) !== null || fields.goalText.parse(binding) !== null);
}

/** Lays a table out row by row, with what names each row and heads each cell. */
export function surfaceOf(grid: Grid): readonly SurfaceRow[] {
  const covered: (SurfaceCell | undefined)[][] = grid.rows.map(() => []);
  const heads: string[] = [];
  return grid.rows.map(({ cells }, at) => {
    const squares = covered[at] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (squares[column]) column += 1;
      const width = cell.colSpan ?? 1;
      const spot: SurfaceCell = { row: at, column, cell, heading: heads[column] ?? '' };
      for (let wide = column; wide < column + width; wide += 1) {
        for (const line of covered.slice(at, at + (cell.rowSpan ?? 1))) line[wide] = spot;
        if (cell.role === 'heading') heads[wide] = cell.text;
      }
      column += width;
    }
    const across = [...new Set(squares.filter((spot) => spot !== undefined))];
    const isHeading = cells.some(({ role }) => role === 'heading' || role === 'title');
    return { at, across, isHeading, ...(isHeading ? { name: null, above: [] } : namedBy(across)) };
  });
}

/** The name is the last of the words a row begins with. */
function namedBy(across: readonly SurfaceCell[]): Pick<SurfaceRow, 'name' | 'above'> {
  const words: SurfaceCell[] = [];
  for (const spot of across) {
    if (isNamePlace(spot.cell.binding)) {
      words.push(spot);
      break;
    }
    if (spot.cell.role !== 'label') break;
    if (spot.cell.text.trim() !== '') words.push(spot);
  }
  const name = words.at(-1) ?? null;
  return { name, above: words.slice(0, -1).map(({ cell }) => nameKey(cell.text)) };
}
