import type { SourceCell } from '../../reading/source';
import type { GridRow } from '../grid';
import { joined, saysNothing, splitPoints } from '../text';
import { type FundsColumnKind, readFundsColumn, readFundsRow } from '../words/funds';
import { readLabel } from '../words/labels';
import { moneyOf } from '../words/money';
import { cellUnder } from './lines';
import type { FormFundsRow } from './model';

/** The heading of a project's money. */
export interface FundsHeading {
  readonly row: GridRow;
  readonly columns: readonly { kind: FundsColumnKind; cell: SourceCell; from: number; to: number; unit: string | null }[];
  /** Where names of rows stand: behind the words beside the block, before the first amount. */
  readonly names: { readonly from: number; readonly to: number };
}

const AMOUNTS = new Set<FundsColumnKind>(['initial', 'adjusted', 'executed', 'expected']);

/**
 * Reads a row as the heading of money: at least two columns of amounts, or one with its rate. `said` gives the unit of money the
 * words above have; a column or the words beside the block may say another.
 */
export function readFundsHeading(row: GridRow, said: () => string | null): FundsHeading | null {
  const words = row.cells.filter((cell) => cell.row === row.row && cell.text.trim() !== '');
  const columns = words.flatMap((cell) => {
    const kind = readFundsColumn(cell.text)?.kind;
    return kind && kind !== 'row'
      ? [{ kind, cell, from: cell.column, to: cell.column + cell.columnSpan, unit: moneyOf(cell.text) }]
      : [];
  });
  const amounts = columns.filter(({ kind }) => AMOUNTS.has(kind));
  const rate = columns.some(({ kind }) => kind === 'rate');
  if (amounts.length < (rate ? 1 : 2) || columns.length < 2) return null;
  const [first] = amounts;
  const beside = row.cells.find((cell) => cell.column < (first?.from ?? 0) && readLabel(cell.text)?.kind === 'section');
  const behind = beside ? beside.column + beside.columnSpan : 0;
  // Words that head the very column of the names stand beside nothing.
  const from = behind < (first?.from ?? 0) ? behind : 0;
  const before = row.cells.filter((cell) => cell.column < (first?.from ?? 0));
  const unit = before.flatMap((cell) => moneyOf(cell.text) ?? [])[0] ?? said();
  return { row, columns: columns.map((one) => ({ ...one, unit: one.unit ?? unit })), names: { from, to: first?.from ?? 0 } };
}

/**
 * Reads a row below it; null where the row names no source of money. The first row may have no name: amounts printed
 * right under their headings are the total's.
 */
export function readFundsLine(row: GridRow, heading: FundsHeading, isFirst: boolean): FormFundsRow | null {
  const { from, to } = heading.names;
  const nameCells = row.cells.filter(
    (cell) => cell.row === row.row && cell.column >= from && cell.column < to && cell.text.trim() !== '',
  );
  const name = nameCells.map((cell) => joined(cell.text)).join('');
  const isUnnamed = name === '' && isFirst && hasAmounts(row, heading);
  const kind = isUnnamed ? 'total' : (readFundsRow(splitPoints(name).name)?.kind ?? null);
  if ((name === '' && !isUnnamed) || (kind === null && !hasAmounts(row, heading))) return null;
  if (kind === null && readLabel(name)) return null;
  const values = new Map<FundsColumnKind, SourceCell>();
  const units = new Map(heading.columns.flatMap(({ kind: column, unit }) => (unit === null ? [] : [[column, unit] as const])));
  for (const column of heading.columns) {
    const cell = cellUnder(row, column, 0);
    if (cell && cell.row === row.row && !values.has(column.kind)) values.set(column.kind, cell);
  }
  return { kind, name, nameCells, values, units };
}

/** Whether some amount column of the row holds a figure: an own name for a source no list knows. */
function hasAmounts(row: GridRow, { columns }: FundsHeading): boolean {
  return columns.some((column) => {
    const cell = cellUnder(row, column, 0);
    return AMOUNTS.has(column.kind) && cell !== undefined && !saysNothing(cell.text) && /^[\d０-９]/.test(cell.text.trim());
  });
}
