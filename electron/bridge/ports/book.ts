import type { Pack } from '../../../shared/pack';
import type { Workbook } from '../../../shared/workbook/schema/workbook';

/** A workbook with the pack it is scored by: what a file holds. */
export interface Book {
  readonly pack: Pack;
  readonly workbook: Workbook;
}

/** The files attached to a workbook, by name. */
export type Evidence = ReadonlyMap<string, Uint8Array>;

/** A workbook as it goes into a file, with what is attached to it. */
export interface Filed extends Book {
  readonly evidence: Evidence;
}
