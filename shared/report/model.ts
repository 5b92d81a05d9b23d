import type { Decimal } from '../number';

/** A piece of a sentence. `token` is what stands for it between braces, in the pack's text and in the officer's alike. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** A figure or a name that follows the workbook. */
  | { readonly kind: 'figure'; readonly token: string; readonly name: string; readonly text: string; readonly number: boolean }
  /** Words the officer typed elsewhere. */
  | { readonly kind: 'words'; readonly token: string; readonly name: string; readonly text: string }
  /** What has still to be filled in or written. */
  | { readonly kind: 'blank'; readonly token: string; readonly what: string };

/** A paragraph as it will be printed, and how it came about. */
export interface ReportParagraph {
  readonly kind: 'paragraph';
  /** Where the officer's wording of it is kept. */
  readonly binding: string;
  /** The headings it stands under, from the outside in. */
  readonly under: readonly string[];
  readonly pieces: readonly Piece[];
  /** The same by the pack alone; equal to `pieces` where the officer has not edited it. */
  readonly prefilled: readonly Piece[];
  /** The text behind `pieces`, with its tokens. */
  readonly template: string;
  readonly edited: boolean;
  /** The officer does not want it: it is not printed. */
  readonly leftOut?: true;
  /** It stands on the cover: among its lines, or at its foot. */
  readonly cover?: 'line' | 'foot';
  /** What to write here. */
  readonly hint: string;
}

/** One row's share of a bar, from 0 to 1; null while it is not known. */
export interface Bar {
  readonly label: string;
  readonly share: Decimal | null;
  readonly text: string;
}

/** A cell of a small table. */
export type SmallCell = readonly Piece[];

export interface SmallColumn {
  readonly heading: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly id: string }
  | ReportParagraph
  /** A table of the workbook as it is published: the id of its grid, and its title where a report gives it another. */
  | { readonly kind: 'form'; readonly grid: string; readonly title?: string }
  | {
      readonly kind: 'list';
      readonly caption: string;
      readonly columns: readonly SmallColumn[];
      readonly rows: readonly (readonly SmallCell[])[];
      readonly closing: readonly (readonly SmallCell[])[];
    }
  | { readonly kind: 'bars'; readonly caption: string; readonly bars: readonly Bar[] };

/** Something a report still lacks: where, in words, and the place to fill it in. */
export interface ReportBlank {
  readonly where: string;
  readonly what: string;
  readonly binding: string;
}

/** One report, or paragraphs for another document, as it would be published. */
export interface ReportDocument {
  /** The pack's report, and what it is about: `unit`, a project or an appraisal. */
  readonly report: string;
  readonly of: string;
  readonly title: string;
  /** For a file's name. */
  readonly name: string;
  /** The project it is about, in a file's name. */
  readonly about: string;
  readonly part: 'whole' | 'paragraphs';
  /** Pages in front of it: a cover, and 目录. */
  readonly front: { readonly cover: boolean; readonly contents: boolean };
  readonly blocks: readonly ReportBlock[];
  readonly blanks: readonly ReportBlank[];
}

/** What stands printed where something is still to be filled in. */
export function blankText(what: string): string {
  return what === '' ? '【待填】' : `【待填：${what}】`;
}

/** The words of pieces, as printed. */
export function pieceText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.kind === 'blank' ? blankText(piece.what) : piece.text)).join('');
}
