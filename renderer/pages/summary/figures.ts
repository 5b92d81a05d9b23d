import { Decimal, formatFixed } from '../../../shared/number';
import type { Pack, Table } from '../../../shared/pack';
import type { Evaluation, TableEvaluation } from '../../../shared/scoring/evaluation';
import { showValue } from '../../../shared/scoring/show';
import { ownerPath } from '../../../shared/workbook/fields/binding';
import { fields, figures } from '../../../shared/workbook/fields';

/** A score at the pack's decimals; a dash where there is none yet. */
export function scoreText(value: Decimal | null, pack: Pack): string {
  return value ? formatFixed(value, pack.rounding.score).replace('-', '−') : '—';
}

/** What part of the whole, from 0 to 1 for drawing; null where there is nothing to draw. */
export function shareOf(part: Decimal | null, whole: Decimal | null): Decimal | null {
  if (!part || !whole || whole.isZero()) return null;
  return Decimal.min(Decimal.max(part.div(whole), 0), 1);
}

/** The money of a project as its table adds it up. */
export interface Money {
  readonly amounts: readonly (Decimal | null)[];
  readonly rate: Decimal | null;
  readonly rateText: string;
}

/** The pack's table for a project's table; its columns of money are the region's. */
export function specOf(pack: Pack, table: TableEvaluation): Table | undefined {
  return pack.tables.find((one) => one.id === table.table);
}

/** Amounts by column of the total row, and the rate of execution. */
export function moneyOf(spec: Table | undefined, table: TableEvaluation, evaluation: Evaluation, pack: Pack): Money {
  const path = ownerPath(table.owner);
  const rows = spec?.funds?.rows ?? [];
  const total = rows.find((row) => row.total) ?? rows[0];
  const read = (key: string) => {
    const value = evaluation.figure(key)?.value;
    return value?.kind === 'number' ? value.value : null;
  };
  const rate = read(figures.executionRate.at(path));
  const decimals = pack.rounding.rate;
  return {
    amounts: (spec?.funds?.columns ?? []).map((column) => (total ? read(fields.amount.at(path, total.id, column.id)) : null)),
    rate,
    rateText: rate ? showValue({ kind: 'number', value: rate }, { show: 'percent', decimals }) : '—',
  };
}

/** An amount of money, or a dash. */
export function moneyText(value: Decimal | null): string {
  return value ? formatFixed(value, 2) : '—';
}

/** The sum of those that are there; null where none is. */
export function sumOf(values: readonly (Decimal | null)[]): Decimal | null {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((sum, value) => sum.plus(value), new Decimal(0));
}
