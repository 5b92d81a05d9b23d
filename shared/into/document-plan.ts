import type { FormBinding } from '../recognising';
import type { CustomLine } from '../recognising/bind';
import type { SourceCell, SourceTable } from '../reading';
import type { Renamed } from './owners';

/** A cell and what is to stand in it. */
export interface CellWrite {
  readonly cell: SourceCell;
  readonly text: string;
}

/** What is still the document's own, and where. */
export interface Remaining {
  readonly source: string;
  readonly text: string;
}

/** A row to be put in after another of the same branch, in its style. */
export interface RowCopy {
  readonly like: CustomLine;
  readonly writes: readonly CellWrite[];
  /** The name of its branch, where it is the first of one that the form has no row for; the cell names another of that level. */
  readonly level: CellWrite | null;
}

/** What is written into one form for one owner. */
export interface FormPlan {
  readonly writes: readonly CellWrite[];
  readonly copies: readonly RowCopy[];
  readonly removed: readonly CustomLine[];
  /** Places of the workbook that are written. */
  readonly placed: ReadonlySet<string>;
  /** Words and figures of last year's line that stay beside another one of this year. */
  readonly kept: readonly Remaining[];
}

export interface FurtherForm {
  readonly like: FormBinding;
  readonly plan: FormPlan;
  readonly words: ReadonlyMap<string, string>;
  readonly renamed: Renamed | null;
}

/** What is to be done with one document. */
export interface DocumentPlan {
  /** Null: this year has nobody for the form, and it is taken out. */
  readonly forms: readonly { readonly form: FormBinding; readonly plan: FormPlan | null; readonly renamed: Renamed | null }[];
  /** Forms to copy for further owners, in order, after the last of their kind; `words`: what the copy says as they do below. */
  readonly further: readonly FurtherForm[];
  /** Words above and beside the tables that are written anew, by the path of their place. */
  readonly words: ReadonlyMap<string, string>;
  /** Lists of projects that are none of the forms. */
  readonly lists: readonly { readonly table: SourceTable; readonly plan: FormPlan }[];
}
