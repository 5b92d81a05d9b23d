import type { SourceCell } from '../../reading/source';
import { bannerOf, type GridRow, ownWords } from '../grid';
import { type ExtraColumns, type Heading, readHeading } from '../headings';
import type { Segment } from '../segment';
import { levelled, splitPoints } from '../text';
import type { ColumnKind } from '../words/columns';
import { isNote, isProse, isSubtotal, isTotal, readLabel } from '../words/labels';
import { moneySaid } from '../words/money';
import { titleKind } from '../words/titles';
import { type KnownLabels, readFields } from './fields';
import {
  type FundsHeading,
  type FundsPairs,
  goesOnHeading,
  isTaskList,
  readFundsHeading,
  readFundsLine,
  readFundsPairs,
} from './funds';
import { readFundsDown } from './funds-down';
import { cellUnder, LineReader } from './lines';
import { wordsBeneath } from './beneath';
import type { Form, FormFundsRow, FormLine, FormTotal, FormWords } from './model';

export type * from './model';

/** Words of the packs at hand, beside those known everywhere. */
export interface Vocabulary {
  readonly columns: ExtraColumns;
  readonly labels: KnownLabels;
}

/** Reads one segment: which of its rows are headings, lines, money, totals, labels with their values, notes. */
export function readForm(segment: Segment, vocabulary: Vocabulary): Form {
  const reader = new FormReader(segment, vocabulary);
  return reader.read();
}

class FormReader {
  readonly #lines: FormLine[] = [];
  readonly #slots: FormLine[] = [];
  readonly #beneath = new Map<FormLine, FormWords[]>();
  readonly #funds: FormFundsRow[] = [];
  readonly #totals: FormTotal[] = [];
  readonly #notes: SourceCell[] = [];
  readonly #understood = new Set<SourceCell>();
  readonly #loose: GridRow[] = [];
  #heading: Heading | null = null;
  #allColumns: Heading['columns'] = [];
  #reader: LineReader | null = null;
  #money: FundsHeading | null = null;
  #moneyColumns: FundsHeading['columns'] = [];

  constructor(
    private readonly segment: Segment,
    private readonly vocabulary: Vocabulary,
  ) {}

