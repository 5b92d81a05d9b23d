import type { SourceCell, SourceDocument, SourceParagraph, SourcePosition, SourceTable } from '../reading/source';
import { bannerOf, gridOf, type GridRow, ownWords } from './grid';
import { type ExtraColumns, type Heading, headingsIn } from './headings';
import { apartProjects } from './listed-projects';
import { apart } from './side-by-side';
import { isBesideTitle, isContinued, isPageNumber, isTitle } from './words/titles';
import { readLabel } from './words/labels';
import { regrid } from './regrid';
import { joined, levelled } from './text';
import { upright } from './upright';
import { uprightMoney } from './upright-money';

/** One form: the rows of one or more tables (or a part of one), and the words above it. */
export interface Segment {
  readonly title: string;
  /** Where the title stands, when it is a row of the table itself. */
  readonly above: readonly SourceCell[];
  /** Words of the paragraphs right above, nearest last. */
  readonly before: readonly string[];
  readonly rows: readonly GridRow[];
  readonly position: SourcePosition;
}

/** A segment while it grows. */
interface Growing {
  title: string;
  above: SourceCell[];
  before: string[];
  rows: GridRow[];
  position: SourcePosition;
}

/** How many paragraphs above a table may still speak of it. */
const NEAR = 4;

/** Cuts a document into forms: tables glued together are cut, those split over pages rejoined. */
export function segmentsOf(document: SourceDocument, extra: ExtraColumns): Segment[] {
  const segments: Growing[] = [];
  let paragraphs: SourceParagraph[] = [];
  for (const block of document.blocks) {
    const words = block.kind === 'paragraph' ? [block] : framed(block);
    if (block.kind === 'paragraph' || words.length > 0) {
      paragraphs.push(...words);
      continue;
    }
    const before = paragraphs.filter(({ text }) => text.trim() !== '').slice(-NEAR);
    paragraphs = [];
    const tables = apart(block, extra).flatMap((table) => apartProjects(table, extra));
    const parts = tables.flatMap((table) =>
      cut(gridOf(uprightMoney(upright(table, extra))).rows, block.position, block.sheet, extra),
    );
    const [first, ...rest] = parts;
    if (!first) continue;
    const last = segments.at(-1);
    const goesOn = last ? continuation(last, first, before, extra) : null;
    if (last && goesOn) last.rows.push(...goesOn);
    else segments.push(titled(first, before));
    segments.push(...rest);
  }
  return segments.filter(({ rows }) => rows.length > 0);
}

/** What stands in a table of one cell, line by line: a frame drawn round words, and round the form that follows as a table of its own. */
function framed({ cells, columnCount }: SourceTable): SourceParagraph[] {
  const [only, ...others] = cells.filter(({ text }) => text.trim() !== '');
  const isFrame = cells.every((cell) => cell.columnSpan === columnCount);
  // A frame may have a row for the title and one for the form, which is a table of its own.
  const isWhole = others.length === 0 && (cells.length === 1 || (isFrame && isTitle(only?.text.split('\n')[0] ?? '')));
  if (!only || !isWhole) return [];
  return only.text.split('\n').map((text) => ({ kind: 'paragraph', text, level: null, position: only.position }));
}

/** The rows of a table that goes on where the last one stopped: nothing but 续表 between them, and no beginning of its own; null else. */
function continuation(
  last: Growing,
  part: Growing,
  between: readonly SourceParagraph[],
  extra: ExtraColumns,
): readonly GridRow[] | null {
  if (part.title !== '' && !isContinued(part.title)) return null;
  const words = between.filter(({ text }) => !isContinued(text) && !isPageNumber(text));
  if (words.some(({ text }) => !isHeadingOfPart(text))) return null;
  if (last.rows[0]?.grid.table.sheet !== part.rows[0]?.grid.table.sheet) return null;
  const [first] = part.rows;
  if (!first || startsForm(first)) return null;
  const heading = headingsIn(part.rows, extra).get(first);
  const earlier = [...headingsIn(last.rows, extra).values()];
  // What a project's form begins with, and nothing of its indicators yet: the page was broken above their heading.
  if (heading && earlier.length === 0) return last.rows.some(startsForm) ? part.rows : null;
  if (words.length > 0) return null;
  if (heading) return earlier.some(({ signature }) => signature === heading.signature) ? part.rows : null;
  return earlier.length > 0 ? regrid(part.rows, last.rows) : null;
}

/** 「二、绩效指标完成情况」 between what a form begins with and its indicators. */
function isHeadingOfPart(text: string): boolean {
  const plain = levelled(text);
  return plain.length <= 20 && /指标/.test(plain) && !/整体|部门|单位|[，。；！？]/.test(plain) && !isTitle(text);
}

/** The title from the paragraphs above, where the table has none of its own. */
function titled(part: Growing, before: readonly SourceParagraph[]): Growing {
  const texts = before.map(({ text }) => joined(text));
  part.before = texts;
  if (part.title !== '') return part;
  const nearest = [...texts].reverse().find((text) => isTitle(text)) ?? '';
  return { ...part, title: nearest };
}

/** Cuts one table at titles, and where a new form begins without one. */
function cut(rows: readonly GridRow[], position: SourcePosition, sheet: string | null, extra: ExtraColumns): Growing[] {
  const headings = headingsIn(rows, extra);
  const parts: Growing[] = [];
  let part = begin(position, sheet);
  for (const row of rows) {
    const banner = bannerOf(row);
    const titleRow = banner !== null && (isTitle(banner.text) || isBesideTitle(banner.text) || isContinued(banner.text));
    const begun = part.rows.length > 0;
    if (banner && titleRow && !isContinued(banner.text)) {
      if (begun) {
        parts.push(part);
        part = begin(banner.position, sheet);
      }
      part.above.push(banner);
      if (isTitle(banner.text)) part.title = part.title === '' ? joined(banner.text) : part.title;
      continue;
    }
    if (ownWords(row).length === 0 && !begun) continue;
    if (begun && startsForm(row) && part.rows.some(startsForm)) {
      parts.push(part);
      part = begin(ownWords(row)[0]?.position ?? position, sheet);
    } else if (begun && banner === null && isOtherTable(part, headings, row)) {
      parts.push(part);
      part = begin(ownWords(row)[0]?.position ?? position, sheet);
    }
    part.rows.push(row);
  }
  parts.push(part);
  return parts.filter((one) => one.rows.length > 0);
}

function begin(position: SourcePosition, sheet: string | null): Growing {
  return { title: '', above: [], before: sheet === null ? [] : [sheet], rows: [], position };
}

/** 「项目名称」 heads a form of its own. */
function startsForm(row: GridRow): boolean {
  const [first] = ownWords(row);
  return first !== undefined && readLabel(first.text)?.kind === 'project-name' && ownWords(row).length <= 6;
}

/** A heading unlike those before it: a further table without a title. */
function isOtherTable(part: Growing, headings: ReadonlyMap<GridRow, Heading>, row: GridRow): boolean {
  const heading = headings.get(row);
  const earlier = part.rows.flatMap((one) => headings.get(one) ?? []);
  return heading !== undefined && earlier.length > 0 && earlier.every(({ signature }) => signature !== heading.signature);
}
