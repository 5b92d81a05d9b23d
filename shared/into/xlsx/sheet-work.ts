/** What is done to one worksheet: texts by reference, and rows (counted from 0) that go or come. */
export interface SheetWork {
  readonly texts: Map<string, string>;
  readonly removed: Set<number>;
  readonly added: AddedRow[];
}

/** A row that comes behind another. */
export interface AddedRow {
  readonly after: number;
  readonly like: number;
  /** By the reference the cell has in the row it is like. */
  readonly texts: ReadonlyMap<string, string>;
  /** Columns of cells that the row has together with the rows above: they are merged with them. */
  readonly joined: readonly { readonly from: number; readonly to: number; readonly top: number }[];
  /** Cells without a text keep what they say: a whole form that is copied. */
  readonly keepsRest?: true;
  /** Which copy of a form the row is of, from 1. */
  readonly copy?: number;
}
