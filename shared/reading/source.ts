/**
 * What any document with tables in it is read into: its paragraphs and tables from top to bottom, nothing interpreted.
 * Texts are as a reader of the document sees them: tracked changes as accepted, fields by their results, lists with their
 * numbers, line breaks as `\n`. Nested tables follow the table they stand in, as blocks of their own.
 */
export interface SourceDocument {
  readonly format: SourceFormat;
  readonly blocks: readonly SourceBlock[];
}

type SourceFormat = 'docx' | 'xlsx' | 'html' | 'tsv';

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The heading level (1 for the highest) where the document's style gives one. */
  readonly level: number | null;
  /** All of it is bold, as headings without a style are. */
  readonly bold?: true;
  readonly position: SourcePosition;
}

export interface SourceTable {
  readonly kind: 'table';
  /** The name of the worksheet, where it stands on one. */
  readonly sheet: string | null;
  /** In reading order; a merged cell stands once, at its upper left, with its spans. Cells never overlap. */
  readonly cells: readonly SourceCell[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** Width of each column in mm; empty where the document does not say. */
  readonly widths: readonly number[];
  readonly position: SourcePosition;
}

export interface SourceCell {
  /** Rows and columns of the table's grid count from 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The figure a worksheet holds, where it shows fewer digits of it: 「50.625%」 shown as 「50.63%」. */
  readonly exact?: string;
  /** In a hidden row, column or worksheet: read all the same, and said so. */
  readonly hidden: boolean;
  readonly position: SourcePosition;
  /** The cell this is a part of, where one cell holds several values, and where in its text the part begins. */
  readonly partOf?: { readonly cell: SourceCell; readonly from: number };
}

/** Where in the document something stands: for people, and for writing into the same document again. */
export interface SourcePosition {
  /** For people: 「第 3 张表第 4 行第 2 格」, 「工作表“附表1”B4」, 「第 12 段」. */
  readonly label: string;
  /** Stable path for programs: `t2/r3/c1` in a Word document, `s0/B4` in a workbook, `p12` for a paragraph. */
  readonly path: string;
}
