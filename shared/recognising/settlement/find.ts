import type { SourceCell } from '../../reading/source';
import { parseNumber } from '../../number';
import { gridOf, type GridRow } from '../grid';
import { levelled, saysNothing } from '../text';
import { type FundsColumnKind, readFundsColumn } from '../words/funds-columns';
import { formsOf } from '../words/match';
import type { SettlementTable } from './tables';

/** What a search for one figure came to: the cell it stands in, or why it was not taken. Null: the table has no such row or column. */
export type FoundCell = { readonly cell: SourceCell } | { readonly several: readonly SourceCell[] } | null;

/** A column of figures, with the words of all headings above it. */
interface FigureColumn {
  readonly column: number;
  readonly stack: readonly string[];
}

/** Where a part of a 决算报表 has its headings, its names and its figures. */
interface Part {
  readonly rows: readonly GridRow[];
  readonly columns: readonly FigureColumn[];
  /** Columns of names: 项目, 科目名称. */
  readonly names: ReadonlySet<number>;
}

/**
 * The figure of a row and a column, both by name (`/` between a heading and the one above it). A table of two halves has the
 * figures of a name right of it, up to the next names. Without a row it is the only row of figures there is.
 */
export function findFigure(table: SettlementTable, row: string | undefined, column: string): FoundCell {
  const found: SourceCell[] = [];
  let heading: readonly GridRow[] = [];
  for (const block of table.blocks) {
    const part = partOf(gridOf(block).rows, heading);
    if (heading.length === 0) heading = part.heading;
    found.push(...(row === undefined ? inOnlyRow(part, column) : inNamedRows(part, row.split('/'), column.split('/'))));
  }
  const [first, ...others] = found;
  if (!first) return null;
  return others.every((one) => sameText(one, first)) ? { cell: first } : { several: found };
}

function sameText(one: SourceCell, other: SourceCell): boolean {
  return levelled(one.text) === levelled(other.text);
}

/** Splits a table into headings and data: the headings end at 栏次, or where the first figures stand. */
function partOf(rows: readonly GridRow[], before: readonly GridRow[]): Part & { readonly heading: readonly GridRow[] } {
  const order = rows.findIndex(isOrderRow);
  const first = rows.findIndex((row) => isDataRow(row));
  const end = order >= 0 ? order : Math.max(first, 0);
  const heading = end === 0 ? before : rows.slice(0, end);
  const data = rows.slice(order >= 0 ? order + 1 : end);
  const wide = rows[0]?.grid.table.columnCount ?? 0;
  const columns: FigureColumn[] = [];
  const names = new Set<number>();
  for (let column = 0; column < wide; column += 1) {
    const stack = stackOf(heading, column);
    const isOrder = stack.some((text) => /^(行次|栏次|序号)$/.test(text));
    const cells = data.flatMap((row) => row.cells.filter((cell) => cell.row === row.row && cell.column === column));
    const words = cells.filter(({ text }) => !saysNothing(text) && !isFigure(text));
    if (!isOrder && words.length > 0) names.add(column);
    else if (!isOrder) columns.push({ column, stack });
  }
  return { heading, rows: data, columns, names };
}

/** 栏次: the numbers of the columns, with that word before them or without. */
function isOrderRow(row: GridRow): boolean {
  const own = row.cells.filter((cell) => cell.row === row.row && !saysNothing(cell.text)).map(({ text }) => levelled(text));
  return own.includes('栏次') || (own.length > 2 && own.every((text, at) => text === String(at + 1)));
}

/** A row with a name and an amount, or of amounts alone: more figures than a heading has (which may print 2024). */
function isDataRow(row: GridRow): boolean {
  const own = row.cells.filter((cell) => cell.row === row.row && !saysNothing(cell.text));
  const amounts = own.filter(({ text }) => isFigure(text) && !/^(19|20)\d\d$/.test(levelled(text)));
  return amounts.length > 0 && amounts.length * 3 >= own.length;
}

function isFigure(text: string): boolean {
  return parseNumber(levelled(text)).ok;
}

/** The headings over a column, from the top down, levelled, each once. */
function stackOf(heading: readonly GridRow[], column: number): string[] {
  const cells = heading.flatMap((row) => row.cells.filter((one) => one.column <= column && column < one.column + one.columnSpan));
  // A title over the whole table is no heading of a column.
  const wide = heading[0]?.grid.table.columnCount ?? 0;
  return [...new Set(cells)]
    .filter((cell) => cell.columnSpan < wide && !saysNothing(cell.text))
    .map(({ text }) => levelled(text));
}

