import type { Pack } from '../../pack';
import type { Matrix } from '../../sheets/clipboard';
import type { Grid } from '../../sheets/grid';
import type { Doubt } from '../../text/recognising';
import type { Workbook } from '../../workbook';
import type { AddedRow } from '../../workbook/commands/paste-block';

/** A block to be pasted, and where: nothing of it is done yet. */
export interface PasteOrder {
  readonly matrix: Matrix;
  /** The page's table as it is shown. */
  readonly grid: Grid;
  /** The first square of the selection. */
  readonly at: { readonly row: number; readonly column: number };
  /** Copied in this program, or one value over a range: laid square by square, whatever names it brings along. */
  readonly bySquare: boolean;
  readonly pack: Pack;
  readonly workbook: Workbook;
  /** The same table once rows were added to the workbook. */
  readonly regrid: (workbook: Workbook) => Grid | null;
}

/** One place that would change. */
export interface PasteChange {
  readonly binding: string;
  /** For people: the row's name and the column's. */
  readonly name: string;
  /** What stands there; empty: nothing. */
  readonly before: string;
  readonly after: string;
}

/** A text of the block that goes nowhere; counted from the block's first square. */
export interface PasteLeft {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly why: Doubt;
}

/** What a block comes to. */
export interface PastePlan {
  readonly by: 'name' | 'place';
  readonly add: readonly AddedRow[];
  readonly changes: readonly PasteChange[];
  readonly left: readonly PasteLeft[];
  /** Places the block says the same of as the table does already. */
  readonly unchanged: number;
  /** Whether a column of figures passed over rows that are worked out: a column with results in it would lie otherwise. */
  readonly passed: boolean;
}

/** A text of the block on its way to a place. */
export interface Aimed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
