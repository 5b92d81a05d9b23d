/** A cell's place on a worksheet, counted from 0. */
export interface Square {
  readonly row: number;
  readonly column: number;
}

/** What a worksheet may have (Excel 2007 and later). */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** `B4` → row 3, column 1; null where it is no cell of a worksheet. `$B$4` is the same. */
export function squareOf(reference: string): Square | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number.parseInt(digits, 10);
  return row >= 1 && row <= ROWS && column <= COLUMNS ? { row: row - 1, column: column - 1 } : null;
}

/** Row 3, column 1 → `B4`. */
export function referenceOf({ row, column }: Square): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** Cells that are one: from the upper left to the lower right. */
export interface Area {
  readonly from: Square;
  readonly to: Square;
}

/** `B4:D5`; null where it is none. */
export function areaOf(reference: string): Area | null {
  const [first = '', second = first] = reference.split(':');
  const one = squareOf(first);
  const other = squareOf(second);
  if (one === null || other === null) return null;
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}
