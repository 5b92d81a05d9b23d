import { Document, type ISectionOptions, Packer, PageOrientation, type Paragraph, type Table } from 'docx';
import type { Grid } from '../sheets/grid';
import { placeCells, splitPages } from '../sheets/layout';
import { MARGIN_MM, paintedColumnsMm, printable, printableMm, TYPES } from '../sheets/paper';
import { finishWord } from './finish';
import { paintOutside } from './outside';
import { fonts, pageBreak, tail, twips } from './style';
import { paintTable } from './table';

export interface WordOptions {
  /** The document's title property; not printed. */
  readonly title: string;
}

/** Paints each grid as a section of one Word document. The same grids give the same bytes, whoever exports them, wherever and when. */
export async function paintWord(grids: readonly Grid[], options: WordOptions): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: { run: { font: fonts('宋体'), size: TYPES.label.pt * 2, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      },
    },
    sections: grids.map(paintSection),
  });
  return finishWord(await Packer.toArrayBuffer(document), printable(options.title));
}

function paintSection(grid: Grid, position: number, grids: readonly Grid[]): ISectionOptions {
  const margin = twips(MARGIN_MM);
  const orientation = grid.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  const last = position === grids.length - 1;
  return {
    properties: {
      page: {
        size: { width: twips(210), height: twips(297), orientation },
        margin: { top: margin, bottom: margin, left: margin, right: margin, header: twips(10), footer: twips(10), gutter: 0 },
      },
    },
    // Between sections the library itself adds the paragraph that Word wants after a table.
    children: last ? [...paintPages(grid), tail()] : paintPages(grid),
  };
}

/** Pages are tables of their own: a group that Word breaks by itself would be blank on its second page. */
function paintPages(grid: Grid): (Paragraph | Table)[] {
  const widths = paintedColumnsMm(grid);
  const widthMm = widths.reduce((sum, width) => sum + width, 0);
  const frame = { widthMm, insetMm: (printableMm(grid.orientation).width - widthMm) / 2 };
  return splitPages(placeCells(grid)).flatMap(({ rows, repeated }, page) => {
    const blocks: (Paragraph | Table)[] = page === 0 ? [] : [pageBreak()];
    let ruled = [...repeated];
    for (const placed of rows) {
      if (!placed.row.outside) {
        ruled.push(placed);
        continue;
      }
      if (ruled.length > 0) blocks.push(paintTable(ruled, widths));
      ruled = [];
      blocks.push(...paintOutside(placed, frame));
    }
    if (ruled.length > 0) blocks.push(paintTable(ruled, widths));
    return blocks;
  });
}
