import type { PlacedRow } from '../sheets/layout';
import { quoted } from './sheet-names';

/** A worksheet to be painted: its cells in their places, under the name it will have. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly PlacedRow[];
}

/** Where a figure stands. Rows and columns count from 0. */
export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** A merged cell cannot be part of a range: the cells it covers would count as blanks. */
  readonly single: boolean;
}

export type Addresses = ReadonlyMap<string, Address>;

/** First pass: the cell of every figure that has one; the first where it stands in several. */
export function addressesOf(sheets: readonly Sheet[]): Addresses {
  const addresses = new Map<string, Address>();
  for (const { name, rows } of sheets) {
    for (const { cell, row, column, rowSpan, colSpan } of rows.flatMap(({ cells }) => cells)) {
      if (cell.defines === undefined || addresses.has(cell.defines)) continue;
      addresses.set(cell.defines, { sheet: name, row, column, single: rowSpan === 1 && colSpan === 1 });
    }
  }
  return addresses;
}

/** `C5`, from 0-based row and column. */
export function a1(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** The cell as a formula on `from` writes it: `C5`, or `'底稿'!C5`. */
export function cellReference({ sheet, row, column }: Address, from: string): string {
  return `${sheet === from ? '' : `${quoted(sheet)}!`}${a1(row, column)}`;
}

/** The cells as one range, or null when something else stands among them. */
export function rangeReference(cells: readonly Address[], from: string): string | null {
  const [first] = cells;
  if (!first || !cells.every(({ sheet, single }) => single && sheet === first.sheet)) return null;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, bottom, left, right] = [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  const distinct = new Set(cells.map(({ row, column }) => a1(row, column))).size;
  if (distinct !== cells.length || distinct !== (bottom - top + 1) * (right - left + 1)) return null;
  const start = cellReference({ ...first, row: top, column: left }, from);
  return cells.length === 1 ? start : `${start}:${a1(bottom, right)}`;
}
