import type { SourceCell } from '../reading/source';
import type { Column } from './column';
import { yearsHalf } from './form/halves';
import type { GridRow } from './grid';
import { levelled } from './text';
import { type ColumnKind, readColumn } from './words/columns';
import { readLabel } from './words/labels';
import { isOfPast } from './words/match';

export type { Column } from './column';

/** The heading rows of an indicator table. */
export interface Heading {
  readonly columns: readonly Column[];
  /** How many rows it takes. */
  readonly rowCount: number;
  /** The cells it is made of. */
  readonly cells: readonly SourceCell[];
  /** The same for a heading repeated on the next page. */
  readonly signature: string;
}

/** The most rows a heading has: groups of columns inside groups (评分方法 › 计算公式 › 0、0.3、…). */
const DEEPEST = 4;

/** Extra words for headings that the packs at hand print, by levelled text. */
export type ExtraColumns = ReadonlyMap<string, ColumnKind>;

/** Reads the heading of indicators that begins in this row; null where none does. */
export function readHeading(rows: readonly GridRow[], at: number, extra: ExtraColumns = new Map()): Heading | null {
  const first = rows[at];
  if (!first || !isHeadingRow(first, extra)) return null;
  const used = [first];
  for (let next = at + 1; next < Math.min(at + DEEPEST, rows.length); next += 1) {
    const row = rows[next];
    if (!row || row.grid !== first.grid || !goesOn(row, used, extra)) break;
    used.push(row);
  }
  const columns = surest(named(yearsHalf(columnsOf(used, extra)), used));
  if (!columns.some(({ kind }) => kind === 'level' || kind === 'name')) return null;
  const cells = [...new Set(used.flatMap((row) => row.cells.filter((cell) => cell.row >= first.row)))];
  const signature = columns.map(({ kind, heading }) => `${kind}:${levelled(heading)}`).join('|');
  return { columns, rowCount: used.length, cells, signature };
}

/** Kinds that a form may have several columns of. */
const SEVERAL: ReadonlySet<ColumnKind> = new Set(['level', 'name', 'explanation', 'criterion', 'reason']);

/** A heading only like those of a kind heads no column of it where another surely does: 「年度绩效指标完成情况」 beside the whole block. */
function surest(columns: readonly Column[]): readonly Column[] {
  return columns.filter(
    ({ kind, sure }) => sure || SEVERAL.has(kind) || !columns.some((other) => other.kind === kind && other.sure),
  );
}

/** Where no column is that of a name, the one headed 「绩效指标」 is: elsewhere those words stand beside the whole block. */
function named(columns: readonly Column[], used: readonly GridRow[]): readonly Column[] {
  const [first] = used;
  if (!first || columns.some(({ kind }) => kind === 'level' || kind === 'name')) return columns;
  const last = first.row + used.length;
  const cell = first.cells.find(
    (one) => one.row === first.row && one.row + one.rowSpan <= last && /指标$/.test(levelled(one.text)) && !readColumn(one.text),
  );
  if (!cell) return columns;
  const { column: from, columnSpan } = cell;
  return [{ kind: 'name', sure: true, heading: cell.text, cell, from, to: from + columnSpan }, ...columns];
}

/** What a text heads where it surely is the heading of a column; null else. */
export function headedBy(text: string, extra: ExtraColumns): ColumnKind | null {
  const found = meant(text, extra);
  return found?.sure === true ? found.kind : null;
}

/** The headings of a table by the row they begin in; rows of a heading begin none themselves. */
export function headingsIn(rows: readonly GridRow[], extra: ExtraColumns): ReadonlyMap<GridRow, Heading> {
  const found = new Map<GridRow, Heading>();
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    const heading = readHeading(rows, at, extra);
    if (row && heading) found.set(row, heading);
    at += heading?.rowCount ?? 1;
  }
  return found;
}

function meant(text: string, extra: ExtraColumns): { kind: ColumnKind; sure: boolean } | null {
  const known = extra.get(levelled(text));
  if (known) return { kind: known, sure: true };
  return isOfPast(text) ? null : readColumn(text);
}

