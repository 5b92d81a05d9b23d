import { fitted } from '../sheets/fit';
import type { Cell, Grid, GridRow } from '../sheets/grid';
import { paintWord } from '../word';

/** A list printed beside the tables: its title, notes over and under it, and its rows below the headings. */
export interface ListSheet {
  readonly id: string;
  readonly title: string;
  readonly columnsMm: readonly number[];
  readonly notes: readonly string[];
  readonly headings: readonly string[];
  /** Without rows the headings are left out too. */
  readonly rows: readonly GridRow[];
  readonly below: readonly string[];
}

/** A list as Word on pages across, its headings on every page. The same list gives the same bytes. */
export function paintList({ id, title, columnsMm, notes, headings, rows, below }: ListSheet): Promise<Uint8Array> {
  const outside = (role: 'title' | 'note', text: string) => rowOutside(role, text, columnsMm.length);
  const heading = { ...listRow(headings.map((text) => listCell('heading', text))), heading: true };
  const grid: Grid = {
    id,
    name: title,
    kind: 'table',
    orientation: 'landscape',
    columnsMm,
    rows: [
      outside('title', title),
      ...notes.map((text) => outside('note', text)),
      ...(rows.length === 0 ? [] : [heading, ...rows]),
      ...below.map((text) => outside('note', text)),
    ],
  };
  return paintWord([fitted(grid)], { title, pageNumbers: true });
}

/** A cell of a list. */
export function listCell(role: Cell['role'], text: string, more: Partial<Cell> = {}): Cell {
  return { role, text, ...more };
}

/** A row of a list. */
export function listRow(cells: readonly Cell[]): GridRow {
  return { cells, heightMm: 8 };
}

function rowOutside(role: 'title' | 'note', text: string, columns: number): GridRow {
  const align = role === 'title' ? 'center' : 'left';
  return { cells: [listCell(role, text, { colSpan: columns, align })], heightMm: role === 'title' ? 14 : 7, outside: true };
}
