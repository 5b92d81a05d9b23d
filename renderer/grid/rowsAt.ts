import type { Rows } from '../../shared/pack';
import { ownerPath, splitBinding } from '../../shared/workbook/fields/binding';
import { fillOf, tableOf } from '../../shared/workbook/fields/owner';
import { findIndicator } from '../../shared/workbook/fields/find';
import { listOf, rowsOf } from '../../shared/workbook/rows';
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
  if (!split || !table) return null;
  const filled = fillOf(workbook, split.owner) ?? fill.parse({});
  const spec = listOf(table, filled, indicator);
  const name = (findIndicator(table, indicator) ?? filled.indicators.find(({ id }) => id === indicator))?.name;
  if (!spec || name === undefined) return null;
  return { owner: ownerPath(split.owner), indicator, name, row, rows: rowsOf(filled, indicator, spec), spec };
}
