import type { Grid } from '../sheets/grid';
import { OfficePackage } from '../sheets/package';
import { printable } from '../sheets/paper';
import { BODY, type Frame, frameOf } from './frame';
import { paintGrid, sectionOf } from './grid';
import { hairline } from './style';

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
    pageNumbers: options.pageNumbers ? 'middle' : 'none',
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
