import type { SourceCell } from '../../reading/source';
import { type GridRow, ownWords } from '../grid';
import { asMeant, type FundsColumnKind, isAmount, readFundsColumn } from '../words/funds-columns';
import { moneyOf } from '../words/money';
import { type FundsHeading, isFigure, unitBeside } from './funds-heading';
import type { FormFundsRow } from './model';
import { partOf } from './scores-in-one';

/** What was read of a row that says of each amount what it is: 「预算数：」 210.75 「执行数：」 200.21. It is the total's. */
export interface FundsPairs {
  readonly heading: FundsHeading;
  readonly line: FormFundsRow;
  readonly labels: readonly SourceCell[];
}

/** What an amount is, where that is said, and the amount: a cell of its own, or a part of the one its label stands in. */
interface Pair {
  readonly kind: FundsColumnKind;
  readonly label: SourceCell;
  readonly cell: SourceCell;
}

/** Reads a row of money whose amounts have their labels beside them; those below stand in the same columns. Null where it is none. */
export function readFundsPairs(row: GridRow, said: () => string | null): FundsPairs | null {
  const pairs = pairsIn(row);
  const amounts = pairs.filter(({ kind }) => isAmount(kind));
  const [first] = amounts;
  if (!first || amounts.length < 2) return null;
  const beside = () => unitBeside(row, first.label.column) ?? said();
  const columns = amounts.map(({ kind, label, cell }) => {
    const unit = moneyOf(label.text) ?? beside();
    return { kind, cell: label, from: cell.column, to: cell.column + cell.columnSpan, unit };
  });
  const names = { from: first.label.column, to: Math.max(first.cell.column, first.label.column + 1) };
  const heading = { row, cells: [], rowCount: 1, columns, names };
  const line = { kind: 'total', name: '', nameCells: [], values: valuesOf(pairs), units: unitsOf(pairs, beside) } as const;
  return { heading, line, labels: pairs.map(({ label }) => label) };
}

/** Reads a row that goes on about the total above it in the same way, and has nothing else; null where it is none. */
export function readFurtherPairs(
  row: GridRow,
  total: FormFundsRow,
  said: () => string | null,
): { readonly line: FormFundsRow; readonly labels: readonly SourceCell[] } | null {
  const pairs = pairsIn(row);
  const known = new Set(pairs.flatMap(({ label, cell }) => [label, cell]));
  const isAll = ownWords(row).every((cell) => known.has(cell));
  if (pairs.length === 0 || !isAll || pairs.some(({ kind }) => total.values.has(kind))) return null;
  const beside = () => unitBeside(row, pairs[0]?.label.column ?? 0) ?? said();
  const line = {
    ...total,
    values: new Map([...total.values, ...valuesOf(pairs)]),
    units: new Map([...total.units, ...unitsOf(pairs, beside)]),
  };
  return { line, labels: pairs.map(({ label }) => label) };
}

const valuesOf = (pairs: readonly Pair[]) => new Map(pairs.map(({ kind, cell }) => [kind, cell] as const));

function unitsOf(pairs: readonly Pair[], said: () => string | null): Map<FundsColumnKind, string> {
  return new Map(
    pairs.flatMap(({ kind, label }) => {
      const unit = isAmount(kind) ? (moneyOf(label.text) ?? said()) : null;
      return unit === null ? [] : [[kind, unit] as const];
    }),
  );
}

/** A label and its figure in one cell: 「执行率：99%」, 「年初预算数：100」, and 「执行率95%」. */
const INSIDE = /^\s*(\S[^:：]{1,18}?)\s*(?:[:：]\s*([\d０-９][\d０-９,，.．]*)\s*([%％]|万元|元|分)?|([\d.]+)\s*([%％]))\s*$/;

function pairsIn(row: GridRow): Pair[] {
  const own = row.cells.filter((cell) => cell.row === row.row);
  const found = new Map<FundsColumnKind, Pair>();
  for (const [at, label] of own.entries()) {
    const pair = insideOf(label) ?? besideOf(label, own[at + 1]);
    if (pair && !found.has(pair.kind)) found.set(pair.kind, pair);
  }
  return asMeant([...found.values()]);
}

function besideOf(label: SourceCell, cell: SourceCell | undefined): Pair | null {
  const kind = kindOf(label.text);
  return cell && kind && isFigure(cell) ? { kind, label, cell } : null;
}

function insideOf(label: SourceCell): Pair | null {
  const [, words = '', figure, unit = '', rate = '', percent = ''] = INSIDE.exec(label.text) ?? [];
  const kind = words === '' ? null : kindOf(words);
  if (!kind || (figure === undefined && kind !== 'rate')) return null;
  const digits = figure ?? rate;
  const from = label.text.indexOf(digits, label.text.indexOf(words) + words.length);
  const tail = `${unit}${percent}`;
  const end = tail === '' || tail === '分' ? from + digits.length : label.text.indexOf(tail, from) + tail.length;
  return { kind, label, cell: partOf(label, label.text.slice(from, end), from) };
}

function kindOf(text: string): FundsColumnKind | null {
  const found = readFundsColumn(text);
  return found?.sure && found.kind !== 'row' && found.kind !== 'reason' ? found.kind : null;
}
