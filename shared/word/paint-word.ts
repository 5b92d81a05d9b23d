import type { Grid } from '../sheets/grid';
import { type PlacedRow, placeCells } from '../sheets/layout';
import { OfficePackage } from '../sheets/package';
import { densityOf, printable, printableMm } from '../sheets/paper';
import { BODY, type Frame, frameOf } from './frame';
import { paintOutside } from './outside';
import { hairline, twips } from './style';
import { paintTable } from './table';

export interface WordOptions {
  /** The document's title property; not printed. */
  readonly title: string;
  /** 「— 1 —」 at the foot of each page. */
  readonly pageNumbers?: boolean | undefined;
  /** Grey words across every page. */
  readonly watermark?: string | undefined;
}

/**
 * Paints each grid as a section of one Word document, a table at a time. A table is one table of Word's, which breaks it over
 * pages by itself. The same grids give the same bytes, whoever exports them, wherever and when.
 */
export async function paintWord(grids: readonly Grid[], options: WordOptions): Promise<Uint8Array> {
  const frame = await frameOf(printable(options.title), {
    pageNumbers: options.pageNumbers ?? false,
    watermark: printable(options.watermark ?? ''),
  });
  const document = new OfficePackage();
  for (const [path, text] of frame.parts) document.add(path, text);
  document.add(BODY, body(grids, frame));
  return document.end();
}

function* body(grids: readonly Grid[], frame: Frame): Iterable<string> {
  yield `${frame.opening}<w:body>`;
  for (const [index, grid] of grids.entries()) {
    yield* paintGrid(grid);
    const section = sectionOf(grid, frame);
    // Between sections the paragraph that Word wants after a table carries the section.
    yield index === grids.length - 1 ? `${hairline()}${section}` : hairline(section);
  }
  yield '</w:body></w:document>';
}

/** Size and margins of a section's pages. */
function sectionOf(grid: Grid, { edges }: Frame): string {
  const isPortrait = grid.orientation === 'portrait';
  const [width, height] = isPortrait ? [210, 297] : [297, 210];
  const margin = twips(densityOf(grid).marginMm);
  return (
    `<w:sectPr>${edges}<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}" w:orient="${grid.orientation}"/>` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="${twips(10)}" w:footer="${twips(8)}" w:gutter="0"/></w:sectPr>`
  );
}

/** Ruled rows that follow one another are one table; words between are paragraphs. */
function* paintGrid(grid: Grid): Iterable<string> {
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
