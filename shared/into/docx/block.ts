import type { OpenedDocument, SourceParagraph } from '../../reading';
import type { XmlElement } from '../../reading/xml/tree';
import type { FormBinding } from '../../recognising';
import { isBesideTitle, isTitle } from '../../recognising/words/titles';
import { levelled } from '../../recognising/text';
import { prefixOf, startOf } from '../xml';

/** The stretch of a document that is one form: its title and its tables, or its rows of a table it shares with others. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly table: XmlElement;
  readonly isRows: boolean;
  readonly hasTitle: boolean;
  readonly isOnNewPage: boolean;
  /** Its number (「附件2」) is its own: that of a copy is the next. */
  readonly counts: boolean;
  /** The paragraphs above its tables that go with it. */
  readonly titles: readonly XmlElement[];
}

/** Where a form begins and ends; null where it cannot be told from its neighbours. */
export function blockOf(opened: OpenedDocument, part: string, form: FormBinding, all: readonly FormBinding[]): Block | null {
  const tables = tablesOf(form);
  const [first = ''] = tables;
  const [table, last] = [first, tables.at(-1) ?? ''].map((path) => opened.elements.get(path)?.element);
  if (!table || !last) return null;
  const isShared =
    all.some((one) => one !== form && tablesOf(one).some((path) => tables.includes(path))) || !isWhole(opened, form, tables);
  if (isShared) return tables.length === 1 ? rowsOf(opened, part, form, table) : null;
  const alike = all.filter((one) => one !== form && one.table.id === form.table.id);
  const titles = ownTitles(
    titlesAbove(opened, part, form),
    alike.map((one) => titlesAbove(opened, part, one)),
  );
  const [top] = titles;
  const from = top === undefined ? startOf(part, table) : startOf(part, top.element);
  const notes = notesBelow(opened, form);
  // A note below one of several forms speaks of all of them.
  const hasOwn = notes.length > 0 && alike.every((one) => notesBelow(opened, one).length > 0);
  return {
    from,
    to: (hasOwn ? notes.at(-1)?.end : undefined) ?? last.end,
    table,
    isRows: false,
    titles: titles.map(({ element }) => element),
    hasTitle: titles.length > 0,
    isOnNewPage: beginsPage(part, from, top?.element),
    counts:
      alike.length > 0 &&
      titles.some(({ text }) => NUMBERED.test(text)) &&
      alike.every((one) => !sharesNumber(titles, titlesAbove(opened, part, one))),
  };
}

/** 「附件2」, 「附表 3」. */
const NUMBERED = /^\s*附[件表]\s*\d+/;

interface Title {
  readonly element: XmlElement;
  readonly text: string;
}

function sharesNumber(own: readonly Title[], others: readonly Title[]): boolean {
  const numbers = (titles: readonly Title[]) => titles.flatMap(({ text }) => NUMBERED.exec(text)?.[0].replace(/\s/g, '') ?? []);
  return numbers(own).some((one) => numbers(others).includes(one));
}

/** Of what stands above a form, what is its own: of several forms alike, words that only the first has are those of the whole. */
function ownTitles(titles: readonly Title[], others: readonly (readonly Title[])[]): readonly Title[] {
  if (others.length === 0) return titles;
  const bare = (text: string) => levelled(text).replace(/[\d一二三四五六七八九十]/g, '');
  const isOwn = ({ text }: Title) =>
    isTitle(text) || isBesideTitle(text) || others.some((one) => one.some((other) => bare(other.text) === bare(text)));
  const at = titles.findIndex(isOwn);
  return at < 0 ? titles : titles.slice(at);
}

/** 「注：1.…」 right below a form, and the lines that go on with it. */
function notesBelow(opened: OpenedDocument, form: FormBinding): XmlElement[] {
  const { blocks } = opened.document;
  const last = tablesOf(form).at(-1);
  const at = blocks.findIndex((block) => block.kind === 'table' && block.position.path === last);
  const below: XmlElement[] = [];
  for (const block of at < 0 ? [] : blocks.slice(at + 1)) {
    const wanted = below.length === 0 ? /^\s*(注|备注|说明|填表说明)\s*[:：]/ : /^\s*[（(]?\d{1,2}[）).．、]/;
    const element = opened.elements.get(block.position.path)?.element;
    if (block.kind !== 'paragraph' || !wanted.test(block.text) || !element) break;
    below.push(element);
  }
  return below;
}

