import type { SourceCell, SourceDocument, SourceTable } from '../../shared/reading/source';
import type { Grid } from '../../shared/sheets';

/** A cell of a hand-made table: its words, or its words with how far it reaches. */
export type Made = string | { readonly text: string; readonly rows?: number; readonly columns?: number };

/** A table by its rows, in the manner of HTML: cells covered by a span are left out. */
export function tableOf(rows: readonly (readonly Made[])[], at = 0, sheet: string | null = null): SourceTable {
  const covered = new Set<string>();
  const cells: SourceCell[] = [];
  let columnCount = 0;
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const made of row) {
      while (covered.has(`${rowIndex}/${column}`)) column += 1;
      const { text, rows: rowSpan = 1, columns: columnSpan = 1 } = typeof made === 'string' ? { text: made } : made;
      for (let r = rowIndex; r < rowIndex + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) covered.add(`${r}/${c}`);
      cells.push({
        row: rowIndex,
        column,
        rowSpan,
        columnSpan,
        text,
        hidden: false,
        position: { label: `第 ${at + 1} 张表第 ${rowIndex + 1} 行第 ${column + 1} 格`, path: `t${at}/r${rowIndex}/c${column}` },
      });
      column += columnSpan;
      columnCount = Math.max(columnCount, column);
    }
  });
  return {
    kind: 'table',
    sheet,
    cells,
    rowCount: rows.length,
    columnCount,
    widths: [],
    position: { label: `第 ${at + 1} 张表`, path: `t${at}` },
  };
}

/** A Word document of paragraphs (texts) and tables. */
export function documentOf(...blocks: readonly (string | SourceTable)[]): SourceDocument {
  return {
    format: 'docx',
    blocks: blocks.map((block, at) =>
      typeof block === 'string'
        ? { kind: 'paragraph', text: block, level: null, position: { label: `第 ${at + 1} 段`, path: `p${at}` } }
        : block,
    ),
  };
}

/** A grid as it would be read back from paper: words above the ruled table are paragraphs. */
export function publishedGrid(grid: Grid, at: number): (string | SourceTable)[] {
  const outside = grid.rows.filter((row) => row.outside).flatMap((row) => row.cells.map(({ text }) => text));
  const rows = grid.rows.filter((row) => !row.outside);
  const made = rows.map((row) =>
    row.cells.map(({ text, rowSpan = 1, colSpan = 1 }): Made => ({ text, rows: rowSpan, columns: colSpan })),
  );
  return [...outside, ...(made.length > 0 ? [tableOf(made, at)] : [])];
}
