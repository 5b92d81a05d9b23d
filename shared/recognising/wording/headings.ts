import type { Column as PackColumn, Table } from '../../pack';
import { readColumn, type ColumnKind } from '../words/columns';

/** The pack's heading for each kind of column; null where it has several of that kind. */
export function headingsOf(table: Table): Map<ColumnKind, string | null> {
  const found = new Map<ColumnKind, string | null>();
  const add = (column: PackColumn): void => {
    if (column.columns) {
      for (const one of column.columns) add(one);
      return;
    }
    const kind = readColumn(column.heading)?.kind;
    if (kind !== undefined) found.set(kind, found.has(kind) ? null : column.heading);
  };
  for (const block of table.blocks) if (block.kind === 'indicators') for (const column of block.columns) add(column);
  return found;
}
