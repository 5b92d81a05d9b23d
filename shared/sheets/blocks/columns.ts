import type { Column } from '../../pack';
import type { Cell, GridRow } from '../grid';

/** A column of the indicator block at the bottom of its headings. */
export interface Leaf {
  readonly column: Column;
  readonly heading: string;
  readonly span: number;
}

/** The bottom columns, from left to right. */
export function leaves(columns: readonly Column[]): Leaf[] {
  return columns.flatMap((column) =>
    column.columns ? leaves(column.columns) : [{ column, heading: column.heading, span: spanOf(column) }],
  );
}

/** Heading rows over nested columns; `left` are cells that stand at the left of the first one over the whole block. */
export function headingRows(columns: readonly Column[], left: readonly Cell[]): GridRow[] {
  const depth = depthOf(columns);
  const rows: Cell[][] = Array.from({ length: depth }, () => []);
  place(columns, 0, depth, rows);
  return rows.map((cells, index) => ({ cells: index === 0 ? [...left, ...cells] : cells, heightMm: 8, heading: true }));
}

function place(columns: readonly Column[], level: number, depth: number, rows: Cell[][]): void {
  for (const column of columns) {
    const colSpan = width(column);
    const rowSpan = column.columns ? 1 : depth - level;
    rows[level]?.push({
      role: 'heading',
      text: column.heading,
      bold: true,
      ...(column.content === 'self' ? { overScores: true } : {}),
      ...(colSpan > 1 ? { colSpan } : {}),
      ...(rowSpan > 1 ? { rowSpan } : {}),
    });
    if (column.columns) place(column.columns, level + 1, depth, rows);
  }
}

function width(column: Column): number {
  return column.columns ? column.columns.reduce((sum, inner) => sum + width(inner), 0) : spanOf(column);
}

function depthOf(columns: readonly Column[]): number {
  return Math.max(...columns.map((column) => (column.columns ? 1 + depthOf(column.columns) : 1)));
}

function spanOf(column: Column): number {
  return column.span ?? 1;
}
