import { escapeXml } from '../sheets/package';
import type { Cell } from '../sheets/grid';
import { alignment, type Density, printable, typeOf } from '../sheets/paper';

/** Twentieths of a point, Word's measure. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** Room around a paragraph that stands outside the table, in twips. */
interface Room {
  readonly before: number;
  readonly after: number;
  readonly indent: number;
}

/** How the paragraphs of a cell are set, beside its type. */
interface Setting {
  readonly room?: Room | undefined;
  /** How much a line keeps from the rules beyond the cell's own room, in twips, so that it breaks between its words. */
  readonly insetOf?: ((line: string) => number) | undefined;
  /** Stays on one page with what follows. */
  readonly keepNext?: boolean | undefined;
  readonly tabs?: string | undefined;
}

/** One face for Chinese, Latin and digits alike, as the forms are set. */
function fonts(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
}

/** Properties of paragraphs and runs repeat in every cell: each is written once. */
const written = new Map<string, { readonly paragraph: string; readonly run: string }>();

/** The properties of a cell's paragraphs and runs, as XML. */
export function propertiesOf(
  cell: Cell,
  density: Density,
  setting: Setting = {},
  line = '',
): { readonly paragraph: string; readonly run: string } {
  const type = typeOf(cell, density);
  const side = alignment(cell);
  const { room, keepNext = false, tabs = '' } = setting;
  const inset = setting.insetOf?.(line) ?? 0;
  const key = [
    type.font,
    type.pt,
    type.linePt,
    type.bold,
    side,
    keepNext,
    room?.before,
    room?.after,
    room?.indent,
    inset,
    tabs,
  ].join();
  const known = written.get(key);
  if (known) return known;
  const run = `<w:rPr>${fonts(type.font)}${type.bold ? '<w:b/>' : ''}<w:sz w:val="${type.pt * 2}"/><w:szCs w:val="${type.pt * 2}"/></w:rPr>`;
  const paragraph =
    `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}${tabs}` +
    `<w:spacing w:before="${room?.before ?? 0}" w:after="${room?.after ?? 0}" w:line="${type.linePt * 20}" w:lineRule="exact"/>` +
    `${indentOf(side, room, inset)}<w:jc w:val="${side}"/>${run}</w:pPr>`;
  const made = { paragraph, run };
  written.set(key, made);
  return made;
}

function indentOf(side: 'left' | 'center' | 'right', room: Room | undefined, inset: number): string {
  if (room) return `<w:ind w:left="${room.indent}" w:right="${room.indent}"/>`;
  if (inset === 0) return '';
  const [left, right] = { left: [0, inset], center: [inset / 2, inset / 2], right: [inset, 0] }[side];
  return `<w:ind w:left="${left}" w:right="${right}"/>`;
}

/** The words of a cell, a paragraph a line. */
export function paragraphs(cell: Cell, density: Density, setting: Setting = {}): string {
  let xml = '';
  for (const line of printable(cell.text).split('\n')) {
    const { paragraph, run } = propertiesOf(cell, density, setting, line);
    xml += `<w:p>${paragraph}${line === '' ? '' : runOf(line, run)}</w:p>`;
  }
  return xml;
}

/** One run of words. */
export function runOf(text: string, properties: string): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

const HAIRLINE =
  '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>';

/** Word wants a paragraph after a table; this one takes no room, and ends a section where one is given. */
export function hairline(section = ''): string {
  return `<w:p><w:pPr>${HAIRLINE}${section}</w:pPr></w:p>`;
}
