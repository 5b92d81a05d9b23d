import { type CompiledTable } from '../../scoring/compile';
import { numberIn, rateColumns } from '../../scoring/money';
import { fields } from '../../workbook/fields';
import type { SheetContext } from '../context';
import type { Cell } from '../grid';

/** What the rate of a row of money with neither budget nor spending prints: there is nothing to divide. */
export function idleRate(
  { figure }: Pick<SheetContext, 'figure'>,
  compiled: CompiledTable,
  path: string,
  row: string,
  text: string | undefined,
): Partial<Cell> {
  const columns = rateColumns(compiled);
  if (!columns || text === undefined) return {};
  const keys = columns.map((column) => fields.amount.at(path, row, column));
  const isIdle = keys.every((key) => numberIn(figure(key)?.value)?.isZero());
  return { whileZero: { figures: keys, text }, ...(isIdle ? { text } : {}) };
}
