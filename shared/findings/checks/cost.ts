import { convertMoney, Decimal } from '../../number';
import { apart, plain, sumOf } from '../figures';
import { check } from '../finding';
import { ROUNDING_SLACK } from '../figures';
import type { LineSubject, TableSubject } from '../subject';
import { targetWords } from '../target';
import { fields } from '../../workbook/fields';

const MONEY_UNIT = /^(元|千元|万元|万|百万元|亿元)$/;

function isCost({ line }: LineSubject): boolean {
  return line.path.slice(0, -1).some((name) => name.includes('成本'));
}

interface Cost {
  readonly subject: LineSubject;
  /** In the table's unit of money. */
  readonly target: Decimal;
}

/** Cost lines whose target is an amount of money as such (not 元/套). */
export function costsOf(table: TableSubject): Cost[] {
  return table.lines.flatMap((subject) => {
    const { value, unit } = subject.read?.target ?? { value: null, unit: '' };
    if (!value || !isCost(subject) || !MONEY_UNIT.test(unit)) return [];
    return [{ subject, target: convertMoney(value, unit, table.money?.unit) }];
  });
}

/** 成本与预算：the targets of cost add up to the budget, never to more. */
export const costSumCheck = check({
  number: '25',
  about: '成本指标之和与预算对不上',
  codes: { 'cost.sum': 'doubt' },
  table: (table, report) => {
    const costs = costsOf(table);
    const budgets = (table.money ? [table.money.initial, table.money.budget] : []).flatMap((amount) => amount?.value ?? []);
    const budget = table.money?.budget.value;
    const [first] = costs;
    if (!table.settings.costAgainstBudget || !first || !budget || budgets.length === 0) return;
    const all = sumOf(costs.map(({ target }) => target));
    const whole = costs.find((cost) => isWhole(cost, costs));
    const sum = whole ? whole.target : all;
    if (budgets.some((one) => [sum, all].some((other) => apart(one, other).lessThanOrEqualTo(ROUNDING_SLACK)))) return;
    // Costs need not cover the whole budget unless one of them claims to be the whole.
    if (!whole && sum.lessThan(Decimal.max(...budgets))) return;
    const shown = whole ? [whole] : costs;
    const parts = shown.map(({ subject, target }) => `${subject.line.path.at(-1) ?? ''} ${plain(target)}`).join('、');
    report('cost.sum', fields.customTarget.at((whole ?? first).subject.line.binding), {
      where: table.label,
      parts,
      sum: plain(sum),
      budget: plain(budget),
    });
  },
});

/** A line that claims to be the whole cost: by its name, or as the sum of several others. */
function isWhole({ subject, target }: Cost, costs: readonly Cost[]): boolean {
  if (/总成本|总额|总费用|总支出/.test(subject.line.path.at(-1) ?? '')) return true;
  return (
    costs.length > 2 &&
    sumOf(costs.map((cost) => cost.target))
      .minus(target)
      .equals(target)
  );
}

/** 成本用 ≥：the more it costs, the better? */
export const costDirectionCheck = check({
  number: '25',
  about: '成本指标用「≥」',
  codes: { 'cost.direction': 'doubt' },
  line: (subject, report) => {
    if (subject.read?.direction !== '≥' || !isCost(subject)) return;
    report('cost.direction', fields.customTarget.at(subject.line.binding), {
      where: subject.where,
      target: targetWords(subject),
    });
  },
});
