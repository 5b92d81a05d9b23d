import type { LocalInput } from '../../pack';
import type { Given } from '../schema/given';
import type { Workbook } from '../schema/workbook';

/** What a place to type into expects; a number unless it says otherwise. */
export type Described = Pick<LocalInput, 'type' | 'unit' | 'options' | 'blank' | 'none'>;

/** How a field of a `Root` — a workbook, or the entries of one table — is read and written; `write` changes an immer draft, null clears. */
interface Access<Root, Value> {
  readonly name: string;
  readonly read: (root: Root) => Value | undefined;
  readonly write: (draft: Root, value: Value | null) => void;
}

/** A figure holds a given value (may be 无, may have a unit of its own) that is checked against `described`; words hold text as typed. */
export type FieldOf<Root> =
  | ({ readonly kind: 'figure'; readonly described: Described } & Access<Root, Given>)
  | ({ readonly kind: 'words' } & Access<Root, string>);

/** One place of a workbook where something is typed. */
export type Field = FieldOf<Workbook>;

/** Sets a key of a record, or takes it out: nothing is stored for what is not typed. */
export function put<Value>(record: Record<string, Value>, key: string, value: Value | null): void {
  if (value === null) delete record[key];
  else record[key] = value;
}