/** Whether all that its tables say is the form's. */
function isWhole(opened: OpenedDocument, { form }: FormBinding, tables: readonly string[]): boolean {
  const rows = new Set(form.cells.map(({ position: { path } }) => path.slice(0, path.lastIndexOf('/'))));
  return opened.document.blocks.every(
    (block) =>
      block.kind !== 'table' ||
      !tables.includes(block.position.path) ||
      block.cells.every(({ text, position: { path } }) => text.trim() === '' || rows.has(path.slice(0, path.lastIndexOf('/')))),
  );
}

/**
 * What goes with a form that is taken out: the page break behind it where it began a page itself, or the one before it where
 * nothing follows, so that no page is left blank.
 */
export function withBreak(part: string, block: Block): Pick<Block, 'from' | 'to'> {
  const { from, to } = block;
  const w = prefixOf(part, block.table);
  const about = `(?:<${w}pPr>(?:(?!<${w}sectPr)[^])*?</${w}pPr>)?`;
  const blank = `<${w}p(?:\\s[^>]*)?(?:/>|>${about}</${w}p>)`;
  const run = `<${w}r(?:\\s[^>]*)?>(?:<${w}rPr>(?:(?!</${w}r>)[^])*?</${w}rPr>)?<${w}br ${w}type="page"/></${w}r>`;
  const page = `<${w}p(?:\\s[^>]*)?>${about}${run}</${w}p>`;
  const behind = new RegExp(`^(?:${blank})*${page}`).exec(part.slice(to, to + NEAREST));
  if (behind && block.isOnNewPage) return { from, to: to + behind[0].length };
  const isLast = new RegExp(`^(?:${blank})*(?:<${w}sectPr|</${w}body>)`).test(part.slice(to, to + NEAREST));
  const before = isLast ? new RegExp(`${page}(?:${blank})*$`).exec(part.slice(Math.max(0, from - NEAREST), from)) : null;
  return { from: from - (before?.[0].length ?? 0), to };
}

/** How far, in characters of the part, a break still stands right beside a form. */
const NEAREST = 1500;

function tablesOf(form: FormBinding): string[] {
  return [...new Set(form.form.cells.map(({ position }) => position.path.split('/')[0] ?? ''))];
}

function rowsOf(opened: OpenedDocument, part: string, form: FormBinding, table: XmlElement): Block | null {
  const rows = form.form.cells.flatMap(({ position: { path } }) => {
    const row = opened.elements.get(path.slice(0, path.lastIndexOf('/')))?.element;
    return row ? [row] : [];
  });
  if (rows.length === 0) return null;
  const from = Math.min(...rows.map((row) => startOf(part, row)));
  const to = Math.max(...rows.map(({ end }) => end));
  return { from, to, table, isRows: true, hasTitle: true, isOnNewPage: false, counts: false, titles: [] };
}

/** The paragraphs right above a form that are its title, number, year or unit of money. */
function titlesAbove(opened: OpenedDocument, part: string, form: FormBinding): Title[] {
  const { blocks } = opened.document;
  const [path = ''] = tablesOf(form);
  const table = opened.elements.get(path)?.element;
  const at = blocks.findIndex((block) => block.kind === 'table' && block.position.path === path);
  const above: Title[] = [];
  for (let index = at - 1; table && index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || !speaksOfTable(block)) break;
    const element = opened.elements.get(block.position.path)?.element;
    if (!element || element.end > startOf(part, table) || isInside(part, element, opened)) break;
    above.unshift({ element, text: block.text });
  }
  return above;
}

function speaksOfTable({ text }: SourceParagraph): boolean {
  return isTitle(text) || isBesideTitle(text) || (levelled(text).length <= 40 && !/[。；]$/.test(text.trim()));
}

/** Whether a paragraph stands in a box or a table: it is not beside the table then. */
function isInside(part: string, element: XmlElement, opened: OpenedDocument): boolean {
  const from = startOf(part, element);
  return [...opened.elements.values()].some(
    (one) => one.element !== element && startOf(part, one.element) < from && one.element.end > element.end,
  );
}

/** A break of page or section right before, or asked for by the title itself. */
function beginsPage(part: string, from: number, title: XmlElement | undefined): boolean {
  const before = part.slice(Math.max(0, from - NEAREST), from);
  const nearest = before.slice(before.lastIndexOf('tbl>') + 1);
  const own = title ? part.slice(startOf(part, title), title.end) : '';
  return (
    /:?br\s[^>]*type="page"|:?sectPr\b/.test(nearest) || /pageBreakBefore\b(?![^>]*"(0|false)")|:?br\s[^>]*type="page"/.test(own)
  );
}
