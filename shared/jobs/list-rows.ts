import type { Cell, GridRow } from '../sheets/grid';

/** A cell of a list that is printed beside the tables. */
export function listCell(role: Cell['role'], text: string, more: Partial<Cell> = {}): Cell {
  return { role, text, ...more };
}

/** A row of a list. */
export function listRow(cells: readonly Cell[]): GridRow {
  return { cells, heightMm: 8 };
}

/** A title or a note over or under a list of so many columns. */
export function rowOutside(role: 'title' | 'note', text: string, columns: number): GridRow {
  const align = role === 'title' ? 'center' : 'left';
  return { cells: [listCell(role, text, { colSpan: columns, align })], heightMm: role === 'title' ? 14 : 7, outside: true };
}
