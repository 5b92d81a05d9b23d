import type { SourceCell } from '../../reading/source';
import type { GridRow } from '../grid';
import { joined, levelled, saysFigure, saysNothing, splitPoints } from '../text';
import { readFundsRow } from '../words/funds';
import { type FundsColumnKind, isAmount } from '../words/funds-columns';
import { readLabel } from '../words/labels';
import { moneyOf } from '../words/money';
import { type FundsHeading, isFigure } from './funds-heading';
import { cellUnder } from './lines';
import type { FormFundsRow } from './model';

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
    (cell) => cell.row === row.row && cell.column >= from && cell.column < to && cell.text.trim() !== '' && !isFigure(cell),
  );
  const name = nameCells
    .map((cell) => joined(cell.text))
    .join('')
    .replace(DIVIDED_BY, '');
  const isUnnamed = name === '' && isFirst && hasAmounts(row, heading);
  const kind = isUnnamed ? 'total' : (readFundsRow(splitPoints(name).name)?.kind ?? null);
  if ((name === '' && !isUnnamed) || (kind === null && !hasAmounts(row, heading))) return null;
  if (kind === null && readLabel(name)) return null;
  const values = new Map<FundsColumnKind, SourceCell>();
  const own = moneyOf(name);
  const units = new Map(
    heading.columns.flatMap(({ kind: column, unit }) => {
      const said = own ?? unit;
      return said === null ? [] : [[column, said] as const];
    }),
  );
  for (const column of heading.columns) {
    const cell = cellUnder(row, column, 0);
    if (cell && cell.row === row.row && !values.has(column.kind)) values.set(column.kind, cell);
  }
  return { kind, name, nameCells: [...nameCells, ...saidAgain(row, nameCells, name)], values, units };
}

/** Cells further on that name the source once more, where each amount has its label beside it. */
function saidAgain(row: GridRow, nameCells: readonly SourceCell[], name: string): SourceCell[] {
  const same = (cell: SourceCell) => cell.row === row.row && levelled(cell.text) === levelled(name);
  return name === '' ? [] : row.cells.filter((cell) => !nameCells.includes(cell) && same(cell));
}

/** What stands before the first row of each way a form divides its total: 「1、资金来源：（1）财政性资金」, 「2、资金结构：（1）基本支出」. */
const DIVIDED_BY = /^(\d[.、．])?按?(资金|收入|支出)(来源|结构|性质|构成)(划?分)?[:：]\s*/;

/** Whether a row names a source and its amount in one cell, 「其他资金：40」: in which column that would stand, it does not say. */
export function saysAmountInside(row: GridRow, heading: FundsHeading): boolean {
  const words = row.cells.filter((cell) => cell.row === row.row && cell.text.trim() !== '');
  return !hasAmounts(row, heading) && words.some(({ text }) => saysFigure(text));
}

/** Whether some amount column of the row holds a figure: an own name for a source no list knows. */
function hasAmounts(row: GridRow, { columns }: FundsHeading): boolean {
  return columns.some((column) => {
    const cell = cellUnder(row, column, 0);
    return isAmount(column.kind) && cell !== undefined && !saysNothing(cell.text) && /^[\d０-９]/.test(cell.text.trim());
  });
}
