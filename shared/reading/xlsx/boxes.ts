import type { OfficePackage } from '../package/package';
import type { SourceParagraph } from '../source';
import { childrenOf, childOf, elementsOf, textOf, wholeNumber, type XmlElement } from '../xml/tree';
import type { Area } from './cells';
import type { SheetPlace } from './grid';
import type { RawSheet } from './sheet';

/** A text box drawn on a worksheet: its words, and the square its upper left corner stands in. */
export interface TextBox {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** More boxes than this are a drawing, not words. */
const MOST = 200;

const ANCHORS = new Set(['xdr:twoCellAnchor', 'xdr:oneCellAnchor']);

/** The text boxes of a worksheet, from its upper edge down; a drawing that is broken has none. */
export async function boxesOf(from: OfficePackage, part: string): Promise<TextBox[]> {
  const drawings = (await from.relations(part)).filter(({ type }) => type === 'drawing');
  const boxes: TextBox[] = [];
  for (const { target } of drawings) {
    const root = await from.extra(target);
    for (const anchor of root ? elementsOf(root) : []) if (ANCHORS.has(anchor.name)) boxes.push(...boxesAt(anchor));
  }
  return boxes.slice(0, MOST).sort((one, other) => one.row - other.row || one.column - other.column);
}

function boxesAt(anchor: XmlElement): TextBox[] {
  const corner = childOf(anchor, 'xdr:from');
  const row = wholeNumber(textOf(childOf(corner, 'xdr:row')), 0, 1_048_575) ?? 0;
  const column = wholeNumber(textOf(childOf(corner, 'xdr:col')), 0, 16_383) ?? 0;
  return bodiesIn(anchor).flatMap((body) => {
    const text = childrenOf(body, 'a:p').map(wordsOf).join('\n').trim();
    return text === '' ? [] : [{ text, row, column }];
  });
}

/** The texts of shapes, those in groups too; what a newer program would draw in their stead comes once. */
function bodiesIn(element: XmlElement): XmlElement[] {
  return [...elementsOf(element)].flatMap((child) => {
    if (child.name === 'mc:Fallback') return [];
    return child.name === 'xdr:txBody' ? [child] : bodiesIn(child);
  });
}

function wordsOf(paragraph: XmlElement): string {
  return [...elementsOf(paragraph)]
    .map((run) => (run.name === 'a:br' ? '\n' : run.name === 'a:r' || run.name === 'a:fld' ? textOf(childOf(run, 'a:t')) : ''))
    .join('');
}

/**
 * The worksheet with the words of boxes that lie on a blank cell of it in that cell, as they look; and the other boxes as
 * paragraphs: those that begin above its words before it, the rest behind.
 */
export function placed(
  sheet: RawSheet,
  boxes: readonly TextBox[],
  { name, index }: SheetPlace,
): { readonly sheet: RawSheet; readonly before: readonly SourceParagraph[]; readonly behind: readonly SourceParagraph[] } {
  const texts = new Map([...sheet.texts].map(([row, cells]) => [row, new Map(cells)] as const));
  const rows = [...texts.keys()].sort((one, other) => one - other);
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const before: SourceParagraph[] = [];
  const behind: SourceParagraph[] = [];
  boxes.forEach((box, at) => {
    const { row, column } = cellUnder(box, sheet.merges);
    const isIn = rows.length > 0 && row >= top && row <= bottom && !texts.get(row)?.has(column) && isInside(texts, column);
    if (isIn) texts.set(row, (texts.get(row) ?? new Map<number, string>()).set(column, box.text));
    else {
      const position = { label: `工作表“${name}”第 ${at + 1} 个文本框`, path: `s${index}/box${at}` };
      const lines = box.text.split('\n');
      const words = lines.map((text): SourceParagraph => ({ kind: 'paragraph', text, level: null, position }));
      (rows.length > 0 && box.row > top ? behind : before).push(...words);
    }
  });
  return { sheet: { ...sheet, texts }, before, behind };
}

/** The cell a box lies on: the one merged there, or the square itself. */
function cellUnder({ row, column }: TextBox, merges: readonly Area[]): { row: number; column: number } {
  const merge = merges.find(({ from, to }) => from.row <= row && row <= to.row && from.column <= column && column <= to.column);
  return merge?.from ?? { row, column };
}

function isInside(texts: RawSheet['texts'], column: number): boolean {
  return [...texts.values()].some((cells) => [...cells.keys()].some((one) => one >= column));
}
