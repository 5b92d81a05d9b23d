import type { Memory } from '../graph/memory';
import type { Adjustment } from '../workbook/schema/workbook';
import type { Owner } from '../workbook/fields/binding';
import type { TableEntries } from '../workbook/schema/fill';
import type { CompiledPack, CompiledTable } from './compile';
import type { Figures } from './evaluation';
import type { Names } from './entry';

/** Everything one table is evaluated from. */
export interface TableInput {
  readonly compiled: CompiledPack;
  readonly table: CompiledTable;
  readonly owner: Owner;
  /** The project the table is about, where it is not the owner itself. */
  readonly project: string;
  readonly fill: TableEntries;
  readonly year: string;
  readonly adjustments: readonly Adjustment[];
  readonly names: Names;
  readonly below: readonly Figures[];
  /** What the table's pieces came to last time. */
  readonly memory: Memory;
}
