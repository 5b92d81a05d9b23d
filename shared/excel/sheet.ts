import type { Row, Worksheet } from 'exceljs';
import type { Grid } from '../sheets/grid';
import { type PlacedCell, type PlacedRow, splitPages } from '../sheets/layout';
import { MARGIN_MM, paintedColumnsMm } from '../sheets/paper';
import { contentOf } from './content';
import type { Surroundings } from './references';
import { cellStyle } from './style';

const POINTS_PER_MM = 72 / 25.4;
/** A digit of the default face (宋体 10.5) is 7 pixels of 1/96 inch wide, and widths are counted in digits. */
const MM_PER_WIDTH = (7 / 96) * 25.4;
const TALLEST_PT = 409;

/** Paints one grid on its worksheet. */
export function paintSheet(worksheet: Worksheet, grid: Grid, rows: readonly PlacedRow[], around: Surroundings): void {
  paintedColumnsMm(grid).forEach((mm, i) => {
    worksheet.getColumn(i + 1).width = Math.round((mm / MM_PER_WIDTH) * 100) / 100;
  });
  rows.forEach(({ row, cells }, r) => {
    const line = worksheet.getRow(r + 1);
    line.height = Math.min(TALLEST_PT, Math.round(row.heightMm * POINTS_PER_MM * 4) / 4);
    for (const placed of cells) paintCell(line, placed, !row.outside, grid.kind, around);
    for (const { row: from, column, rowSpan, colSpan } of cells) {
      if (rowSpan > 1 || colSpan > 1) worksheet.mergeCells(from + 1, column + 1, from + rowSpan, column + colSpan);
    }
  });
  rows.forEach(({ row }, r) => {
    if (row.breakBefore && r > 0) worksheet.getRow(r).addPageBreak();
  });
  setUpPage(worksheet, grid, rows);
}

function paintCell(line: Row, { cell, column }: PlacedCell, ruled: boolean, kind: Grid['kind'], around: Surroundings): void {
  const { value, numFmt } = contentOf(cell, around);
  const target = line.getCell(column + 1);
  target.value = value;
  target.style = cellStyle(cell, numFmt, ruled, kind);
}

function setUpPage(worksheet: Worksheet, grid: Grid, rows: readonly PlacedRow[]): void {
  const margin = MARGIN_MM / 25.4;
  const titles = headingRows(rows);
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: grid.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: margin, right: margin, top: margin, bottom: margin, header: 0.3, footer: 0.3 },
    ...(titles ? { printTitlesRow: `${titles.from + 1}:${titles.to + 1}` } : {}),
  };
  if (grid.kind === 'base' && titles) worksheet.views = [{ state: 'frozen', xSplit: 0, ySplit: titles.to + 1 }];
  else worksheet.views = [{ state: 'normal', showGridLines: grid.kind === 'base' }];
}

/** The heading in force where the first page ends, unless the grid itself repeats its headings after its breaks. */
function headingRows(rows: readonly PlacedRow[]): { from: number; to: number } | null {
  const [first, ...others] = splitPages(rows);
  if (!first || others.some((page) => page.rows[0]?.row.heading)) return null;
  let to = first.rows.length - 1;
  while (to >= 0 && !first.rows[to]?.row.heading) to -= 1;
  if (to < 0) return null;
  let from = to;
  while (from > 0 && first.rows[from - 1]?.row.heading) from -= 1;
  return { from, to };
}
