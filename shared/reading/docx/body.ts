import { READING_LIMITS } from '../limits';
import type { SourceBlock, SourceCell } from '../source';
import { childOf, elementsOf, isOn, type XmlElement } from '../xml/tree';
import { alternativeOf, inlineOf } from './inline';
import type { Numbering } from './numbering';
import { type Styles, styleOf } from './styles';
import { placed, type PlacedCell, within } from './table';

/** What is deleted, and what holds no text. */
const PASSED_OVER = new Set(['w:sectPr', 'w:del', 'w:moveFrom', 'w:tblPr', 'w:tblGrid', 'w:tcPr', 'w:sdtPr', 'w:sdtEndPr']);

/**
 * Turns the body of a Word document into blocks, child by child in order. Boxes and tables inside something come right after it.
 * `isFull` once it has read more than a document of ours can hold.
 */
export class BodyReader {
  readonly blocks: SourceBlock[] = [];
  pictures = 0;
  isFull = false;
  private paragraphs = 0;
  private tables = 0;
  private cells = 0;
  private characters = 0;
  /** The text of paragraphs whose end is deleted: it runs on into the next one. */
  private running = '';

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    /** Takes each paragraph, table, row and cell by the path of its position: for writing into the document again. */
    private readonly keep: (path: string, element: XmlElement) => void = () => undefined,
  ) {}

  /** Reads one child of the body, or of whatever else holds paragraphs and tables. */
  read(element: XmlElement): void {
    if (this.isFull || PASSED_OVER.has(element.name)) return;
    if (element.name === 'w:p') this.paragraph(element);
    else if (element.name === 'w:tbl') this.table(element);
    else if (element.name === 'mc:AlternateContent') this.readAll(alternativeOf(element));
    else if (!isPlaceholder(element)) this.readAll(element);
  }

  readAll(element: XmlElement): void {
    for (const child of elementsOf(element)) this.read(child);
  }

  private paragraph(element: XmlElement): void {
    const index = this.paragraphs;
    this.paragraphs += 1;
    this.keep(`p${index}`, element);
    const boxes: XmlElement[] = [];
    const { text, bold: isBold } = this.lineOf(element, boxes);
    if (text !== null && text.trim() !== '') {
      const { level, bold } = styleOf(element, this.styles);
      const position = { label: `第 ${index + 1} 段`, path: `p${index}` };
      const looks = bold || isBold ? { bold: true as const } : {};
      this.blocks.push({ kind: 'paragraph', text: text.trimEnd(), level, ...looks, position });
    }
    for (const box of boxes) this.readAll(box);
  }

  /** A paragraph's text with its number; null where it runs on into the next paragraph. */
  private lineOf(element: XmlElement, boxes: XmlElement[]): { readonly text: string | null; readonly bold: boolean } {
    const inline = inlineOf(element, this.styles);
    boxes.push(...inline.boxes);
    this.pictures += inline.pictures;
    this.characters += inline.text.length;
    if (this.characters > READING_LIMITS.characters) this.isFull = true;
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
    const isEndGone = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    const isShown = inline.text !== '' || !isEndGone;
    const { listId, listLevel } = styleOf(element, this.styles);
    const label = isShown && this.running === '' ? this.numbering.next(listId, listLevel) : '';
    const text = this.running + label + inline.text;
    this.running = isEndGone ? text : '';
    return { text: isEndGone ? null : text, bold: inline.bold };
  }

  private table(element: XmlElement): void {
    const index = this.tables;
    this.tables += 1;
    const { cells, rowCount, columnCount, widths } = placed(element);
    this.cells += cells.length;
    if (
      this.tables > READING_LIMITS.tables ||
      this.cells > READING_LIMITS.cells ||
      rowCount * columnCount > READING_LIMITS.squares
    ) {
      this.isFull = true;
      return;
    }
    if (cells.length === 0) return;
    this.keep(`t${index}`, element);
    for (const [tr, row] of [...within(element, 'w:tr')].entries()) this.keep(`t${index}/r${tr}`, row);
    for (const { element: cell, tr, tc } of cells) this.keep(`t${index}/r${tr}/c${tc}`, cell);
    const later: XmlElement[] = [];
    const read = cells.map((cell) => this.cell(cell, index, later));
    const position = { label: `第 ${index + 1} 张表`, path: `t${index}` };
    this.blocks.push({ kind: 'table', sheet: null, cells: read, rowCount, columnCount, widths, position });
    for (const block of later) this.read(block);
  }

  private cell(
    { element, tr, tc, row, column, rowSpan, columnSpan, hidden }: PlacedCell,
    table: number,
    later: XmlElement[],
  ): SourceCell {
    const inside: XmlElement[] = [];
    let text = this.textIn(element, inside);
    const isBoxed = text === '' && inside.length > 0 && inside.every(({ name }) => name === 'w:txbxContent');
    // Where a cell has nothing but a box drawn into it, that is what it says.
    if (isBoxed) text = inside.map((box) => this.textIn(box, later)).join('\n');
    else later.push(...inside);
    const position = { label: `第 ${table + 1} 张表第 ${row + 1} 行第 ${tc + 1} 格`, path: `t${table}/r${tr}/c${tc}` };
    return { row, column, rowSpan, columnSpan, text, hidden, position };
  }

  /** The text of a cell, or of a box in it. */
  private textIn(holder: XmlElement, later: XmlElement[]): string {
    const lines: string[] = [];
    this.running = '';
    this.linesOf(holder, lines, later);
    if (this.running !== '') lines.push(this.running);
    this.running = '';
    return lines.join('\n').replace(/[\s\u3000]+$|^(?:[ \t\u3000]*\n)+/g, '');
  }

  /** The lines of a cell; tables and boxes in it are kept for later. */
  private linesOf(holder: XmlElement, lines: string[], later: XmlElement[]): void {
    for (const child of elementsOf(holder)) {
      if (PASSED_OVER.has(child.name)) continue;
      if (child.name === 'w:tbl') later.push(child);
      else if (child.name === 'w:p') {
        this.paragraphs += 1;
        const { text: line } = this.lineOf(child, later);
        if (line !== null) lines.push(line);
      } else if (child.name === 'mc:AlternateContent') this.linesOf(alternativeOf(child), lines, later);
      else if (!isPlaceholder(child)) this.linesOf(child, lines, later);
    }
  }
}

/** A content control that still shows its invitation to type. */
function isPlaceholder(element: XmlElement): boolean {
  return element.name === 'w:sdt' && isOn(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr');
}
