import { type Funds, spelledName, type Table } from '../../pack';
import { fields, figures } from '../../workbook/fields';
import { numberOf } from '../given';
import { InputMaking } from '../making';
import type { CompiledAmount, CompiledMoney, CompiledRollup, CompiledTable } from './compiled';

/** What formulas of a table call its owner's facts, the columns of its money (the total row) and its measures. */
export function namesOf({ facts, funds }: Table, measures: readonly CompiledRollup[]): CompiledTable['names'] {
  const names = new Map<string, (owner: string) => string>();
  for (const fact of facts) names.set(spelledName(fact), fields.tableFact.within(fact.id));
  const total = funds?.rows.find((row) => row.total);
  for (const column of funds?.columns ?? []) {
    if (total) names.set(column.name, fields.amount.within(total.id, column.id));
  }
  for (const { spec } of measures) names.set(spec.name, figures.measure.within(spec.id));
  return names;
}

/** The places of a table's money, in the order they are entered. */
export function compileMoney({ funds }: Table, names: CompiledTable['names']): CompiledMoney | null {
  if (!funds) return null;
  const rows = funds.rows.filter((row) => !row.total);
  const places = rows.flatMap((row) => funds.columns.map((column) => [row, column] as const));
  const amounts = places.map(([row, column], index) => amountOf(funds, row, column, index));
  const [total] = funds.rows.filter((row) => row.total);
  const totals = funds.rows.flatMap((row) => (row.total ? funds.columns.map((column) => sumOf(row, column)) : []));

  function sumOf(row: Row, column: Column): CompiledMoney['totals'][number] {
    const meant = row === total ? names.get(column.name)?.('') : undefined;
    return {
      keyOf: fields.amount.within(row.id, column.id),
      words: { name: `${row.name}·${column.name}`, show: 'number', unit: funds?.unit ?? '' },
      parts: amounts.filter((amount) => amount.column === column.id),
      called: meant === fields.amount.at('', row.id, column.id) ? column.name : null,
    };
  }

  const rated = funds['rate-in-rows'] ? rows : [];
  const rates = rated.map((row) => ({
    row: row.id,
    words: { name: `${row.name}·执行率`, show: 'percent' as const },
    amounts: new Map(
      funds.columns.flatMap((column) => {
        const amount = amounts.find((one) => one.row === row.id && one.column === column.id);
        return amount ? [[column.name, amount] as const] : [];
      }),
    ),
  }));
  return { amounts, totals, rates };
}

type Row = Funds['rows'][number];
type Column = Funds['columns'][number];

function amountOf({ unit }: Funds, row: Row, column: Column, index: number): CompiledAmount {
  const name = `${row.name}·${column.name}`;
  const starts = row.starts === undefined ? null : numberOf(row.starts, unit);
  // A source the form begins with 0 is none where nothing is typed: it counts as that, and prints as a blank.
  const blank = starts ? { blank: starts.value } : {};
  const described = { unit, ...(column.where ? { where: column.where } : {}), ...blank };
  return {
    index,
    row: row.id,
    column: column.id,
    keyOf: fields.amount.within(row.id, column.id),
    name,
    described,
    blank: new InputMaking(name, described, undefined),
    isOptional: row.optional === true,
  };
}
