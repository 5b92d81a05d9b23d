import { type Front, frontOf, type Heading, type ReportBlock, type ReportDocument } from '../../report';
import type { Grid } from '../../sheets/grid';
import type { Entry } from './front';

/** A bookmark of the document. */
export interface Bookmark {
  readonly id: number;
  readonly name: string;
}

/** What shares its pages: a cover, 目录, text, or one table with the heading right above it. */
export type Part =
  | { readonly kind: 'cover'; readonly cover: NonNullable<Front['cover']> }
  | { readonly kind: 'contents'; readonly entries: readonly Entry[]; readonly range: string }
  | { readonly kind: 'text'; readonly title: string | null; readonly blocks: ReportBlock[] }
  | { readonly kind: 'table'; readonly heading: Heading | null; readonly grid: Grid };

/** Parts one behind the other, with the bookmarks that 目录 leads to. */
export interface Parts {
  readonly parts: readonly Part[];
  /** Around the words of headings. */
  readonly anchors: ReadonlyMap<Heading, Bookmark>;
  /** Around all that a 目录 lists: it begins before one part and ends within another. */
  readonly ranges: readonly { readonly mark: Bookmark; readonly from: Part; readonly to: Part }[];
}

/** The parts of a report. `from`: how many bookmarks the document has already. */
export function partsOfReport(report: ReportDocument, grids: ReadonlyMap<string, Grid>, from: number): Parts {
  const { cover, contents, title, body } = frontOf(report);
  const text = stretchesOf(title, body, grids);
  const anchors = new Map(contents.map((heading, at) => [heading, { id: from + at, name: `_Toc${100000 + from + at}` }]));
  const entries = [...anchors].map(([heading, { name }]) => ({ heading, anchor: name }));
  const range = { id: from + anchors.size, name: `contents${from}` };
  const [first, last] = [text[0], text.at(-1)];
  return {
    parts: [
      ...(cover ? [{ kind: 'cover', cover } as const] : []),
      ...(entries.length > 0 ? [{ kind: 'contents', entries, range: range.name } as const] : []),
      ...text,
    ],
    anchors,
    ranges: entries.length > 0 && first && last ? [{ mark: range, from: first, to: last }] : [],
  };
}

/** Text first, whatever comes: the title stands in it. */
function stretchesOf(title: string | null, blocks: readonly ReportBlock[], grids: ReadonlyMap<string, Grid>): Part[] {
  let text: ReportBlock[] = [];
  const parts: Extract<Part, { kind: 'text' | 'table' }>[] = [{ kind: 'text', title, blocks: text }];
  for (const block of blocks) {
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
  return parts.filter((one) => one.kind === 'table' || one.title !== null || one.blocks.length > 0);
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
