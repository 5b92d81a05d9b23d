import type { SourceCell, SourceTable } from '../reading/source';
import { gridOf, type GridRow } from './grid';
import { readFundsRow } from './words/funds';
import { type FundsColumnKind, headsAmounts, isAmount, readFundsColumn } from './words/funds-columns';

/** Money that lies on its side: sources of money along the top, 年初预算数、全年预算数、全年执行数 down the left. */
interface Lying {
  readonly top: GridRow;
  readonly sources: readonly SourceCell[];
  /** Headings behind the sources (执行率, 得分), each with one value for the whole. */
  readonly more: readonly SourceCell[];
  readonly amounts: readonly { readonly label: SourceCell; readonly row: GridRow }[];
}

/** The table with money that lies on its side turned, so that each source has a row; any other as it is. */
export function uprightMoney(table: SourceTable): SourceTable {
  const { rows } = gridOf(table);
  for (const [at, row] of rows.entries()) {
    const lying = lyingAt(rows, at, row);
    if (lying) return turned(table, lying);
  }
  return table;
}

function lyingAt(rows: readonly GridRow[], at: number, top: GridRow): Lying | null {
  const own = top.cells.filter((cell) => cell.row === top.row && cell.text.trim() !== '');
  const sure = own.filter(({ text }) => readFundsRow(text)?.sure === true);
  const [first] = sure;
  if (!first || sure.length < 2 || own.some(({ text }) => isAmountHeading(text))) return null;
  // Beside those that are known any other name is a source too, up to what is said of the whole: nothing that stands below is lost.
  const named = own.filter((cell) => cell.column >= first.column);
  const behind = named.findIndex(({ text }) => OF_THE_WHOLE.has(readFundsColumn(text)?.kind));
  const [sources, more] = behind < 0 ? [named, []] : [named.slice(0, behind), named.slice(behind)];
  const amounts: { label: SourceCell; row: GridRow }[] = [];
  for (const row of rows.slice(at + 1)) {
    const label = row.cells.filter((cell) => cell.row === row.row && cell.column < first.column).at(-1);
    const kind = label && readFundsColumn(label.text);
    if (!label || !kind?.sure || !isAmount(kind.kind)) break;
    amounts.push({ label, row });
  }
  if (amounts.length < 2) return null;
  return { top, sources, more, amounts };
}

/** Headings with one value for all sources. */
const OF_THE_WHOLE: ReadonlySet<FundsColumnKind | undefined> = new Set(['rate', 'points', 'score', 'reason'] as const);

/** Whether a text heads a column of amounts; what was left is one in other tables, and a row here. */
function isAmountHeading(text: string): boolean {
  return headsAmounts(text) && readFundsRow(text)?.kind !== 'left-over';
}

/** The block anew: a heading of amounts, then a row for each source; what stands below moves down. */
function turned(table: SourceTable, { top, sources, more, amounts }: Lying): SourceTable {
  const from = Math.min(...amounts.map(({ label }) => label.column));
  const end = top.row + 1 + amounts.length;
  const height = sources.length + 1;
  const down = height - (end - top.row);
  const single = { rowSpan: 1, columnSpan: 1 };
  const under = ({ row }: GridRow, { column }: SourceCell) =>
    table.cells.find((cell) => cell.row <= row && row < cell.row + cell.rowSpan && cell.column === column);
  const block: SourceCell[] = [
    ...amounts.map(({ label }, at) => ({ ...label, ...single, row: top.row, column: from + 1 + at })),
    ...more.map((cell, at) => ({ ...cell, ...single, row: top.row, column: from + 1 + amounts.length + at })),
  ];
  for (const [at, source] of sources.entries()) {
    const row = top.row + 1 + at;
    block.push({ ...source, ...single, row, column: from });
    for (const [place, amount] of amounts.entries()) {
      const cell = under(amount.row, source);
      if (cell) block.push({ ...cell, ...single, row, column: from + 1 + place });
    }
    const [first] = amounts;
    if (readFundsRow(source.text)?.kind !== 'total' || !first) continue;
    for (const [place, heading] of more.entries()) {
      const cell = under(first.row, heading);
      if (cell) block.push({ ...cell, ...single, row, column: from + 1 + amounts.length + place });
    }
  }
  const kept = table.cells.flatMap((cell): SourceCell[] => {
    if (cell.row >= end) return [{ ...cell, row: cell.row + down }];
    if (cell.row < top.row) return [cell.row + cell.rowSpan > top.row ? { ...cell, rowSpan: cell.rowSpan + down } : cell];
    return cell.column < from ? [{ ...cell, rowSpan: cell.rowSpan + (cell.row + cell.rowSpan >= end ? down : 0) }] : [];
  });
  const cells = [...kept, ...block].sort((one, other) => one.row - other.row || one.column - other.column);
  const columnCount = Math.max(table.columnCount, from + 1 + amounts.length + more.length);
  return { ...table, cells, rowCount: table.rowCount + down, columnCount };
}
