import { AlignmentType, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Cell } from '../sheets/grid';
import { alignment, printable, TYPES } from '../sheets/paper';

/** Twentieths of a point, Word's measure. */
export function twips(mm: number): number {
  return Math.round((mm * 1440) / 25.4);
}

/** One face for Chinese, Latin and digits alike, as the forms are set. */
export function fonts(name: string): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

const sides = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** One run of words in the type of its cell. */
export function run(text: string, { role, bold }: Cell): TextRun {
  const type = TYPES[role];
  return new TextRun({ text, font: fonts(type.font), size: type.pt * 2, bold: bold ?? type.bold });
}

/** Room around a paragraph that stands outside the table. */
export interface Room {
  readonly before: number;
  readonly after: number;
  readonly indent: NonNullable<IParagraphOptions['indent']>;
}

/** The words of a cell, a paragraph a line. */
export function paragraphs(cell: Cell, room?: Room): Paragraph[] {
  const spacing = {
    line: TYPES[cell.role].linePt * 20,
    lineRule: LineRuleType.EXACT,
    before: room?.before ?? 0,
    after: room?.after ?? 0,
  };
  const look = { alignment: sides[alignment(cell)], spacing, ...(room ? { indent: room.indent } : {}) };
  return printable(cell.text)
    .split('\n')
    .map((line) => new Paragraph({ ...look, children: line === '' ? [] : [run(line, cell)] }));
}

const hairline = { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

/** Word wants a paragraph after a table; this one takes no room. */
export function tail(): Paragraph {
  return new Paragraph({ spacing: hairline, run: { size: 2 } });
}

/** Begins a new page, and keeps the tables before and after it apart. */
export function pageBreak(): Paragraph {
  return new Paragraph({ pageBreakBefore: true, spacing: hairline, run: { size: 2 } });
}
