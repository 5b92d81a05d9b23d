import type { Result } from '../../text/result';

/** The contents of a file whose shape may be old: everything before the schemas have seen it. */
export interface Parts {
  readonly workbook: unknown;
  readonly pack: unknown;
}

/** One step from a format to the next. `change` meets only files whose checksums held; it is never edited once released. */
export interface Migration {
  readonly from: number;
  /** What became different, for the changelog. */
  readonly why: string;
  readonly change: (parts: Parts) => Result<Parts>;
}
