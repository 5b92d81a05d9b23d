import type { Rows } from '../../shared/pack';
import { ownerPath, splitBinding } from '../../shared/workbook/fields/binding';
import { fillOf, tableOf } from '../../shared/workbook/fields/owner';
import { findIndicator } from '../../shared/workbook/fields/find';
import { rowsOf } from '../../shared/workbook/rows';
import { fill, type Row } from '../../shared/workbook/schema/fill';
import type { Book } from '../state/book';

/** The list behind a cell that opens one of its rows (`<line>/row/<id>`). */
export interface OpenList {
  readonly owner: string;
  readonly indicator: string;
  readonly name: string;
  readonly row: string;
  readonly rows: readonly Row[];
  readonly spec: Rows;
}

/** Finds the list; null where the pack knows none there. */
export function listAt({ pack, workbook }: Pick<Book, 'pack' | 'workbook'>, opens: string): OpenList | null {
  const split = splitBinding(opens);
  const [, indicator = '', , row = ''] = split?.rest ?? [];
  const table = split && tableOf(pack, workbook, split.owner);
  const found = table && findIndicator(table, indicator);
  if (!split || !found?.rows) return null;
  const rows = rowsOf(fillOf(workbook, split.owner) ?? fill.parse({}), indicator, found.rows);
  return { owner: ownerPath(split.owner), indicator, name: found.name, row, rows, spec: found.rows };
}