function inOnlyRow({ rows, columns }: Part, column: string): SourceCell[] {
  const matching = bestColumns(columns, column.split('/'));
  const filled = rows.filter((row) => row.cells.some((cell) => cell.row === row.row && isFigure(cell.text)));
  return filled.flatMap((row) => matching.flatMap((one) => cellAt(row, one.column) ?? []));
}

function inNamedRows({ rows, columns, names }: Part, path: readonly string[], column: readonly string[]): SourceCell[] {
  const wanted = path.at(-1) ?? '';
  return rows.flatMap((row, at) =>
    row.cells.flatMap((cell) => {
      if (cell.row !== row.row || !isSameName(cell.text, wanted)) return [];
      if (!isUnder(rows.slice(0, at), cell, path.slice(0, -1))) return [];
      const from = cell.column + cell.columnSpan;
      const next = nextNames(row, from, names, columns);
      const mine = columns.filter((one) => one.column >= from && one.column < next);
      return bestColumns(mine, column).flatMap((one) => cellAt(row, one.column) ?? []);
    }),
  );
}

/** Where the names of the other half begin; a column of names left blank right behind a name (its code, its parts) is none. */
function nextNames(row: GridRow, from: number, names: ReadonlySet<number>, columns: readonly FigureColumn[]): number {
  const begins = (column: number) =>
    cellAt(row, column) !== null || columns.some((figure) => figure.column >= from && figure.column < column);
  return Math.min(...[...names].filter((column) => column >= from && begins(column)), Number.POSITIVE_INFINITY);
}

/** Whether rows above, in the same column, bear the names a row stands under, in their order. */
function isUnder(above: readonly GridRow[], cell: SourceCell, path: readonly string[]): boolean {
  let left = [...path];
  for (const row of [...above].reverse()) {
    const parent = left.at(-1);
    if (parent === undefined) break;
    if (row.cells.some((one) => one.column === cell.column && one.row === row.row && isSameName(one.text, parent)))
      left = left.slice(0, -1);
  }
  return left.length === 0;
}

/** The columns all parts of a wanted heading stand over; where several do, the one of their total. */
function bestColumns(columns: readonly FigureColumn[], wanted: readonly string[]): readonly FigureColumn[] {
  const matching = columns.filter(({ stack }) => wanted.every((part) => stack.some((heading) => isSameHeading(heading, part))));
  if (matching.length < 2) return matching;
  const totals = matching.filter(({ stack }) => /^(合计|小计|总计|金额)$/.test(stack.at(-1) ?? ''));
  const [total] = totals;
  return total ? [total] : matching;
}

function cellAt(row: GridRow, column: number): SourceCell | null {
  return row.cells.find((cell) => cell.row === row.row && cell.column === column && !saysNothing(cell.text)) ?? null;
}

/** A name without its numbering, 其中 and the dashes of a list: 「（一）支出合计」, 「  1．因公出国（境）费」. */
function keysOf(text: string): string[] {
  const bare = levelled(text)
    .replace(/^[-—－·]+/, '')
    .replace(/^[一二三四五六七八九十]{1,3}[、.．]/, '')
    .replace(/^其中[:：]?/, '');
  return formsOf(bare);
}

function isSameName(text: string, wanted: string): boolean {
  const keys = keysOf(wanted);
  return keysOf(text).some((key) => keys[0] === key || keys.at(-1) === key);
}

/** The same words, or words for the same column of a budget: 调整预算数 and 全年预算数. */
function isSameHeading(heading: string, wanted: string): boolean {
  if (isSameName(heading, wanted)) return true;
  const [one, other] = [readFundsColumn(heading), readFundsColumn(wanted)];
  return (
    one !== null &&
    other !== null &&
    one.sure &&
    other.sure &&
    inAccounts(one.kind) === inAccounts(other.kind) &&
    one.kind !== 'row'
  );
}

/** Final accounts print 调整预算数 alone: the budget as adjusted. */
function inAccounts(kind: FundsColumnKind): FundsColumnKind {
  return kind === 'adjustment' ? 'adjusted' : kind;
}
