import type { Cell, Grid, GridRow } from './grid';

/** A cell with its place. `continued`: the rest of a cell that a page break cut; its words are printed again. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly continued: boolean;
}

/** A row with everything that begins in it, from left to right. */
export interface PlacedRow {
  readonly row: GridRow;
  readonly cells: readonly PlacedCell[];
}

/** Gives every cell its place. A span that reaches over a page break is cut there, and its words begin the next page again. */
export function placeCells(grid: Grid): readonly PlacedRow[] {
  const starts: PlacedCell[][] = grid.rows.map(() => []);
  // The row from which each column is free again: rows above may reach down into it.
  const freeFrom: number[] = [];
  grid.rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      while ((freeFrom[column] ?? 0) > r) column += 1;
      const colSpan = cell.colSpan ?? 1;
      const rowSpan = Math.min(cell.rowSpan ?? 1, grid.rows.length - r);
      for (let c = column; c < column + colSpan; c += 1) freeFrom[c] = Math.max(freeFrom[c] ?? 0, r + rowSpan);
      let from = r;
      for (let to = r + 1; to <= r + rowSpan; to += 1) {
        if (to < r + rowSpan && !grid.rows[to]?.breakBefore) continue;
        const continued = from > r;
        const shown = continued ? asContinuation(cell) : cell;
        starts[from]?.push({ cell: shown, row: from, column, rowSpan: to - from, colSpan, continued });
        from = to;
      }
      column += colSpan;
    }
  });
  return grid.rows.map((row, r) => ({ row, cells: (starts[r] ?? []).sort((a, b) => a.column - b.column) }));
}

/** A figure stands in one cell only; its continuation shows it. */
function asContinuation(cell: Cell): Cell {
  const { defines, binding: _, ...rest } = cell;
  return defines === undefined ? rest : { ...rest, figure: defines };
}

/** A page's worth of rows: what a break separates. */
export interface Page {
  readonly rows: readonly PlacedRow[];
  /** Heading rows to print again above these; empty on the first page, and where the grid repeats them itself. */
  readonly repeated: readonly PlacedRow[];
}

/** Splits the rows at their page breaks, and says which heading rows each page begins with. */
export function splitPages(rows: readonly PlacedRow[]): readonly Page[] {
  const pages: { rows: PlacedRow[]; repeated: readonly PlacedRow[] }[] = [];
  let heading: PlacedRow[] = [];
  rows.forEach((placed, r) => {
    if (placed.row.endsHeading) heading = [];
    if (pages.length === 0 || placed.row.breakBefore) {
      pages.push({ rows: [], repeated: placed.row.heading || placed.row.outside ? [] : heading });
    }
    if (placed.row.heading) heading = rows[r - 1]?.row.heading && !placed.row.breakBefore ? [...heading, placed] : [placed];
    pages.at(-1)?.rows.push(placed);
  });
  return pages.map(joinHeading);
}

/**
 * A cell that begins beside the headings and reaches into the rows (绩效指标（90分）) is one tall cell on every page:
 * where the headings are repeated, it takes in its own continuation, or what remains of its rows in the headings.
 */
function joinHeading(page: Page): Page {
  const height = page.repeated.length;
  const continued = new Map((page.rows[0]?.cells ?? []).filter((cell) => cell.continued).map((cell) => [cell.column, cell]));
  const joined = new Set<number>();
  const repeated = page.repeated.map(({ row, cells }, index) => ({
    row,
    cells: cells.map((cell) => {
      const rest = continued.get(cell.column);
      const reaches = index + cell.rowSpan > height;
      if (reaches && rest) joined.add(cell.column);
      return reaches ? { ...cell, rowSpan: height - index + (rest?.rowSpan ?? 0) } : cell;
    }),
  }));
  const rows = page.rows.map((placed, index) =>
    index === 0 ? { ...placed, cells: placed.cells.filter((cell) => !(cell.continued && joined.has(cell.column))) } : placed,
  );
  return { rows, repeated };
}
