import {
  type Bar,
  blankText,
  type Front,
  frontOf,
  type Piece,
  type ReportBlock,
  type ReportDocument,
  type ReportParagraph,
} from '../report';
import type { Grid } from '../sheets/grid';
import { printable } from '../sheets/paper';
import { beginningAt, contentsEntry, linksTo } from './contents';
import { escaped, printDocuments } from './paint-print';

/** One of the papers that are published together: a report, or a table of the workbook. */
type AnnexPaper = { readonly kind: 'report'; readonly report: ReportDocument } | { readonly kind: 'table'; readonly grid: Grid };

type List = Extract<ReportBlock, { kind: 'list' }>;

/** Faces of official documents and what stands in for them where they are not there. */
const BODY = '"仿宋",FangSong,"仿宋_GB2312",STFangsong,"Noto Serif CJK SC",serif';
const BLACK = '"黑体",SimHei,"Noto Sans CJK SC",sans-serif';
const KAI = '"楷体",KaiTi,"楷体_GB2312",STKaiti,"Noto Serif CJK SC",serif';
const TITLE = '"方正小标宋简体","FZXiaoBiaoSong-B05S",STZhongsong,"Noto Serif CJK SC",serif';

/** The page and type of official documents (GB/T 9704—2012): margins 37, 26, 35, 28 mm, 三号仿宋 on lines of 28 points. */
const CSS = `@page{size:A4 portrait;margin:37mm 26mm 35mm 28mm}
body{margin:0;color:#000;font:16pt/28pt ${BODY}}
p,h2,h3,h4,h5{margin:0;font-size:16pt;line-height:28pt;text-indent:2em;text-align:justify;white-space:pre-wrap}
h1{margin:0 0 28pt;font:400 22pt/28pt ${TITLE};text-align:center;white-space:pre-wrap}
h2,h3,h4,h5{font-weight:400;break-after:avoid}
h2{font-family:${BLACK}}h3{font-family:${KAI}}h4{font-weight:700}
.cover{display:flex;flex-direction:column;height:224mm}.cover h1{margin:130pt 0 150pt}.cover p{text-indent:0;text-align:center}
.foot{margin-top:auto}.entry{font-size:14pt;line-height:20pt;text-indent:0;text-align:left}
.paged{display:flex;gap:4pt}.dots{flex:1;border-bottom:1pt dotted #000;margin-bottom:5pt}
.level-1{font-family:${BLACK}}.level-2{margin-left:2em}
.caption{margin-top:8pt;font:14pt/24pt ${BLACK};text-indent:0;text-align:center;break-after:avoid}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin-bottom:8pt;font-size:10.5pt;line-height:16pt}
thead{display:table-header-group}tr{break-inside:avoid}
td,th{border:.5pt solid #000;padding:1mm;font-weight:400;white-space:pre-wrap;overflow-wrap:anywhere}
th,.closing td{font-weight:700}
.a-left{text-align:left}.a-center{text-align:center}.a-right{text-align:right}
.bars td{border:0}.bars table{margin:0}.bars .bar{background:#4472c4;padding:0;height:10pt}`;

/**
 * Papers as documents for the browser's printer, one behind the other: text as official documents have it, each table of the
 * workbook on the pages it is published on, with the heading right above it. `grids`: the tables a report attaches, by id.
 */
export function printAnnexes(papers: readonly AnnexPaper[], grids: ReadonlyMap<string, Grid>, title: string): string[] {
  return papers.flatMap((paper, index) =>
    paper.kind === 'table' ? printDocuments([paper.grid], { title }) : reportDocuments(paper.report, grids, title, `r${index}`),
  );
}