/** Nearly all its words are headings, a level or a name among them (in the row below, at the latest). */
function isHeadingRow(row: GridRow, extra: ExtraColumns): boolean {
  const words = row.cells.filter((cell) => cell.row === row.row && levelled(cell.text) !== '');
  const known = words.filter(({ text }) => meant(text, extra)?.sure || isOfPast(text) || readLabel(text)?.kind === 'section');
  const columns = words.filter(({ text }) => meant(text, extra)?.sure);
  if (words.length < 3 || columns.length < 2 || known.length * 3 < words.length * 2) return false;
  return words.some(
    ({ text }) => meant(text, extra)?.kind === 'level' || meant(text, extra)?.kind === 'name' || /指标/.test(text),
  );
}

/** A further row of the same heading: below a heading that spans, with words that are headings, and no figures. */
function goesOn(row: GridRow, above: readonly GridRow[], extra: ExtraColumns): boolean {
  const words = row.cells.filter((cell) => cell.row === row.row && levelled(cell.text) !== '');
  if (words.length === 0) return row.cells.every((cell) => cell.row < row.row);
  // The levels' own headings reach down into it.
  const [top] = above;
  const levels = top?.cells.filter((cell) => cell.row === top.row && meant(cell.text, extra)?.kind === 'level') ?? [];
  if (levels.length > 0 && levels.every((cell) => cell.row + cell.rowSpan > row.row)) return true;
  const spanning = above.flatMap(({ cells }) => cells).filter((cell) => cell.columnSpan > 1 && levelled(cell.text) !== '');
  const under = (cell: SourceCell) =>
    spanning.some((one) => one.row < cell.row && one.column <= cell.column && cell.column < one.column + one.columnSpan);
  const known = words.filter((cell) => meant(cell.text, extra)?.sure || /^[\d.]{1,4}$/.test(levelled(cell.text)));
  const belowSpan = words.filter(under);
  return belowSpan.length === words.length && known.length * 3 >= words.length * 2;
}

/** For each stretch of columns the deepest words that mean something. */
function columnsOf(rows: readonly GridRow[], extra: ExtraColumns): Column[] {
  const [first] = rows;
  const found: Column[] = [];
  const wide = first?.grid.table.columnCount ?? 0;
  for (let at = 0; at < wide; ) {
    const stack = rows.flatMap((row) => row.cells.filter((cell) => cell.column <= at && at < cell.column + cell.columnSpan));
    const cells = [...new Set(stack)].filter(({ text }) => levelled(text) !== '');
    const to = Math.min(...stack.map((cell) => cell.column + cell.columnSpan), wide);
    const deepest = [...cells].reverse().find(({ text }) => meant(text, extra));
    const kind = deepest && meant(deepest.text, extra);
    const below = cells.at(-1);
    const part = below !== deepest && deepest && below && below.row > deepest.row ? below.text : undefined;
    if (kind && deepest && (part === undefined || !isOtherPart(part, kind.kind, deepest, rows)))
      found.push({ ...kind, heading: deepest.text, cell: deepest, from: at, to: Math.max(to, at + 1) });
    at = Math.max(to, at + 1);
  }
  return merged(found);
}

/** Part of a year, where another column under the same words has the whole of it: 上半年 beside 全年. */
function isOtherPart(part: string, kind: ColumnKind, over: SourceCell, rows: readonly GridRow[]): boolean {
  if (kind !== 'actual' && kind !== 'target') return false;
  const under = rows.flatMap(({ cells }) => cells).filter((cell) => cell.row > over.row && isWithin(cell, over));
  return !WHOLE_YEAR.test(levelled(part)) && under.some(({ text }) => WHOLE_YEAR.test(levelled(text)));
}

const WHOLE_YEAR = /^(全年|年末|年底|年度|本年|全年度|1[-—至]12月)/;

function isWithin(cell: SourceCell, over: SourceCell): boolean {
  return over.column <= cell.column && cell.column < over.column + over.columnSpan;
}

/** A heading over several columns of the grid is one column, unless words below it tell them apart. */
function merged(columns: readonly Column[]): Column[] {
  const out: Column[] = [];
  for (const column of columns) {
    const last = out.at(-1);
    if (last && last.cell === column.cell) {
      out[out.length - 1] = { ...last, to: column.to };
    } else out.push(column);
  }
  return out;
}
