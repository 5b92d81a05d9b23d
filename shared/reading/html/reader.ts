import { Parser } from 'htmlparser2';
import { LINE, shownText } from './text';

/** A cell of a table as HTML gives it, before it is laid on a grid. */
interface HtmlCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly hidden: boolean;
}

export interface HtmlTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly HtmlCell[])[];
  /** In mm, of the columns it tells of. */
  readonly widths: readonly number[];
  /** Stands within a cell of another table. */
  readonly isNested: boolean;
}

export interface HtmlParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly level: number | null;
}

/** HTML allows no wider cell; more would be a mistake or an attack. */
const WIDEST = 1000;
/** No program writes elements nested so deep; a browser stops at half of it. */
const DEEPEST = 1000;
const CHUNK = 1 << 16;

/** Elements whose text is not what is shown: styles, notes, the reading of a character. */
const UNSEEN = new Set(['style', 'script', 'title', 'xml', 'comment', 'rt', 'rp', 'template', 'noscript', 'select', 'textarea']);
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'center', 'blockquote', 'caption', 'ul', 'ol']);

interface OpenTable {
  readonly rows: HtmlCell[][];
  readonly widths: number[];
  readonly isNested: boolean;
  isRowHidden: boolean;
  /** `isLineOpen` where something stands in the line that a paragraph's end would close. */
  cell: { text: string; isLineOpen: boolean; readonly attributes: Attributes } | null;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * Paragraphs and tables of HTML in the order they begin; null where it is nested deeper than any program writes. Rows count
 * wherever they stand: on Windows a copied fragment may begin inside the table.
 */
export function readHtmlBlocks(html: string): (HtmlParagraph | HtmlTable)[] | null {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      onclosetag: (tag) => reader.close(tag),
      ontext: (text) => reader.text(text),
      onprocessinginstruction: (_, data) => reader.instruction(data),
    },
    { recognizeSelfClosing: true },
  );
  for (let at = 0; at < html.length && !reader.isTooDeep; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (reader.isTooDeep) return null;
  parser.end();
  return reader.finish();
}

class Reader {
  isTooDeep = false;
  private readonly blocks: (HtmlParagraph | HtmlTable)[] = [];
  private readonly tables: OpenTable[] = [];
  private depth = 0;
  /** How deep within something unseen we are, or in what only old programs show. */
  private unseen = 0;
  private isForOldPrograms = false;
  private paragraph = '';
  private level: number | null = null;

  open(tag: string, attributes: Attributes): void {
    this.depth += 1;
    if (this.depth > DEEPEST) this.isTooDeep = true;
    const isCell = tag === 'td' || tag === 'th' || tag === 'tr';
    if (this.unseen > 0 || UNSEEN.has(tag) || (!isCell && isNotShown(attributes))) {
      if (!VOID.has(tag)) this.unseen += 1;
      return;
    }
    if (this.isForOldPrograms) return;
    if (tag === 'table') this.openTable();
    else if (tag === 'tr') this.openRow(attributes);
    else if (tag === 'td' || tag === 'th') this.openCell(attributes);
    else if (tag === 'col') this.column(attributes);
    else if (tag === 'br') this.add(LINE);
    else if (BLOCKS.has(tag)) this.line(/^h([1-6])$/.exec(tag)?.[1]);
  }

  close(tag: string): void {
    this.depth -= 1;
    if (this.unseen > 0) {
      if (!VOID.has(tag)) this.unseen -= 1;
      return;
    }
    if (this.isForOldPrograms) return;
    if (tag === 'table') this.closeTable();
    else if (tag === 'tr' || tag === 'td' || tag === 'th') this.closeCell();
    else if (BLOCKS.has(tag)) this.line(undefined);
  }

  text(text: string): void {
    if (this.unseen === 0 && !this.isForOldPrograms) this.add(text);
  }

  /** Excel puts a row of widths at the end that only programs of long ago look at. */
  instruction(data: string): void {
    if (data.startsWith('![if supportMisalignedColumns')) this.isForOldPrograms = true;
    else if (data.startsWith('![endif]')) this.isForOldPrograms = false;
  }

  finish(): (HtmlParagraph | HtmlTable)[] {
    while (this.tables.length > 0) this.closeTable();
    this.line(undefined);
    return this.blocks;
  }

  private get table(): OpenTable | undefined {
    return this.tables[this.tables.length - 1];
  }

  private add(text: string): void {
    const { table } = this;
    if (table?.cell) {
      table.cell.text += text;
      if (text === LINE) table.cell.isLineOpen = false;
      else if (/\S/.test(text)) table.cell.isLineOpen = true;
    } else if (table === undefined) this.paragraph += text;
  }

  /** The end of a line in a cell, of a paragraph outside; `level` of the heading that begins. */
  private line(level: string | undefined): void {
    const { table } = this;
    if (table?.cell?.isLineOpen) this.add(LINE);
    if (table !== undefined) return;
    for (const text of shownText(this.paragraph).split('\n')) {
      if (text !== '') this.blocks.push({ kind: 'paragraph', text, level: this.level });
    }
    this.paragraph = '';
    this.level = level === undefined ? null : Number.parseInt(level, 10);
  }

  private openTable(): OpenTable {
    if (this.tables.length === 0) this.line(undefined);
    const isNested = this.tables.length > 0;
    const table: OpenTable = { rows: [], widths: [], isNested, isRowHidden: false, cell: null };
    this.blocks.push({ kind: 'table', rows: table.rows, widths: table.widths, isNested });
    this.tables.push(table);
    return table;
  }

  private openRow(attributes: Attributes): void {
    const table = this.table ?? this.openTable();
    this.closeCell();
    table.isRowHidden = isNotShown(attributes);
    table.rows.push([]);
  }

  private openCell(attributes: Attributes): void {
    const table = this.table ?? this.openTable();
    this.closeCell();
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { text: '', isLineOpen: false, attributes };
  }

  private closeCell(): void {
    const { table } = this;
    if (!table?.cell) return;
    const { text, attributes } = table.cell;
    table.rows[table.rows.length - 1]?.push({
      text: shownText(text),
      rowSpan: spanOf(attributes.rowspan),
      columnSpan: spanOf(attributes.colspan),
      hidden: table.isRowHidden || isNotShown(attributes),
    });
    table.cell = null;
  }

  private closeTable(): void {
    this.closeCell();
    this.tables.pop();
  }

  private column({ span, style = '', width = '' }: Attributes): void {
    const mm = lengthOf(/(?:^|;)\s*width\s*:\s*([^;]+)/i.exec(style)?.[1] ?? width);
    const { table } = this;
    for (let count = spanOf(span); count > 0 && table !== undefined && table.widths.length < WIDEST; count -= 1)
      table.widths.push(mm);
  }
}

/** Elements that are never closed. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

function isNotShown({ style = '', hidden }: Attributes): boolean {
  return hidden !== undefined || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style);
}

function spanOf(text = '1'): number {
  const span = Number.parseInt(text, 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, WIDEST) : 1;
}

const PER_UNIT: Readonly<Record<string, number>> = { px: 25.4 / 96, pt: 25.4 / 72, mm: 1, cm: 10, in: 25.4 };

/** In mm; 0 where it is not a length. */
function lengthOf(text: string): number {
  const [, count = '0', unit = 'px'] = /^\s*(\d{1,5}(?:\.\d{1,5})?)\s*(px|pt|mm|cm|in)?\s*$/i.exec(text) ?? [];
  return Number.parseFloat(count) * (PER_UNIT[unit.toLowerCase()] ?? 0);
}
