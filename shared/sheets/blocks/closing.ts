import { Decimal, roundHalfUp } from '../../number';
import type { Table } from '../../pack';
import { amountDecimals, sameDecimals } from '../../scoring/amounts';
import { fields, figures, projectPath } from '../../workbook/fields';
import type { SheetContext } from '../context';

/** What stands under a list of projects; null where a project it needs has no figure yet. */
export interface ClosingFigures {
  /** The sum of one column of money over all projects listed. */
  readonly money: (column: string) => Decimal | null;
  /** The decimals that all of them are printed with; undefined where they differ. */
  readonly decimals: (column: string) => number | undefined;
  /** The rate of execution of the sums. */
  readonly rate: Decimal | null;
  /** The mean of the scores, rounded once at the pack's decimals. */
  readonly mean: Decimal | null;
}

/** The table projects are filled in by. */
export function projectTableOf({ pack }: SheetContext): Table | undefined {
  return pack.tables.find((table) => table.kind === 'project' && table.of === 'project');
}

/** Adds up the projects that are published; `weighted`: scores weigh as much as the denominator of the rate. */
export function closingOf(context: SheetContext, score: 'weighted' | 'simple'): ClosingFigures {
  const funds = projectTableOf(context)?.funds;
  const total = funds?.rows.find((row) => row.total)?.id ?? '';
  const [spent = '', planned = ''] = (funds?.execution.rate ?? '').split('/').map((side) => side.trim());
  const columnOf = (name: string) => funds?.columns.find((one) => one.name === name)?.id ?? '';
  const paths = context.workbook.projects.filter(({ hidden }) => !hidden).map(({ id }) => projectPath(id));
  const at = (path: string, column: string) => numberOf(context, fields.amount.at(path, total, column));
  const money = (column: string) => summed(paths.map((path) => at(path, column)));
  const scores = paths.map((path) => numberOf(context, figures.total.at(path, 'self')));
  const weights = paths.map((path) => (score === 'weighted' ? at(path, columnOf(planned)) : new Decimal(1)));
  const earned = summed(scores.map((one, index) => one && (weights[index]?.times(one) ?? null)));
  const mean = over(earned, summed(weights));
  return {
    money,
    decimals: (column) => sameDecimals(paths.map((path) => amountDecimals(funds, path, total, column, context.figure))),
    rate: over(money(columnOf(spent)), money(columnOf(planned))),
    mean: mean && roundHalfUp(mean, context.pack.rounding.score),
  };
}

function numberOf(context: SheetContext, key: string): Decimal | null {
  const value = context.figure(key)?.value;
  return value?.kind === 'number' ? value.value : null;
}

function summed(numbers: readonly (Decimal | null)[]): Decimal | null {
  if (numbers.length === 0) return null;
  return numbers.reduce<Decimal | null>((sum, one) => sum && one && sum.plus(one), new Decimal(0));
}

function over(left: Decimal | null, right: Decimal | null): Decimal | null {
  return left && right && !right.isZero() ? left.div(right) : null;
}
