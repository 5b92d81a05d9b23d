import { parseNumber } from '../../number';
import type { SourceCell } from '../../reading/source';
import { type GridRow, overlap } from '../grid';
import { levelled, pointsIn } from '../text';
import { asMeant, type FundsColumnKind, headsAmounts, isAmount, readFundsColumn } from '../words/funds-columns';
import { readLabel } from '../words/labels';
import { moneyOf } from '../words/money';

/** The heading of a project's money. */
export interface FundsHeading {
  /** The row the lines follow: the last of the heading. */
  readonly row: GridRow;
  /** Every cell of the heading. */
  readonly cells: readonly SourceCell[];
  readonly rowCount: number;
  readonly columns: readonly FundsColumn[];
  /** Where names of rows stand: behind the words beside the block, before the first column of figures. */
  readonly names: { readonly from: number; readonly to: number };
}

export interface FundsColumn {
  readonly kind: FundsColumnKind;
  readonly cell: SourceCell;
  readonly from: number;
  readonly to: number;
  readonly unit: string | null;
}

/**
 * Reads a row, with the one below it where that parts its columns, as the heading of money: at least two columns of amounts, or one
 * with its rate. `said` gives the unit of money the words above have; a column or the words beside the block may say another.
 */
export function readFundsHeading(row: GridRow, next: GridRow | undefined, said: () => string | null): FundsHeading | null {
  const words = row.cells.filter((cell) => cell.row === row.row && cell.text.trim() !== '');
  const parts = next ? partsUnder(row, next) : new Map<SourceCell, readonly FundsColumn[]>();
  const isAdjusted = words.some(({ text }) => /调整/.test(text) && ADJUSTED.has(readFundsColumn(text)?.kind));
  const columns = asMeant(
    words.flatMap((cell): readonly FundsColumn[] => {
      const parted = parts.get(cell);
      if (parted) return parted;
      const kind = isAdjusted && isPlainBudget(cell.text) ? 'initial' : readFundsColumn(cell.text)?.kind;
      return kind && kind !== 'row' ? [columnOf(kind, cell, cell.text)] : [];
    }),
  );
  const amounts = columns.filter(({ kind }) => isAmount(kind));
  // Work planned and done is listed with its money; figures in the row are no headings.
  if (words.some((cell) => TASKS.test(levelled(cell.text)) || isFigure(cell) || isScore(cell))) return null;
  const rate = columns.some(({ kind }) => kind === 'rate');
  if (amounts.length < (rate ? 1 : 2) || columns.length < 2) return null;
  const [first] = amounts;
  const beside = row.cells.find((cell) => cell.column < (first?.from ?? 0) && readLabel(cell.text)?.kind === 'section');
  const behind = beside ? beside.column + beside.columnSpan : 0;
  // Words that head the very column of the names stand beside nothing.
  const from = behind < (first?.from ?? 0) ? behind : 0;
  const unit = unitBeside(row, first?.from ?? 0) ?? said();
  // Points and scores may stand before the amounts: they are no names.
  const to = Math.min(...columns.map((column) => column.from).filter((one) => one > from), first?.from ?? 0);
  const last = parts.size > 0 && next ? next : row;
  const cells = [...row.cells, ...(last === row ? [] : last.cells)].filter((cell) => cell.row >= row.row);
  return {
    row: last,
    cells: [...new Set(cells)],
    rowCount: last === row ? 1 : 2,
    columns: columns.map((one) => ({ ...one, unit: one.unit ?? unit })),
    names: { from, to },
  };
}

/** The unit of money said before this column, in words beside the block as in the row's own: 「项目资金（元）」. */
export function unitBeside(row: GridRow, column: number): string | null {
  return row.cells.flatMap((cell) => (cell.column < column ? (moneyOf(cell.text) ?? []) : []))[0] ?? null;
}

function columnOf(kind: FundsColumnKind, cell: SourceCell, words: string): FundsColumn {
  return { kind, cell, from: cell.column, to: cell.column + cell.columnSpan, unit: moneyOf(words) };
}

/**
 * The columns that the row below parts a heading into: 年初 and 调整后 under 预算数, 分值 and 得分 under 评分. Nothing, where that row has
 * any other words.
 */
function partsUnder(row: GridRow, next: GridRow): ReadonlyMap<SourceCell, readonly FundsColumn[]> {
  const parts = new Map<SourceCell, FundsColumn[]>();
  const nothing = new Map<SourceCell, readonly FundsColumn[]>();
  if (next.grid !== row.grid) return nothing;
  for (const cell of next.cells) {
    if (cell.row !== next.row || cell.text.trim() === '') continue;
    const over = row.cells.find(
      (one) => one.row === row.row && one.columnSpan > 1 && overlap(cell, one.column, one.column + one.columnSpan) > 0,
    );
    const words = over ? `${over.text}${cell.text}` : '';
    const kind = (readFundsColumn(cell.text) ?? readFundsColumn(`${cell.text}${over?.text ?? ''}`))?.kind;
    if (!over || kind === undefined || kind === 'row' || isFigure(cell)) return nothing;
    parts.set(over, [...(parts.get(over) ?? []), columnOf(kind, cell, words)]);
  }
  return parts;
}

const ADJUSTED: ReadonlySet<FundsColumnKind | undefined> = new Set(['adjusted', 'adjustment']);

/** 「预算数」 beside 「调整预算数」 is what there was before it was adjusted. */
function isPlainBudget(text: string): boolean {
  return readFundsColumn(text)?.kind === 'adjusted' && !/调整|全年/.test(text);
}

/** Headings of a list of tasks. */
const TASKS = /^(任务|工作|主要)(名称|内容|任务|事项)/;

/** Whether a row heads a list of tasks, with what they are or with their money: nothing of it, and nothing below, is asked for by a form. */
export function isTaskList({ row, cells }: GridRow): boolean {
  const words = cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
  const tasks = words.filter(({ text }) => TASKS.test(levelled(text)));
  return tasks.length > 1 || (tasks.length > 0 && words.some(({ text }) => headsAmounts(text)));
}

/** Whether a cell holds a figure. */
export function isFigure({ text }: SourceCell): boolean {
  return parseNumber(text).ok;
}

/** The same of points and scores: 「10分」 too. */
export function isScore({ text }: SourceCell): boolean {
  return parseNumber(pointsIn(text)).ok;
}
