/** A square of a copied block: its text, or null where it is covered by a merged cell that began before it. */
export type Square = string | null;

/** A copied block: rows of equal length (unless it is too large to be meant, and then nobody reads it). */
export type Matrix = readonly (readonly Square[])[];

/** A cell before merged cells are spread over the squares they cover. */
export interface SpannedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** No sheet of budget figures is larger; whole columns copied by mistake are. */
const MOST_SQUARES = 200_000;

/** Spreads cells over their squares the way HTML lays out a table. A span beyond the last row ends there. */
export function spread(rows: readonly (readonly SpannedCell[])[]): Matrix {
  const squares: (Square | undefined)[][] = rows.map(() => []);
  let left = MOST_SQUARES;
  rows.forEach((cells, rowIndex) => {
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cells) {
      while (squares[rowIndex]?.[column] !== undefined) column += 1;
      for (const line of squares.slice(rowIndex, rowIndex + rowSpan)) {
        for (let at = column; at < column + columnSpan && left > 0; at += 1, left -= 1) line[at] = null;
      }
      const line = squares[rowIndex];
      if (line) line[column] = text;
    }
  });
  return squared(squares);
}

/** Fills short rows up with blanks. */
export function squared(rows: readonly (readonly (Square | undefined)[])[]): Matrix {
  const width = sizeOf(rows) >= MOST_SQUARES ? 0 : widthOf(rows);
  return rows.map((row) =>
    Array.from({ length: Math.max(width, row.length) }, (_, column) => (row[column] === undefined ? '' : row[column])),
  );
}

/** Whether a block is too large to be meant: whole columns copied. */
export function isTooLarge(matrix: Matrix): boolean {
  return sizeOf(matrix) >= MOST_SQUARES;
}

function sizeOf(rows: readonly (readonly unknown[])[]): number {
  return rows.length * widthOf(rows);
}

function widthOf(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** One value over a range, or a block repeated where the range holds it a whole number of times; else the block itself. */
export function tiled(matrix: Matrix, rows: number, columns: number): Matrix {
  const height = matrix.length;
  const width = matrix[0]?.length ?? 0;
  if (height === 0 || width === 0 || rows % height !== 0 || columns % width !== 0) return matrix;
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => matrix[row % height]?.[column % width] ?? null),
  );
}
