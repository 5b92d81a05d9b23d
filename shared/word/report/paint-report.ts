import { printedBlocks, type ReportBlock, type ReportDocument, type ReportParagraph } from '../../report';
import type { Grid } from '../../sheets/grid';
import { OfficePackage } from '../../sheets/package';
import { densityOf, printable } from '../../sheets/paper';
import { BODY, type Frame, frameOf } from '../frame';
import { paintGrid, sectionOf } from '../grid';
import { hairline } from '../style';
import { FACES, headingOf, paragraphOf, tableHeadingOf, textSection, titleOf } from './official';
import { paintBars, paintList, runsOf } from './small';

type Heading = Extract<ReportBlock, { kind: 'heading' }>;

/** What a heading above a table takes of the margin, in mm. */
const HEADING_MM = 9;

/**
 * Paints a report as an official document: text in one section, each table of the workbook on pages of its own, in the grid it is
 * published in. The same report gives the same bytes.
 */
export function paintReport(report: ReportDocument, grids: ReadonlyMap<string, Grid>): Promise<Uint8Array> {
  return paintAnnexes([{ kind: 'report', report }], grids, report.title);
}

/** One of the papers that are published together: a report, or a table of the workbook. */
export type AnnexPaper =
  | { readonly kind: 'report'; readonly report: ReportDocument }
  | { readonly kind: 'table'; readonly grid: Grid };

/** Paints papers one behind the other into one document, each on pages of its own. */
export async function paintAnnexes(
  papers: readonly AnnexPaper[],
  grids: ReadonlyMap<string, Grid>,
  title: string,
): Promise<Uint8Array> {
  const frame = await frameOf(printable(title), { pageNumbers: 'official', watermark: '' });
  const document = new OfficePackage();
  for (const [path, text] of frame.parts) document.add(path, text);
  const parts = papers.flatMap((paper): Part[] =>
    paper.kind === 'table' ? [{ kind: 'table', heading: null, grid: paper.grid }] : stretchesOf(paper.report, grids),
  );
  document.add(BODY, body(parts, frame));
  return document.end();
}

/** Blocks that share their pages: text, or one table with the heading right above it. */
type Part =
  | { readonly kind: 'text'; readonly title: string | null; readonly blocks: ReportBlock[] }
  | { readonly kind: 'table'; readonly heading: Heading | null; readonly grid: Grid };

function* body(parts: readonly Part[], frame: Frame): Iterable<string> {
  yield `${frame.opening}<w:body>`;
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    if (part.kind === 'text') {
      if (part.title !== null) yield titleOf(part.title);
      for (const block of part.blocks) yield textBlock(block);
    } else {
      if (part.heading) yield tableHeadingOf(part.heading.text, part.heading.level);
      yield* paintGrid(part.grid);
    }
    const section = part.kind === 'text' ? textSection(frame.edges) : tableSection(part, frame);
    yield last ? `${part.kind === 'table' ? hairline() : ''}${section}` : hairline(section);
  }
  yield '</w:body></w:document>';
}

function tableSection({ grid, heading }: Extract<Part, { kind: 'table' }>, frame: Frame): string {
  // The heading stands in what would be margin: the table still fits the pages it was fitted to.
  const margin = densityOf(grid).marginMm;
  return sectionOf(grid, frame, heading ? Math.max(margin - HEADING_MM, 5) : margin);
}

/** Text first, whatever comes: the title stands in it. */
function stretchesOf({ title, blocks }: ReportDocument, grids: ReadonlyMap<string, Grid>): Part[] {
  let text: ReportBlock[] = [];
  const parts: Part[] = [{ kind: 'text', title, blocks: text }];
  for (const block of printedBlocks(blocks)) {
    const grid = block.kind === 'form' ? formGrid(block, grids) : undefined;
    if (block.kind === 'form' && !grid) continue;
    if (grid) {
      const before = text.at(-1);
      const heading = before?.kind === 'heading' ? before : null;
      if (heading) text.pop();
      parts.push({ kind: 'table', heading, grid });
      text = [];
      continue;
    }
    if (text.length === 0 && parts.at(-1)?.kind === 'table') parts.push({ kind: 'text', title: null, blocks: text });
    text.push(block);
  }
  return parts.filter((one, index) => index === 0 || one.kind === 'table' || one.blocks.length > 0);
}

/** The grid of a form, with the title it has in this report. */
function formGrid({ grid: id, title }: Extract<ReportBlock, { kind: 'form' }>, grids: ReadonlyMap<string, Grid>) {
  const grid = grids.get(id);
  if (!grid || title === undefined) return grid;
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.role === 'title' ? { ...cell, text: title } : cell)),
  }));
  return { ...grid, rows };
}

function textBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingOf(block.text, block.level);
    case 'paragraph':
      return textParagraph(block);
    case 'list':
      return paintList(block);
    case 'bars':
      return paintBars(block);
    case 'form':
      return '';
  }
}

/** A paragraph for each line of what was typed. */
function textParagraph({ pieces }: ReportParagraph): string {
  const lines: (typeof pieces)[number][][] = [[]];
  for (const piece of pieces) {
    const texts = piece.kind === 'blank' ? [''] : piece.text.split('\n');
    texts.forEach((text, index) => {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push(piece.kind === 'blank' ? piece : { ...piece, text });
    });
  }
  return lines
    .filter((line) => line.some((piece) => piece.kind === 'blank' || piece.text.trim() !== ''))
    .map((line) => paragraphOf(runsOf(line, FACES.body), { indentPt: 16 }))
    .join('');
}
