import type { LocalInput } from '../../pack';
import type { Given } from '../schema/given';
import type { Workbook } from '../schema/workbook';

/** What a place to type into expects; a number unless it says otherwise. */
export type Described = Pick<LocalInput, 'type' | 'unit' | 'options' | 'blank'>;

/**
 * A place of the workbook behind a binding. `figure` doors hold a given value (may be 无, may have a unit) that is
 * checked against `described`; `words` doors hold text as typed. `write` changes an immer draft; null clears.
 */
export type Door =
  | {
      readonly kind: 'figure';
      readonly name: string;
      readonly described: Described;
      readonly read: (workbook: Workbook) => Given | undefined;
      readonly write: (draft: Workbook, value: Given | null) => void;
    }
  | {
      readonly kind: 'words';
      readonly name: string;
      readonly read: (workbook: Workbook) => string | undefined;
      readonly write: (draft: Workbook, value: string | null) => void;
    };

/** Sets a key of a record, or takes it out: nothing is stored for what is not typed. */
export function put<Value>(record: Record<string, Value>, key: string, value: Value | null): void {
  if (value === null) delete record[key];
  else record[key] = value;
}
