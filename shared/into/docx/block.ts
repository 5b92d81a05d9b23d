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
  const titles = titlesAbove(opened, part, first, startOf(part, table));
  const from = titles[0] === undefined ? startOf(part, table) : startOf(part, titles[0]);
  return {
    from,
    to: last.end,
    table,
    isRows: false,
    hasTitle: titles.length > 0,
    isOnNewPage: beginsPage(part, from, titles[0]),
  };
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
  return { from, to, table, isRows: true, hasTitle: true, isOnNewPage: false };
}

/** The paragraphs right above a table that are its title, number, year or unit of money. */
function titlesAbove(opened: OpenedDocument, part: string, table: string, tableAt: number): XmlElement[] {
  const { blocks } = opened.document;
  const at = blocks.findIndex((block) => block.kind === 'table' && block.position.path === table);
  const above: XmlElement[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || !speaksOfTable(block)) break;
    const element = opened.elements.get(block.position.path)?.element;
    if (!element || element.end > tableAt || isInside(part, element, opened)) break;
    above.unshift(element);
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
