import type { Node } from '../formula';
import type { Funds } from '../pack';
import type { TableEntries } from '../workbook/schema/fill';
import { isNone } from '../workbook/schema/given';
import type { CompiledTable } from './compile';
import type { Line } from './evaluation';
import { inputFigure } from './facts';
import { numberOf } from './given';
import { type Ledger, type Names, one } from './ledger';
import { scoreLine } from './line';
import { call, nameNode } from './nodes';
import { amountKeys, layered, type Place } from './names';
import type { LedgerMemo } from './ledger-memo';
import { fields, figures, linePath, EXECUTION } from '../workbook/fields';

const SUM_OF_MONEY = call('SUM', nameNode('各项资金'));

/**
 * Enters the money of a project: what was typed, and the total row as the strict sum of the others. Amounts and sums
 * that stand as they were in the last evaluation are its very figures, by `memo`.
 */
export function enterFunds(funds: Funds, fill: TableEntries, owner: string, ledger: Ledger, memo: LedgerMemo<void>): void {
  const parts = funds.rows.filter((row) => !row.total);
  for (const row of parts) {
    const starts = row.starts === undefined ? null : numberOf(row.starts, funds.unit);
    for (const column of funds.columns) {
      const key = fields.amount.at(owner, row.id, column.id);
      // A source the form begins with 0 is none where nothing is typed: it counts as that, and prints as a blank.
      const described = {
        unit: funds.unit,
        ...(column.where ? { where: column.where } : {}),
        ...(starts ? { blank: starts.value } : {}),
      };
      const given = fill.funds[row.id]?.[column.id];
      memo.run(key, [given], ledger, (inner) => {
        inner.enter(inputFigure(key, `${row.name}·${column.name}`, described, given));
      });
    }
  }
  for (const row of funds.rows) {
    if (!row.total) continue;
    for (const column of funds.columns) {
      const counted = parts.filter((part) => !isBlank(part, column.id, fill));
      const keys = counted.map((part) => fields.amount.at(owner, part.id, column.id));
      const figure = {
        key: fields.amount.at(owner, row.id, column.id),
        name: `${row.name}·${column.name}`,
        show: 'number' as const,
        unit: funds.unit,
      };
      memo.run(figure.key, [keys.join()], ledger, (inner) => {
        inner.formula(figure, SUM_OF_MONEY, new Map([['各项资金', { kind: 'list', keys }]]));
      });
    }
  }
}

/** Whether a source that need not be there is not: a blank of 其他资金 says that there is none. */
function isBlank({ id, optional }: Funds['rows'][number], column: string, fill: TableEntries): boolean {
  const given = fill.funds[id]?.[column];
  return optional === true && (given === undefined || (!isNone(given) && given.text.trim() === ''));
}

/** Enters the execution rate and scores the execution of the budget. */
export function evaluateExecution(
  table: CompiledTable,
  fill: TableEntries,
  names: Names,
  place: Place,
  ledger: Ledger,
  decimals: number,
): Line | null {
  const { execution } = table;
  if (!execution) return null;
  const binding = linePath(place.owner, EXECUTION);
  ledger.formula(
    { key: figures.rate.at(binding), name: '预算执行率', show: 'percent', spoken: execution.rate },
    execution.rateTaken,
    names,
  );
  if (table.spec.funds?.['rate-in-rows']) enterRowRates(table.spec.funds, execution.rateTaken, place, ledger);
  const draft = {
    id: 'execution',
    binding,
    kind: 'execution' as const,
    path: ['预算执行'],
    groups: [],
    points: execution.spec.points ?? null,
    scoring: execution.scoring,
    names: layered(names, new Map([['执行率', one(figures.rate.at(binding))]])),
    inputs: [...amountKeys(table, place.owner), figures.rate.at(binding)],
    own: fill.own.execution,
    met: () => null,
  };
  return scoreLine(draft, ledger, decimals);
}

/** Each source's own rate, by the same formula over its own amounts. */
function enterRowRates(funds: Funds, rate: Node, place: Place, ledger: Ledger): void {
  for (const row of funds.rows) {
    if (row.total) continue;
    const names = new Map(
      funds.columns.map((column) => [column.name, one(fields.amount.at(place.owner, row.id, column.id))] as const),
    );
    ledger.formula({ key: figures.sourceRate.at(place.owner, row.id), name: `${row.name}·执行率`, show: 'percent' }, rate, names);
  }
}
