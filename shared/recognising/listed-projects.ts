import type { SourceCell, SourceTable } from '../reading/source';
import { gridOf, type GridRow, ownWords } from './grid';
import { type ExtraColumns, headedBy } from './headings';
import { levelled } from './text';
import { readFundsColumn } from './words/funds-columns';
import { isTotal, readLabel } from './words/labels';

/** A list of several projects with their indicators: 项目名称 heads a column of its own. */
interface List {
  readonly heading: GridRow;
  /** The first row below the heading. */
  readonly from: number;
  /** The column with the names of projects. */
  readonly name: SourceCell;
  readonly money: readonly number[];
  /** Columns of labels that have one value for each project: 主管部门, 项目编码. */
  readonly labels: readonly SourceCell[];
  readonly lines: readonly number[];
}

/** The rows of one project. */
interface Entry {
  readonly name: SourceCell;
  readonly from: number;
  readonly to: number;
}

/** A list of projects as a form for each of them: its name, its money, its indicators; any other table as it is. */
export function apartProjects(table: SourceTable, extra: ExtraColumns): SourceTable[] {
  const { rows } = gridOf(table);
  const list = listIn(rows, extra);
  const entries = list ? entriesOf(rows, list) : [];
  if (!list || entries.length === 0) return [table];
  const end = entries.at(-1)?.to ?? table.rowCount;
  const below = table.cells.filter((cell) => cell.row >= end);
  const left = below.some(({ text }) => text.trim() !== '') ? [{ ...table, cells: below }] : [];
  return [...entries.map((entry) => formOf(table, list, entry)), ...left];
}

function listIn(rows: readonly GridRow[], extra: ExtraColumns): List | null {
  for (const heading of rows) {
    const words = ownWords(heading);
    const name = words.find(({ text }) => readLabel(text)?.kind === 'project-name');
    const levels = words.filter(({ text }) => ['level', 'name'].includes(headedBy(text, extra) ?? ''));
    const [first] = levels.filter((cell) => name && cell.column > name.column);
    const isMeasured = words.some(({ text }) => ['target', 'actual'].includes(headedBy(text, extra) ?? ''));
    if (!name || !first || levels.length < 2 || !isMeasured) continue;
    const columns = (cells: readonly SourceCell[]) =>
      cells.flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, at) => column + at));
    const before = words.filter((cell) => cell.column > name.column && cell.column < first.column);
    const isLabel = ({ text }: SourceCell) => readLabel(text)?.sure === true && readFundsColumn(text) === null;
    const behind = words.filter((cell) => cell.column >= first.column);
    return {
      heading,
      from: heading.row + Math.max(...words.map(({ rowSpan }) => rowSpan)),
      name,
      money: columns(before.filter((cell) => !isLabel(cell))),
      labels: words.filter((cell) => cell !== name && cell.column < first.column && isLabel(cell)),
      lines: columns(behind),
    };
  }
  return null;
}

/** The projects of a list, each with the rows it takes; a name printed in every row is one. */
function entriesOf(rows: readonly GridRow[], { from, name }: List): Entry[] {
  const found: Entry[] = [];
  for (const row of rows.slice(from)) {
    const cell = row.cells.find((one) => one.column <= name.column && name.column < one.column + one.columnSpan);
    const last = found.at(-1);
    const said = levelled(cell?.text ?? '');
    if (cell && isEnd(row, said)) break;
    if (cell && said !== '' && (!last || said !== levelled(last.name.text)))
      found.push({ name: cell, from: row.row, to: row.row + 1 });
    else if (last) found[found.length - 1] = { ...last, to: row.row + 1 };
  }
  return found;
}

function isEnd(row: GridRow, said: string): boolean {
  const [first] = ownWords(row);
  return isTotal(said) || (first !== undefined && isTotal(levelled(first.text)));
}

/** One project's rows as a form: what stands above the list, its labels, its money, then its indicators under their heading. */
function formOf(table: SourceTable, list: List, { name, from, to }: Entry): SourceTable {
  const top = list.heading.row;
  const cells: SourceCell[] = table.cells.filter((cell) => cell.row < top);
  let row = top;
  const pair = (label: SourceCell, value: SourceCell | undefined) => {
    cells.push({ ...label, row, column: 0, rowSpan: 1, columnSpan: 1 });
    if (value) cells.push({ ...value, row, column: 1, rowSpan: 1, columnSpan: 1 });
    row += 1;
  };
  pair(list.name, name);
  for (const label of list.labels)
    pair(
      label,
      table.cells.find((cell) => cell.column === label.column && covers(cell, from)),
    );
  const put = (columns: readonly number[], first: number, end: number, at: number, left: number) => {
    for (const cell of table.cells) {
      const kept = columns.filter((column) => cell.column <= column && column < cell.column + cell.columnSpan);
      const [begin, finish] = [Math.max(cell.row, first), Math.min(cell.row + cell.rowSpan, end)];
      if (kept.length === 0 || finish <= begin) continue;
      const column = left + columns.indexOf(kept[0] ?? 0);
      cells.push({ ...cell, row: at + begin - first, column, rowSpan: finish - begin, columnSpan: kept.length });
    }
  };
  const depth = list.from - top;
  if (list.money.length > 0) {
    put(list.money, top, list.from, row, 1);
    put(list.money, from, from + 1, row + depth, 1);
    row += depth + 1;
  }
  put(list.lines, top, list.from, row, 0);
  put(list.lines, from, to, row + depth, 0);
  const columnCount = Math.max(2, list.money.length + 1, list.lines.length);
  return { ...table, cells, rowCount: row + depth + to - from, columnCount, widths: [] };
}

function covers({ row, rowSpan }: SourceCell, at: number): boolean {
  return row <= at && at < row + rowSpan;
}
