import type { SourceCell } from '../../reading/source';
import type { GridRow } from '../grid';
import { joined, levelled, saysNothing, splitPoints } from '../text';
import { type FundsColumnKind, readFundsColumn, readFundsRow } from '../words/funds';
import { readLabel } from '../words/labels';
import { moneyOf } from '../words/money';
import { AMOUNTS, type FundsHeading, isFigure } from './funds-heading';
import { cellUnder } from './lines';
import type { FormFundsRow } from './model';

/** What was read of a row that says of each amount what it is: 「预算数：」 210.75 「执行数：」 200.21. It is the total's. */
export interface FundsPairs {
  readonly heading: FundsHeading;
  readonly line: FormFundsRow;
  readonly labels: readonly SourceCell[];
}

/** Reads a row of money whose amounts have their labels beside them; those below stand in the same columns. Null where it is none. */
export function readFundsPairs(row: GridRow, said: () => string | null): FundsPairs | null {
  const own = row.cells.filter((cell) => cell.row === row.row);
  const pairs = own.flatMap((label, at) => {
    const cell = own[at + 1];
    const found = readFundsColumn(label.text);
    return cell && found?.sure && AMOUNTS.has(found.kind) && isFigure(cell) ? [{ kind: found.kind, label, cell }] : [];
  });
  const [first] = pairs;
  if (!first || pairs.length < 2) return null;
  const columns = pairs.map(({ kind, label, cell }) => {
    const unit = moneyOf(label.text) ?? said();
    return { kind, cell: label, from: cell.column, to: cell.column + cell.columnSpan, unit };
  });
  const names = { from: first.label.column, to: first.cell.column };
  const heading = { row, cells: [], rowCount: 1, columns, names };
  const units = new Map(columns.flatMap(({ kind, unit }) => (unit === null ? [] : [[kind, unit] as const])));
  const values = new Map(pairs.map(({ kind, cell }) => [kind, cell] as const));
  return { heading, line: { kind: 'total', name: '', nameCells: [], values, units }, labels: pairs.map(({ label }) => label) };
}

/** Whether a row right under the heading of money only says once more what its columns hold: 「金额」, 「（万元）」. */
export function goesOnHeading(row: GridRow): boolean {
  const words = row.cells.filter((cell) => cell.row === row.row && cell.text.trim() !== '');
  return words.length > 0 && words.every(({ text }) => AGAIN.test(levelled(text)));
}

const AGAIN = /^[（(]?(金额|数额|(万|千|亿)?元|[A-Da-d]|[A-Da-d][/÷][A-Da-d](×100%)?|%)[)）]?$/;

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
