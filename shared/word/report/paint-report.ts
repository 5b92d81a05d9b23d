import type { Heading, ReportBlock, ReportDocument, ReportParagraph } from '../../report';
import type { Grid } from '../../sheets/grid';
import { OfficePackage } from '../../sheets/package';
import { densityOf, printable } from '../../sheets/paper';
import { BODY, type Frame, frameOf } from '../frame';
import { paintGrid, sectionOf } from '../grid';
import { hairline } from '../style';
import { contentsOf, coverOf, withContentsStyles } from './front';
import { type Anchored, FACES, headingOf, paragraphOf, tableHeadingOf, textSection, titleOf } from './official';
import { type Bookmark, type Part, type Parts, partsOfReport } from './parts';
import { paintBars, paintList, runsOf } from './small';

/** What a heading above a table takes of the margin, in mm. */
const HEADING_MM = 9;

/**
 * Paints a report as an official document: text in one section, each table of the workbook on pages of its own, in the grid it is
 * published in; a cover and 目录 in front where it has them. The same report gives the same bytes.
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
  const whole = partsOf(papers, grids);
  const hasContents = whole.ranges.length > 0;
  const document = new OfficePackage();
  for (const [path, text] of frame.parts)
    document.add(path, hasContents && path === 'word/styles.xml' ? withContentsStyles(text) : text);
  // Alone, a report counts its pages from behind its front pages; among others, all pages are counted through.
  document.add(BODY, body(whole, frame, papers.length === 1));
  return document.end();
}

function partsOf(papers: readonly AnnexPaper[], grids: ReadonlyMap<string, Grid>): Parts {
  const parts: Part[] = [];
  const anchors = new Map<Heading, Bookmark>();
  const ranges: Parts['ranges'][number][] = [];
  for (const paper of papers) {
    if (paper.kind === 'table') {
      parts.push({ kind: 'table', heading: null, grid: paper.grid });
      continue;
    }
    const own = partsOfReport(paper.report, grids, anchors.size + ranges.length);
    parts.push(...own.parts);
    for (const [heading, mark] of own.anchors) anchors.set(heading, mark);
    ranges.push(...own.ranges);
  }
  return { parts, anchors, ranges };
}

function* body({ parts, anchors, ranges }: Parts, frame: Frame, alone: boolean): Iterable<string> {
  yield `${frame.opening}<w:body>`;
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1;
    for (const { mark, from } of ranges) if (from === part) yield opened(mark);
    yield* partBody(part, anchors);
    for (const { mark, to } of ranges) if (to === part) yield closed(mark);
    const before = parts[index - 1]?.kind;
    const first = alone && (before === 'cover' || before === 'contents') && part.kind !== 'contents' ? 1 : undefined;
    const section = sectionEnd(part, frame, first);
    yield last ? `${part.kind === 'table' ? hairline() : ''}${section}` : hairline(section);
  }
  yield '</w:body></w:document>';
}

function* partBody(part: Part, anchors: Parts['anchors']): Iterable<string> {
  switch (part.kind) {
    case 'cover':
      yield coverOf(part.cover);
      return;
    case 'contents':
      yield contentsOf(part.entries, part.range);
      return;
    case 'text':
      if (part.title !== null) yield titleOf(part.title);
      for (const block of part.blocks) yield textBlock(block, anchors);
      return;
    case 'table':
      if (part.heading) yield tableHeadingOf(part.heading.text, part.heading.level, anchoring(part.heading, anchors));
      yield* paintGrid(part.grid);
  }
}

/** What a part says of its pages; a cover and the first page of 目录 bear no number. */
function sectionEnd(part: Part, frame: Frame, first: number | undefined): string {
  if (part.kind === 'text') return textSection(frame.edges, { first });
  if (part.kind !== 'table') return textSection(frame.edges, { bare: true });
  // The heading stands in what would be margin: the table still fits the pages it was fitted to.
  const margin = densityOf(part.grid).marginMm;
  return sectionOf(part.grid, frame, part.heading ? Math.max(margin - HEADING_MM, 5) : margin);
}

function anchoring(heading: Heading, anchors: Parts['anchors']): Anchored {
  const mark = anchors.get(heading);
  return (runs) => (mark ? `${opened(mark)}${runs}${closed(mark)}` : runs);
}

function opened({ id, name }: Bookmark): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
}

function closed({ id }: Bookmark): string {
  return `<w:bookmarkEnd w:id="${id}"/>`;
}

function textBlock(block: ReportBlock, anchors: Parts['anchors']): string {
  switch (block.kind) {
    case 'heading':
      return headingOf(block.text, block.level, anchoring(block, anchors));
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
