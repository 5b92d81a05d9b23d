import type { Node, Value } from '../formula';
import type { Decimal } from '../number';
import { fields, figures as keys } from '../workbook/fields';
import { writtenDecimals } from './amounts';
import type { CompiledTable } from './compile';
import type { Figure } from './evaluation';

/** One column of the total row of a project's money. */
export interface Amount {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly value: Decimal | null;
  /** The decimals it was typed with; undefined: as many as it takes. */
  readonly decimals: number | undefined;
}

/** A project's money by what it means, whatever a region calls its columns: executed ÷ budget is the rate. */
export interface Money {
  readonly initial: Amount | null;
  readonly budget: Amount;
  readonly executed: Amount;
  readonly all: readonly Amount[];
  readonly rate: Decimal | null;
  readonly unit: string;
}

/** Reads the columns' meaning off the formula of the rate; the beginning of the year is column `initial`, by convention. */
export function moneyOf(table: CompiledTable, path: string, figures: ReadonlyMap<string, Figure>): Money | null {
  const { funds } = table.spec;
  const total = funds?.rows.find((row) => row.total);
  if (!funds || !total || !table.execution) return null;
  const all = funds.columns.map(({ id, name }): Amount => {
    const key = fields.amount.at(path, total.id, id);
    const value = numberIn(figures.get(key)?.value);
    return {
      id,
      name,
      key,
      value,
      // Reports print them; the checks, which want the amounts at every key press, do not.
      get decimals() {
        return writtenDecimals(funds, path, total.id, id, (one) => figures.get(one));
      },
    };
  });
  const [above, below] = quotientOf(table.execution.rate);
  const executed = all.find(({ name }) => name === above);
  const budget = all.find(({ name }) => name === below);
  if (!executed || !budget) return null;
  const initial = all.find(({ id }) => id === 'initial') ?? null;
  const rate = numberIn(figures.get(keys.executionRate.at(path))?.value);
  return { initial, budget, executed, all, rate, unit: funds.unit };
}

/** The columns that the rate divides, by id: what was spent, and what there was to spend; null where it divides others. */
export function rateColumns({ spec, execution }: CompiledTable): readonly [spent: string, planned: string] | null {
  const ids = execution ? quotientOf(execution.rate).map((name) => spec.funds?.columns.find((one) => one.name === name)?.id) : [];
  const [spent, planned] = ids;
  return spent !== undefined && planned !== undefined ? [spent, planned] : null;
}

/** The first quotient of two names in a formula. */
function quotientOf(node: Node): readonly [string, string] {
  if (node.kind === 'call') return node.args.map(quotientOf).find(([above]) => above !== '') ?? ['', ''];
  if (node.kind !== 'binary') return ['', ''];
  if (node.operator === '/' && node.left.kind === 'name' && node.right.kind === 'name') return [node.left.name, node.right.name];
  const [left, right] = [quotientOf(node.left), quotientOf(node.right)];
  return left[0] !== '' ? left : right;
}

/** The number a value holds, or null. */
export function numberIn(value: Value | undefined): Decimal | null {
  return value?.kind === 'number' ? value.value : null;
}