  read(): Form {
    const { rows } = this.segment;
    for (let at = 0; at < rows.length; ) at += this.#take(at);
    const { fields, labels } = readFields(this.#loose, this.vocabulary.labels);
    for (const cell of [...labels, ...this.segment.above]) this.#understood.add(cell);
    const { title, before, position } = this.segment;
    return {
      title,
      titleKind: titleKind(title),
      before,
      position,
      columns: this.#allColumns,
      lines: this.#lines,
      slots: this.#slots,
      beneath: this.#beneath,
      fundsColumns: this.#moneyColumns.map(({ kind }) => kind),
      fundsHeadings: this.#moneyColumns.map(({ cell }) => cell),
      funds: this.#funds,
      fields,
      loose: this.#loose,
      totals: this.#totals,
      notes: this.#notes,
      understood: this.#understood,
      cells: [...new Set([...this.segment.above, ...rows.flatMap((row) => ownWords(row))])],
    };
  }

  /** Takes the row at this place; answers how many rows it took. */
  #take(at: number): number {
    const { rows } = this.segment;
    const row = rows[at];
    if (!row || ownWords(row).length === 0) {
      // A blank row below labels is where their values go.
      if (row && at > 0 && this.#loose.at(-1) === rows[at - 1]) this.#loose.push(row);
      return 1;
    }
    const heading = readHeading(rows, at, this.vocabulary.columns);
    if (heading) return this.#takeHeading(heading);
    const money = readFundsHeading(row, () => this.#moneySaid(at));
    if (money) return this.#takeMoney(money);
    if (isTaskList(row)) {
      this.#money = null;
      this.#heading = null;
      return 1;
    }
    const pairs = readFundsPairs(row, () => this.#moneySaid(at));
    if (pairs) return this.#takePairs(pairs);
    const down = readFundsDown(rows, at, () => this.#moneySaid(at));
    if (down) {
      this.#takePairs(down);
      this.#money = null;
      return down.rowCount;
    }
    const banner = bannerOf(row);
    if (banner && isNote(banner.text)) {
      this.#notes.push(banner);
      return 1;
    }
    if (this.#money && this.#money.row === rows[at - 1] && goesOnHeading(row)) {
      for (const cell of ownWords(row)) this.#understood.add(cell);
      return 1;
    }
    if (this.#money) {
      const line = readFundsLine(row, this.#money, this.#money.row === rows[at - 1]);
      if (line) {
        this.#takeBeside(row, this.#money.names.from);
        this.#funds.push(line);
        for (const cell of line.nameCells) this.#understood.add(cell);
        return 1;
      }
      this.#money = null;
    }
    if (this.#heading && (this.#takeBeneath(row) || this.#takeLine(row, this.#heading))) return 1;
    this.#loose.push(row);
    return 1;
  }

  /** The unit of money said above this row, in the table or over it; the nearest counts. */
  #moneySaid(at: number): string | null {
    const { rows, above, before, title } = this.segment;
    const inside = rows.slice(0, at).flatMap((row) => ownWords(row).map(({ text }) => text));
    return moneySaid([...inside.reverse(), ...above.map(({ text }) => text), ...[...before].reverse(), title]);
  }

  #takeHeading(heading: Heading): number {
    this.#money = null;
    for (const cell of heading.cells) this.#understood.add(cell);
    if (this.#reader && this.#heading?.signature === heading.signature) this.#reader.repeat(heading);
    else this.#reader = new LineReader(heading);
    this.#heading = heading;
    if (this.#allColumns.length === 0) this.#allColumns = heading.columns;
    return heading.rowCount;
  }

  #takeMoney(money: FundsHeading): number {
    this.#money = money;
    this.#heading = null;
    if (this.#moneyColumns.length === 0) this.#moneyColumns = money.columns;
    for (const cell of money.row.cells) if (cell.row === money.row.row) this.#understood.add(cell);
    return 1;
  }

  /** Each amount of the row beside its own label: the total's, and those below stand in the same columns. */
  #takePairs({ heading, line, labels }: FundsPairs): number {
    this.#money = heading;
    this.#heading = null;
    if (this.#moneyColumns.length === 0) this.#moneyColumns = heading.columns;
    this.#takeBeside(heading.row, heading.names.from);
    for (const cell of labels) this.#understood.add(cell);
    this.#funds.push(line);
    return 1;
  }

  /** Words at the left of a whole block were understood as such. */
  #takeBeside(row: GridRow, to: number): void {
    for (const cell of row.cells) if (cell.column + cell.columnSpan <= to) this.#understood.add(cell);
  }

  /** A line, a total or a subtotal under the heading; false where the row is something else and the lines are over. */
  #takeLine(row: GridRow, heading: Heading): boolean {
    const from = Math.min(...heading.columns.map((column) => column.from));
    const words = ownWords(row).filter((cell) => cell.column + cell.columnSpan > from);
    const sum = ownWords(row)
      .slice(0, 2)
      .find((cell) => isTotal(levelled(cell.text)) || isSubtotal(levelled(cell.text)));
    if (sum) {
      const whole = isTotal(levelled(sum.text));
      this.#totals.push({ branch: whole ? null : branchOf(sum.text), values: totalsUnder(row, heading, sum) });
      this.#understood.add(sum);
      return true;
    }
    if (words.length === 0) {
      this.#takeSlot(row);
      return true;
    }
    if (this.#isOver(row, heading)) {
      this.#heading = null;
      return false;
    }
    this.#takeBeside(row, from);
    if (!this.#takeSlot(row)) {
      const line = this.#reader?.read(row);
      if (line?.parted) this.#understood.add(line.parted);
      if (line && line.path.some((cell) => cell !== null)) this.#lines.push(line);
    }
    return true;
  }

  /** A row of nothing but words about the line above it: 「评分标准：…」. */
  #takeBeneath(row: GridRow): boolean {
    const line = this.#lines.at(-1);
    const words = line ? wordsBeneath(row) : null;
    if (!line || !words) return false;
    this.#beneath.set(line, [...(this.#beneath.get(line) ?? []), words]);
    for (const cell of ownWords(row)) this.#understood.add(cell);
    return true;
  }

  /** A row to fill in that is still blank; false where it is a line, or no row of the form's at all. */
  #takeSlot(row: GridRow): boolean {
    const line = this.#reader?.peek(row);
    const cell = line ? this.#reader?.slotOf(row, line) : null;
    if (!line || !cell) return false;
    this.#reader?.read(row);
    this.#slots.push({ ...line, path: [...line.path.slice(0, -1), cell] });
    return true;
  }

  /** Whether the lines have come to their end: a label with its value, or words over more than the names' columns. */
  #isOver(row: GridRow, heading: Heading): boolean {
    const levels = heading.columns.filter(({ kind }) => kind === 'level' || kind === 'name');
    const end = Math.max(...levels.map(({ to }) => to));
    const words = ownWords(row);
    const [first] = words;
    if (!first) return false;
    if (bannerOf(row) && isProse(first.text)) return true;
    // Under a branch that began above, whatever the row is called.
    const isUnder = (cell: SourceCell) =>
      cell.row < row.row && levels.some(({ from, to }) => from <= cell.column && cell.column < to);
    if (row.cells.some((cell) => isUnder(cell) && !this.#understood.has(cell))) return false;
    const label = readLabel(/^([^:：]{2,20})[:：]/.exec(first.text.trim())?.[1] ?? first.text);
    const isLabel =
      (label !== null && label.sure && label.kind !== 'section') || this.vocabulary.labels.has(levelled(first.text));
    const values = words.filter((cell) => cell.column >= end);
    // A label has one long value behind it; a line has several short ones, or a figure under points or scores (a branch may
    // be named 绩效目标, as a label is).
    const isShort = (cell: SourceCell) => levelled(cell.text).length <= 12 && cell.columnSpan <= 3;
    if (isLabel && !hasScore(row, heading) && values.filter(isShort).length < 2) return true;
    return words.some((cell) => cell.column < end && cell.column + cell.columnSpan > end + 1 && values.length === 0);
  }
}

/** Whether a figure of the row's own stands under points or scores. */
function hasScore(row: GridRow, heading: Heading): boolean {
  const scores = heading.columns.filter(({ kind }) => kind === 'points' || kind === 'self');
  return ownWords(row).some(
    (cell) =>
      scores.some(({ from, to }) => from <= cell.column && cell.column < to) && /^\d+(\.\d+)?分?$/.test(levelled(cell.text)),
  );
}

function branchOf(text: string): string {
  return splitPoints(text).name.replace(/小计$/, '');
}

/** Figures of a total row; the label itself may cover columns of points or scores. */
function totalsUnder(row: GridRow, heading: Heading, label: SourceCell): Map<ColumnKind, SourceCell> {
  const values = new Map<ColumnKind, SourceCell>();
  for (const column of heading.columns) {
    if (column.kind !== 'points' && column.kind !== 'self' && column.kind !== 'note' && column.kind !== 'reason') continue;
    const cell = cellUnder(row, column, 0);
    if (cell && cell !== label && cell.row === row.row) values.set(column.kind, cell);
  }
  // One cell over points and score is the score: of points there is nothing to say in a total.
  if (values.get('points') === values.get('self')) values.delete('points');
  return values;
}
