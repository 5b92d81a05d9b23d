import { isIndicator } from '../../pack';
import { EXECUTION } from './binding';
import { walk } from './find';
import type { InTable } from './kind';

/** What a line is called: the unit's own indicator by what was typed, a fixed one as the pack says; its id where neither is known. */
export function lineName(line: string, { table, fill }: InTable): string {
  if (line === EXECUTION) return '预算执行';
  const custom = fill.indicators.find((one) => one.id === line)?.name;
  return custom ?? (table && walk(table.tree).find((node) => isIndicator(node) && node.id === line)?.name) ?? line;
}

/** Whether table or entries have this line; that of the budget's execution wherever there is money. */
export function hasLine(line: string, { table, fill }: InTable): boolean {
  if (line === EXECUTION) return table?.funds !== undefined;
  return fill.indicators.some((one) => one.id === line) || isFixed(line, table);
}

/** Whether it is a line of the pack's own tree. */
function isFixed(line: string, table: InTable['table']): boolean {
  return table !== undefined && walk(table.tree).some((node) => isIndicator(node) && node.id === line);
}
