import { programOf } from '../formula';
import type { TableEntries } from '../workbook/schema/fill';
import { isNone } from '../workbook/schema/given';
import type { CompiledAmount, CompiledMoney, CompiledTable, ScoreWords } from './compile';
import { type Entry, Listed, type Names, Scope } from './entry';
import type { Ledger } from './ledger';
import { scoreLine, type ScoredLine } from './line';
import { call, nameNode } from './nodes';
import { amountKeys, type Place } from './names';
import type { LedgerMemo } from './ledger-memo';
import { figures, linePath, EXECUTION } from '../workbook/fields';

const MONEY = '各项资金';
const SUM_OF_MONEY = programOf(call('SUM', nameNode(MONEY)));

/** The money of a project as entered. */
interface Money {
  /** What was typed, as the amounts of the table stand. */
  readonly amounts: readonly Entry[];
  /** Its totals, likewise. */
  readonly totals: readonly Entry[];
}

/**
 * Enters the money of a project: what was typed, and the total row as the strict sum of the others. Amounts and sums
 * that stand as they were in the last evaluation are its very figures, by `memo`.
 */
export function enterFunds(
  money: CompiledMoney,
  fill: TableEntries,
  owner: string,
  ledger: Ledger,
  memo: LedgerMemo<Entry>,
): Money {
  const amounts = money.amounts.map((amount) => {
    const given = fill.funds[amount.row]?.[amount.column];
    const key = amount.keyOf(owner);
    const enter = (inner: Ledger) => inner.input(key, amount.name, amount.described, given, amount.blank);
    return memo.run(key, () => [given], ledger, enter);
  });
  const totals = money.totals.map(({ parts, keyOf, words }) => {
    const counted = parts.flatMap((part) => (isLeftOut(part, fill) ? [] : (amounts[part.index] ?? [])));
    const key = keyOf(owner);
    const names = new Scope();
    names.set(MONEY, new Listed(counted));
    const enter = (inner: Ledger) => inner.formula(key, words, SUM_OF_MONEY, names);
    return memo.run(key, () => counted, ledger, enter);
  });
  return { amounts, totals };
}

const RATE = { name: '预算执行率', show: 'percent' } as const;

/** Whether a source that need not be there is not: a blank of 其他资金 says that there is none. */
function isLeftOut({ row, column, isOptional }: CompiledAmount, fill: TableEntries): boolean {
  const given = fill.funds[row]?.[column];
  return isOptional && (given === undefined || (!isNone(given) && given.text.trim() === ''));
}

/** Enters the money, the execution rate, and scores the execution of the budget. */
export function evaluateExecution(
  table: CompiledTable,
  fill: TableEntries,
  names: Names,
  place: Place,
  ledger: Ledger,
  memo: LedgerMemo<Entry>,
  words: ScoreWords,
): ScoredLine | null {
  const money = table.money && enterFunds(table.money, fill, place.owner, ledger, memo);
  const { execution } = table;
  if (!execution) return null;
  const binding = linePath(place.owner, EXECUTION);
  const scope = new Scope(names);
  table.money?.totals.forEach(({ called }, index) => {
    const total = money?.totals[index];
    if (called !== null && total) scope.set(called, total);
  });
  const rate = ledger.formula(figures.rate.at(binding), RATE, execution.rateTaken, scope);
  const rates = table.money?.rates ?? [];
  if (money && rates.length > 0)
    memo.later(ledger, (inner) => enterRowRates(rates, money.amounts, execution.rowRate, place, inner));
  scope.set('执行率', rate);
  const draft = {
    id: 'execution',
    binding,
    kind: 'execution' as const,
    path: ['预算执行'],
    groups: [],
    points: execution.spec.points ?? null,
    scoring: execution.scoring,
    names: scope,
    inputs: [...amountKeys(table, place.owner), rate.key],
    own: fill.own.execution,
    custom: null,
  };
  return scoreLine(draft, ledger, words);
}

/** Each source's own rate, by the same formula over its own amounts. */
function enterRowRates(
  rates: CompiledMoney['rates'],
  amounts: Money['amounts'],
  rate: Parameters<Ledger['formula']>[2],
  place: Place,
  ledger: Ledger,
): void {
  for (const { row, words, amounts: columns } of rates) {
    const names = new Scope();
    for (const [name, amount] of columns) {
      const entry = amounts[amount.index];
      if (entry) names.set(name, entry);
    }
    ledger.formula(figures.sourceRate.at(place.owner, row), words, rate, names);
  }
}
