import { parseNumber } from '../../number';
import type { SourceCell } from '../../reading/source';
import { type GridRow, ownWords } from '../grid';
import { saysNothing } from '../text';
import { readFundsColumn, asMeant } from '../words/funds-columns';
import { moneyOf } from '../words/money';
import { unitBeside } from './funds-heading';
import type { FundsPairs } from './funds-pairs';

/** So many rows of amounts are money listed down the left. */
const LEAST = 2;

/** A label of money with its one value beside it, maybe behind the words beside the whole block. */
interface Pair {
  readonly kind: NonNullable<ReturnType<typeof readFundsColumn>>['kind'];
  readonly label: SourceCell;
  readonly cell: SourceCell;
}

/**
 * Reads rows that say down the left what each amount is, one value to a row: 年初预算数, 全年预算数, 全年执行数, 执行率. They are the
 * total's. Null where no such rows begin here; `rowCount` is how many there are.
 */
export function readFundsDown(
  rows: readonly GridRow[],
  at: number,
  said: () => string | null,
): (FundsPairs & { readonly rowCount: number }) | null {
  const found: Pair[] = [];
  for (const row of rows.slice(at)) {
    const pair = pairOf(row, found[0]);
    if (!pair || found.some(({ kind }) => kind === pair.kind)) break;
    found.push(pair);
  }
  const pairs = asMeant(found);
  const amounts = pairs.filter(({ kind }) => kind === 'initial' || kind === 'adjusted' || kind === 'executed');
  const [first] = pairs;
  const row = rows[at];
  if (!first || !row || amounts.length < LEAST || !amounts.some(({ cell }) => parseNumber(cell.text).ok)) return null;
  const columns = pairs.map(({ kind, label, cell }) => ({
    kind,
    cell: label,
    from: cell.column,
    to: cell.column + cell.columnSpan,
    unit: moneyOf(label.text) ?? unitBeside(row, first.label.column) ?? said(),
  }));
  const units = new Map(columns.flatMap(({ kind, unit }) => (unit === null ? [] : [[kind, unit] as const])));
  const values = new Map(pairs.map(({ kind, cell }) => [kind, cell] as const));
  return {
    heading: { row, cells: [], rowCount: 1, columns, names: { from: first.label.column, to: first.cell.column } },
    line: { kind: 'total', name: '', nameCells: [], values, units },
    labels: pairs.map(({ label }) => label),
    rowCount: pairs.length,
  };
}

/** The label and its value in a row that has nothing else; in the columns of the pair above, where there is one. */
function pairOf(row: GridRow, above: Pair | undefined): Pair | null {
  const own = row.cells.filter((cell) => cell.row === row.row);
  const label = own.find(({ text }) => readFundsColumn(text)?.sure === true && readFundsColumn(text)?.kind !== 'row');
  const found = label && readFundsColumn(label.text);
  const cell = label && own.find((one) => one.column === label.column + label.columnSpan);
  if (!label || !cell || !found) return null;
  if (above && (above.label.column !== label.column || above.cell.column !== cell.column)) return null;
  const others = ownWords(row).filter((one) => one !== label && one !== cell && one.column > label.column);
  const isFigure = saysNothing(cell.text) || parseNumber(cell.text).ok;
  return others.length === 0 && isFigure ? { kind: found.kind, label, cell } : null;
}
