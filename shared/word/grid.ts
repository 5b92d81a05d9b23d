import type { Grid } from '../sheets/grid';
import { type PlacedRow, placeCells } from '../sheets/layout';
import { densityOf, printableMm } from '../sheets/paper';
import type { Frame } from './frame';
import { paintOutside } from './outside';
import { twips } from './style';
import { paintTable } from './table';

/** Size and margins of a section's pages; `topMm` where words stand above the table. */
export function sectionOf(grid: Grid, { edges }: Frame, topMm?: number): string {
  const isPortrait = grid.orientation === 'portrait';
  const [width, height] = isPortrait ? [210, 297] : [297, 210];
  const margin = twips(densityOf(grid).marginMm);
  return (
    `<w:sectPr>${edges}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}" w:orient="${grid.orientation}"/>` +
    `<w:pgMar w:top="${topMm === undefined ? margin : twips(topMm)}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="${twips(10)}" w:footer="${twips(8)}" w:gutter="0"/></w:sectPr>`
  );
}

/** Ruled rows that follow one another are one table; words between are paragraphs. */
export function* paintGrid(grid: Grid): Iterable<string> {
  const density = densityOf(grid);
  const room = printableMm(grid.orientation, density).width;
  const natural = grid.columnsMm.reduce((sum, width) => sum + width, 0);
  // Working papers may be wider than paper; in Word they have to fit it.
  const widthMm = Math.min(natural, room);
  const columnsMm = grid.columnsMm.map((width) => (width * widthMm) / natural);
  const frame = { widthMm, insetMm: (room - widthMm) / 2 };
  const unbroken = { ...grid, rows: grid.rows.map(({ breakBefore: _, ...row }) => row) };
  let ruled: PlacedRow[] = [];
  for (const placed of placeCells(unbroken)) {
    if (!placed.row.outside) {
      ruled.push(placed);
      continue;
    }
    if (ruled.length > 0) yield* paintTable(ruled, columnsMm, density);
    ruled = [];
    yield paintOutside(placed, frame, density);
  }
  if (ruled.length > 0) yield* paintTable(ruled, columnsMm, density);
}
