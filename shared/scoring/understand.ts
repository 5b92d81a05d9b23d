import { convertUnit, Decimal } from '../number';
import { isNone } from '../workbook/schema/given';
import type { CustomIndicator } from '../workbook/schema/fill';
import { type Phrase, readDirection, readPhrase } from './phrase';
import { type Change, saysNothingHappened } from './phrase-parts';

/** What was understood of an officer's own indicator: the side the rule can compute with. */
export interface Understood {
  readonly direction: string;
  readonly unit: string;
  readonly target: Phrase;
  /** Null: nothing filled in yet. */
  readonly actual: Phrase | null;
  /** The actual in the target's unit; null where it is no number, or the two cannot be compared. */
  readonly amount: Decimal | null;
  /** Both are numbers, in units that cannot be compared: they must not be divided by one another. */
  readonly clash: boolean;
  /** A deadline: a year or a date, under ＝ or no sign at all. */
  readonly dated: boolean;
  readonly targetText: string;
  readonly actualText: string;
  readonly none: boolean;
}

const NOT_ADJUSTED = /^(无|没有|无调整|未调整|不调整|[-－—–/／]+)$/;

/** Reads target and actual as written, whether the form has sign, value and unit in columns of their own or in one cell. */
export function understand(indicator: CustomIndicator): Understood {
  const adjusted = indicator.adjustedTarget?.trim() ?? '';
  // 「无」 under 调整后指标值: nothing was adjusted.
  const targetText = adjusted === '' || NOT_ADJUSTED.test(adjusted) ? (indicator.target?.trim() ?? '') : adjusted;
  const sign = readDirection(indicator.direction ?? '');
  const target = agreeing(readPhrase(targetText, indicator.unit, indicator.name), sign);
  const given = indicator.actual;
  const actualText = given && !isNone(given) ? given.text.trim() : '';
  const actual = actualText === '' ? null : readActual(actualText, target, indicator.name);
  const direction = sign || target.direction;
  const amount = actual?.value ? amountIn(actual.value, actual.unit, target) : null;
  return {
    direction,
    unit: target.unit,
    target,
    actual,
    amount,
    clash: target.value !== null && (actual?.value ?? null) !== null && amount === null,
    dated: target.dated && (direction === '＝' || direction === ''),
    targetText,
    actualText,
    none: given !== undefined && isNone(given),
  };
}

/** A sign of its own column against the one written in the target (≥ and 「5%以内」): nobody can say which is meant. */
function agreeing(target: Phrase, sign: string): Phrase {
  const isOpposed = (sign === '≥' && target.direction === '≤') || (sign === '≤' && target.direction === '≥');
  return isOpposed ? { ...target, value: null } : target;
}

/** The actual, as a figure of the same kind as the target's: a level against a change (95% against 「提高5%」) is none. */
function readActual(text: string, target: Phrase, name: string): Phrase {
  const actual = readPhrase(text, target.unit, `${name} ${target.label}`);
  if (target.value?.isZero() && actual.value === null && saysNothingHappened(text)) return { ...actual, value: new Decimal(0) };
  if (actual.value === null || actual.change === target.change) return actual;
  // 「下降 2%」 where 「增长 5%」 was to be: a growth of −2%; points against per cent are no such pair.
  return { ...actual, value: areOpposite(actual.change, target.change) ? actual.value.negated() : null };
}

const OPPOSITE: Readonly<Record<Change, Change>> = { '': '', 升: '降', 降: '升', 升点: '降点', 降点: '升点' };

function areOpposite(one: Change, other: Change): boolean {
  return one !== '' && OPPOSITE[one] === other;
}

/** The actual in the target's unit. Nothing is nothing, and something is more than nothing, in any unit. */
function amountIn(actual: Decimal, unit: string, target: Phrase): Decimal | null {
  return convertUnit(actual, unit, target.unit) ?? (target.value?.isZero() ? actual : null);
}
