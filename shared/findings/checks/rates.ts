import { type Decimal, formatPercent } from '../../number';
import { isRate, numberIn, percent, plain, readPrinted } from '../figures';
import { check } from '../finding';
import type { Money } from '../../scoring';
import type { TableSubject } from '../subject';
import { fields, figures, linePath, EXECUTION } from '../../workbook/fields';

/** 执行率：printed against executed ÷ budget, to the last digit printed; of the total and of each source. */
export const printedRateCheck = check({
  number: '4、52',
  about: '执行率等于执行数除以预算数；分项有数而执行率印 0',
  codes: { 'rate.printed': 'error' },
  table: (table, report) => {
    const { path, money } = table;
    if (!money || !table.imported) return;
    for (const { key, where, executed, budget } of ratesOf(table, money)) {
      const printed = readPrinted(table.printed[key] ?? '');
      const computed = numberIn(table.result.figures.get(key)?.value) ?? quotient(executed, budget);
      if (!printed || !computed || isRate(printed, computed)) continue;
      const working = executed && budget ? `${plain(executed)} ÷ ${plain(budget)}` : path;
      const shown = formatPercent(computed, Math.max(printed.places, 2));
      report('rate.printed', key, { where, printed: table.printed[key] ?? '', computed: shown, working });
    }
  },
});

/** Of a source whose rate the form does not compute. */
function quotient(executed: Decimal | null, budget: Decimal | null): Decimal | null {
  return executed && budget && !budget.isZero() ? executed.div(budget) : null;
}

interface Rate {
  readonly key: string;
  readonly where: string;
  readonly executed: Decimal | null;
  readonly budget: Decimal | null;
}

function ratesOf(table: TableSubject, money: Money): Rate[] {
  const total: Rate = {
    key: figures.executionRate.at(table.path),
    where: table.label,
    executed: money.executed.value,
    budget: money.budget.value,
  };
  const rows = (table.spec.funds?.rows ?? []).filter((row) => !row.total);
  const at = (row: string, column: string) =>
    numberIn(table.result.figures.get(fields.amount.at(table.path, row, column))?.value);
  return [
    total,
    ...rows.map(({ id, name }) => ({
      key: figures.sourceRate.at(table.path, id),
      where: `${table.label}·${name}`,
      executed: at(id, money.executed.id),
      budget: at(id, money.budget.id),
    })),
  ];
}

/** 分母口径：a budget that came or went in mid-year altogether. */
export const denominatorCheck = check({
  number: '6',
  about: '执行率的分母口径',
  codes: { 'rate.denominator': 'doubt', 'rate.no-budget': 'doubt' },
  table: ({ path, label, money }, report) => {
    if (!money) return;
    const { initial, budget, executed } = money;
    if (initial?.value && budget.value && initial !== budget && initial.value.isZero() !== budget.value.isZero()) {
      report('rate.denominator', initial.key, {
        where: label,
        initial: plain(initial.value),
        budget: plain(budget.value),
        column: budget.name,
      });
    }
    if (budget.value?.isZero() && executed.value && !executed.value.isZero()) {
      report('rate.no-budget', linePath(path, EXECUTION), { where: label, executed: plain(executed.value), column: budget.name });
    }
  },
});

/** 超预算：more executed than there was, with not a word about it. */
export const overBudgetCheck = check({
  number: '7',
  about: '执行数大于预算数没有说明',
  codes: { 'rate.over': 'doubt' },
  table: (table, report) => {
    if (!table.money || table.execution?.explained) return;
    const over = ratesOf(table, table.money).filter(
      ({ executed, budget }) => executed && budget && !budget.isZero() && executed.greaterThan(budget),
    );
    const [total] = over;
    for (const { key, where, executed, budget } of total?.where === table.label ? [total] : over) {
      if (executed && budget)
        report('rate.over', key, {
          where,
          executed: plain(executed),
          budget: plain(budget),
          rate: percent(executed.div(budget)),
        });
    }
  },
});
