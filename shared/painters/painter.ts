import type { Evaluation } from '../scoring/evaluation';
import type { Grid } from '../sheets/grid';
import type { Problem } from '../text/problem';
import type { Result } from '../text/result';

/** Prints documents of HTML, each as a PDF, in order. Rejects where the browser ends or takes too long. */
export type PrintPdf = (documents: readonly string[]) => Promise<readonly Uint8Array[]>;

/** What painters of some formats need of the platform. */
export interface PainterPorts {
  /** Prints documents of HTML, each as a PDF; absent where there is no browser to do it. */
  readonly printPdf?: PrintPdf | undefined;
}

interface PaintOptions {
  /** The document's title; not printed. */
  readonly title: string;
  /** Grey words across every page, where the format has pages: 送审稿. */
  readonly watermark?: string | undefined;
  /** What a spreadsheet shows and not how it is worked out: no formula, no working papers. */
  readonly valuesOnly?: boolean | undefined;
  /** 「— 1 —」 at the foot of each page. */
  readonly pageNumbers?: boolean | undefined;
}

/** A file's bytes, and what is worth saying of it. */
interface Painted {
  readonly bytes: Uint8Array;
  readonly notices: readonly Problem[];
}

/** A format that grids are written in. */
export interface Painter {
  /** Formulas need their inputs in the same file: such a format carries the working papers of its tables, in one file. */
  readonly carriesWorkings: boolean;
  paint(
    grids: readonly Grid[],
    figures: Evaluation['figure'],
    options: PaintOptions,
    ports: PainterPorts,
  ): Promise<Result<Painted>>;
}
