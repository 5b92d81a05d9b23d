import type { SourceCell } from '../../reading/source';
import { bannerOf, type GridRow, ownWords } from '../grid';
import { type ExtraColumns, type Heading, readHeading } from '../headings';
import type { Segment } from '../segment';
import { levelled, splitPoints } from '../text';
import { isNote, isSubtotal, isTotal, readLabel } from '../words/labels';
import { moneySaid } from '../words/money';
import { titleKind } from '../words/titles';
import { type KnownLabels, readFields } from './fields';
import { goesOnHeading, readFundsLine, saysAmountInside } from './funds';
import { type FundsPairs, readFundsPairs, readFurtherPairs } from './funds-pairs';
import { type FundsHeading, isTaskList, readFundsHeading } from './funds-heading';
import { readFundsDown } from './funds-down';
import { LineReader } from './lines';
import { wordsBeneath } from './beneath';
import { isOver, totalsUnder } from './ends';
import { isNumbering } from './numbering';
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
  /** The total whose amounts stand beside their labels, while rows go on about it. */
  #paired: FormFundsRow | null = null;

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
    const money = readFundsHeading(row, rows[at + 1], () => this.#moneySaid(at));
    if (money) return this.#takeMoney(money);
    if (isTaskList(row)) {
      this.#money = null;
      this.#heading = null;
      return 1;
    }
    const pairs = readFundsPairs(row, () => this.#moneySaid(at));
    if (pairs) return this.#takePairs(pairs);
    if (this.#takeFurtherPairs(row, at)) return 1;
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
    if (this.#money && saysAmountInside(row, this.#money)) {
      this.#loose.push(row);
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
    if (this.#heading && isNumbering(row)) {
      for (const cell of ownWords(row)) this.#understood.add(cell);
      return 1;
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
    for (const cell of money.cells) this.#understood.add(cell);
    return money.rowCount;
  }

  /** Each amount of the row beside its own label: the total's, and those below stand in the same columns. */
  #takePairs({ heading, line, labels }: FundsPairs): number {
    this.#money = heading;
    this.#heading = null;
    if (this.#moneyColumns.length === 0) this.#moneyColumns = heading.columns;
    this.#takeBeside(heading.row, heading.names.from);
    for (const cell of labels) this.#understood.add(cell);
    this.#funds.push(line);
    this.#paired = line;
    return 1;
  }

  /** A row below amounts beside their labels that goes on in the same way: 「执行率」 99% 「得分」 9.9. */
  #takeFurtherPairs(row: GridRow, at: number): boolean {
    const [total, place] = [this.#paired, this.#funds.findIndex((one) => one === this.#paired)];
    if (!this.#money || !total || place < 0) return false;
    const further = readFurtherPairs(row, total, () => this.#moneySaid(at));
    if (!further) return false;
    this.#funds[place] = further.line;
    this.#paired = further.line;
    for (const cell of further.labels) this.#understood.add(cell);
    return true;
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
      if (ownWords(row).some((cell) => readLabel(cell.text)?.kind === 'rating')) this.#loose.push(row);
      return true;
    }
    if (words.length === 0) {
      this.#takeSlot(row);
      return true;
    }
    if (isOver(row, heading, { understood: this.#understood, labels: this.vocabulary.labels })) {
      if (readLabel(words[0]?.text ?? '')?.kind !== 'remark') this.#heading = null; // Remarks may stand before the total.
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
}

function branchOf(text: string): string {
  return splitPoints(text).name.replace(/小计$/, '');
}
