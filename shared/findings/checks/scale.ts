import { Decimal, roundHalfUp } from '../../number';
import { amountsIn } from '../amounts';
import { numberIn, plain } from '../figures';
import { check, type Report } from '../finding';
import type { Subject, TableSubject } from '../subject';
import { costsOf } from './cost';
import { fields } from '../../workbook/fields';

const TEN_THOUSAND = new Decimal(10_000);
/** Apart by more than this, two amounts of one project are not in one unit. */
const FAR = new Decimal(100);

interface Named {
  readonly name: string;
  readonly value: Decimal;
  readonly key: string;
}

/** 万元与元：the same figure, ten thousand times apart. */
export const scaleCheck = check({
  number: '24',
  about: '万元与元混用',
  codes: { 'money.scale': 'error', 'money.far': 'error' },
  whole: (subject, report) => void tell('单位基础数据', factsOf(subject), report),
  table: (table, report) => {
    if (!tell(table.label, moneyIn(table), report)) tellFar(table, report);
  },
});

/** Nobody spends a hundred times the budget, or has it multiplied by as much in mid-year: one of the two is in another unit. */
function tellFar({ money, label }: TableSubject, report: Report<'money.far'>): void {
  const [initial, budget] = [money?.initial, money?.budget];
  const pairs = [
    [budget, money?.executed],
    [initial, budget],
    [budget, initial],
  ] as const;
  for (const [small, large] of pairs) {
    if (!small?.value?.greaterThan(0) || !large?.value?.greaterThan(small.value.times(FAR))) continue;
    report('money.far', large.key, {
      where: label,
      one: small.name,
      first: plain(small.value),
      other: large.name,
      second: plain(large.value),
      times: plain(roundHalfUp(large.value.div(small.value), 0)),
    });
    return;
  }
}

/** Whether a pair was found. */
function tell(where: string, amounts: readonly Named[], report: Report<'money.scale'>): boolean {
  const pair = mixed(amounts);
  if (!pair) return false;
  const [small, large] = pair;
  report('money.scale', large.key, {
    where,
    one: small.name,
    first: plain(small.value),
    other: large.name,
    second: plain(large.value),
  });
  return true;
}

/** The first pair that is one figure in two units; single digits say nothing (1 and 10000 meet by chance). */
function mixed(amounts: readonly Named[]): readonly [Named, Named] | null {
  const [first, ...others] = amounts;
  if (!first) return null;
  const [least, most] = others.reduce(
    ([low, high], { value }) => [Decimal.min(low, value), Decimal.max(high, value)],
    [first.value, first.value],
  );
  if (most.lessThan(least.times(TEN_THOUSAND))) return null;
  const byValue = new Map<string, Named>();
  for (const amount of amounts) if (amount.value.precision() >= 2) byValue.set(plain(amount.value), amount);
  for (const large of byValue.values()) {
    const small = byValue.get(plain(large.value.div(TEN_THOUSAND)));
    if (small) return [small, large];
  }
  return null;
}

function factsOf({ pack, evaluation }: Subject): Named[] {
  return pack.facts.flatMap(({ id, name, unit }) => {
    const figure = evaluation.figure(fields.unitFact.at(id));
    const value = unit && /元/.test(unit) ? numberIn(figure?.value) : null;
    return value && !value.isZero() ? [{ name: figure?.name ?? name, value, key: fields.unitFact.at(id) }] : [];
  });
}

function moneyIn(table: TableSubject): Named[] {
  const cells = amountsIn(table).filter(({ value }) => !value.isZero());
  const costs = costsOf(table).map(({ subject, target }) => ({
    name: subject.line.path.at(-1) ?? '',
    value: target,
    key: fields.customTarget.at(subject.line.binding),
  }));
  return [...cells, ...costs];
}
