import type { Given, RecordKind } from '../workbook';
import type { Treatment } from '../workbook/fields/carry';

/** One typed thing of last year's workbook, and what the catalogue says becomes of it. */
export interface Entry {
  readonly binding: string;
  readonly name: string;
  /** As typed. */
  readonly given: Given;
  readonly treatment: Treatment;
  /** `field`: a place to type into; `shape`: how the workbook is made up (a group, 不公开); `note`: kept beside the tables. */
  readonly kind: 'field' | 'shape' | 'note';
  /** Of a note: the record it is kept in. */
  readonly record?: RecordKind;
}
