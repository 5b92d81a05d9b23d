import type { SourceCell } from '../../reading/source';
import type { Form, FormFundsRow } from '../form';
import { type GridRow, overlap, ownWords } from '../grid';
import { joined, saysNothing, value } from '../text';
import { readFundsRow } from '../words/funds';
import { moneyOf } from '../words/money';

/** The money of a declaration form, as rows of one amount: what is asked for the year. */
export interface DeclaredMoney {
  readonly rows: readonly FormFundsRow[];
  /** For a cell that was made out of another (「年度资金总额：10」): the one it is printed in. */
  readonly printedIn: ReadonlyMap<SourceCell, SourceCell>;
}

interface Label {
  readonly cell: SourceCell;
  readonly row: GridRow;
  readonly name: string;
  /** What stands behind the colon in the same cell. */
  readonly inside: string;
}

/** 「实施期资金总额」: the money of several years, which stands beside the year's. */
const OF_TERM = /实施期|中长?期|项目总|总投资/;

/** Reads 年度资金总额、其中：财政拨款、其他资金 with their amounts; those of the whole term are left where they are. */
export function declaredMoney(form: Form, unit: string): DeclaredMoney {
  const labels = form.loose.flatMap((row) => ownWords(row).flatMap((cell) => labelOf(cell, row)));
  const year = labels.find(({ name }) => readFundsRow(name)?.kind === 'total' && !OF_TERM.test(name));
  const own = year
    ? labels.filter(({ cell }) => overlap(cell, year.cell.column, year.cell.column + year.cell.columnSpan) > 0)
    : [];
  const tail = unitTail(form, unit);
  const printedIn = new Map<SourceCell, SourceCell>();
  const rows = own.flatMap((label): FormFundsRow[] => {
    if (OF_TERM.test(label.name)) return [];
    const cell = label.inside === '' ? behind(label, labels) : label.cell;
    const text = label.inside === '' ? value(cell?.text ?? '') : value(label.inside);
    if (!cell) return [];
    const amount = { ...cell, text: /[\d０-９]$/.test(text) ? `${text}${tail}` : text };
    printedIn.set(amount, cell);
    const kind = readFundsRow(label.name)?.kind ?? null;
    return [{ kind, name: label.name, nameCells: [label.cell], values: new Map([['initial', amount]]), units: new Map() }];
  });
  return { rows, printedIn };
}

function labelOf(cell: SourceCell, row: GridRow): Label[] {
  const [, before = '', inside = ''] = /^([^:：]*(?:其中[:：])?[^:：]{2,})[:：]\s*([-\d０-９][\s\S]*)?$/.exec(
    joined(cell.text),
  ) ?? ['', joined(cell.text)];
  const name = before.trim();
  return readFundsRow(name)?.sure || (OF_TERM.test(name) && readFundsRow(name))
    ? [{ cell, row, name, inside: inside.trim() }]
    : [];
}

/** The cell right of a label, unless that is a label too. */
function behind({ cell, row }: Label, labels: readonly Label[]): SourceCell | undefined {
  const right = row.cells.find((one) => one.column >= cell.column + cell.columnSpan);
  return right && !labels.some((one) => one.cell === right) && !(saysNothing(right.text) && right.row !== row.row)
    ? right
    : undefined;
}

/** The unit the form prints its money in, where it is not the one asked for. */
function unitTail(form: Form, unit: string): string {
  const words = [...form.loose.flatMap((row) => ownWords(row).map(({ text }) => text)), form.title, ...form.before];
  const printed = words.flatMap((text) => moneyOf(text) ?? [])[0];
  return printed === undefined || printed === unit ? '' : printed;
}
