import type { ImportReport, Said, WordingRead } from '../../../shared/bridge';
import type { Pack, PackSource } from '../../../shared/pack';
import type { Workbook } from '../../../shared/workbook/schema/workbook';
import type { Book } from './book';

/** What came of reading a document. */
export type ReadResult =
  | { readonly kind: 'read'; readonly pack: string; readonly workbook: Workbook; readonly report: ImportReport }
  | { readonly kind: 'failed'; readonly problems: readonly Said[] }
  | { readonly kind: 'cancelled' };

/** What came of reading the words of a bureau's form. */
export type WordingResult =
  | { readonly kind: 'worded'; readonly read: WordingRead }
  | { readonly kind: 'failed'; readonly problems: readonly Said[] }
  | { readonly kind: 'cancelled' };

/** Reads documents, in a process of its own; one at a time. */
export interface Reading {
  /** `pack`: the one to read it by; null: the one of the sources that it fits best. */
  read(order: {
    readonly file: string;
    readonly sources: readonly PackSource[];
    readonly pack: Pack | null;
  }): Promise<ReadResult>;
  /** The words of an official form, or those a colleague saved, for a workbook. */
  wording(order: Book & { readonly file: string }): Promise<WordingResult>;
  cancel(): void;
}