function reportDocuments(report: ReportDocument, grids: ReadonlyMap<string, Grid>, title: string, name: string): string[] {
  const { cover, contents, title: above, body: blocks } = frontOf(report);
  const documents: string[] = [];
  if (cover) documents.push(textDocument(coverPage(cover), title));
  const places = new Map<ReportBlock, string>(contents.map((heading, index) => [heading, `${name}h${index}`]));
  if (contents.length > 0) documents.push(textDocument(contentsPage(contents, places), title));
  let text = above === null ? [] : [`<h1>${said(above)}</h1>`];
  let linked: string[] = [];
  const end = () => {
    if (text.length > 0) documents.push(textDocument(`${linksTo(linked)}${text.join('\n')}`, title));
    text = [];
    linked = [];
  };
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    const isHeadingOfTable = block.kind === 'heading' && next?.kind === 'form' && grids.has(next.grid);
    if (isHeadingOfTable) return;
    if (block.kind !== 'form') {
      const place = places.get(block);
      if (place !== undefined) linked.push(place);
      text.push(textBlock(block, place));
      return;
    }
    const grid = grids.get(block.grid);
    if (!grid) return;
    end();
    const before = blocks[at - 1];
    const heading = before?.kind === 'heading' ? before.text : null;
    const [first = '', ...others] = printDocuments([withHeading(grid, heading, block.title)], { title });
    const place = before && places.get(before);
    documents.push(place === undefined ? first : beginningAt(first, place), ...others);
  });
  end();
  return documents;
}

const COVER = '<div class="cover">';

function coverPage({ title, lines, foot }: NonNullable<Front['cover']>): string {
  const last = foot.length > 0 ? `<div class="foot">${foot.map(paragraph).join('')}</div>` : '';
  return `${COVER}<h1>${said(title)}</h1>${lines.map(paragraph).join('')}${last}</div>`;
}

/** Whether a document to print is a cover: its page bears no number. */
export function isCover(document: string): boolean {
  return document.includes(`<body>${COVER}`);
}

/** 目录; its page numbers come in when all is printed. */
function contentsPage(headings: Front['contents'], places: ReadonlyMap<ReportBlock, string>): string {
  const lines = headings.map((heading) => contentsEntry(heading.level, said(heading.text), places.get(heading) ?? ''));
  return `<h1>目　录</h1>${lines.join('')}`;
}

/** A table with the title it has in a report, below the heading it stands under there. */
function withHeading(grid: Grid, heading: string | null, title: string | undefined): Grid {
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.role === 'title' && title !== undefined ? { ...cell, text: title } : cell)),
  }));
  if (heading === null) return { ...grid, rows };
  const cell = { role: 'label' as const, text: heading, align: 'left' as const, colSpan: grid.columnsMm.length };
  return { ...grid, rows: [{ cells: [cell], heightMm: HEADING_MM, outside: true }, ...rows] };
}

/** What a heading above a table takes. */
const HEADING_MM = 8;

function textDocument(body: string, title: string): string {
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${CSS}</style>`;
  return `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;
}

function textBlock(block: Exclude<ReportBlock, { kind: 'form' }>, place?: string): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}${place === undefined ? '' : ` id="${place}"`}>${said(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return paragraph(block);
    case 'list':
      return list(block);
    case 'bars':
      return `<p class="caption">${said(block.caption)}</p><table class="bars"><tbody>${block.bars.map(bar).join('')}</tbody></table>`;
  }
}

/** A paragraph for each line of what was typed. */
function paragraph({ pieces }: ReportParagraph): string {
  const lines = wordsOf(pieces).split('\n');
  return lines.map((line) => (line.trim() === '' ? '' : `<p>${said(line)}</p>`)).join('');
}

function list({ caption, columns, rows, closing }: List): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col width="${((width * 100) / whole).toFixed(2)}%">`).join('');
  const headings = columns.map(({ heading }) => `<th>${said(heading)}</th>`).join('');
  const row = (cells: List['rows'][number], kind = '') => {
    const made = cells.map((cell, at) => `<td class="a-${columns[at]?.align ?? 'center'}">${said(wordsOf(cell))}</td>`);
    return `<tr${kind}>${made.join('')}</tr>`;
  };
  const body = [...rows.map((cells) => row(cells)), ...closing.map((cells) => row(cells, ' class="closing"'))].join('');
  const head = `<colgroup>${widths}</colgroup><thead><tr>${headings}</tr></thead>`;
  return `${caption === '' ? '' : `<p class="caption">${said(caption)}</p>`}<table>${head}<tbody>${body}</tbody></table>`;
}

function bar({ label, share, text }: Bar): string {
  const width = share ? share.times(100).toFixed(2) : '0';
  const drawn = `<table width="100%"><tbody><tr><td class="bar" width="${width}%"></td><td></td></tr></tbody></table>`;
  return `<tr><td width="30%">${said(label)}</td><td width="55%">${drawn}</td><td width="15%">${said(text)}</td></tr>`;
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'blank' ? blankText(piece.what) : piece.text)).join('');
}

function said(text: string): string {
  return escaped(printable(text));
}
