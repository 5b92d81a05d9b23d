import type { SourceCell } from '../reading/source';
import type { ColumnKind } from './words/columns';

/** A column under a heading, by the columns of the table's own grid. */
export interface Column {
  readonly kind: ColumnKind;
  /** False where the words were only like those we know. */
  readonly sure: boolean;
  readonly heading: string;
  readonly cell: SourceCell;
  readonly from: number;
  readonly to: number;
}
