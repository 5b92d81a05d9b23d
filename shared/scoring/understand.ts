import { convertUnit, Decimal } from '../number';
import { isNone } from '../workbook/schema/given';
import type { CustomIndicator } from '../workbook/schema/fill';
import { type Direction, isStrict } from '../workbook/fields/direction';
import { type Phrase, readDirection, readPhrase } from './phrase';
import { type Change, saysNothingHappened, whatThereIs } from './phrase-parts';
import { withoutWork } from './same-work';

/** What was understood of an officer's own indicator: the side the rule can compute with. */
export interface Understood {
  readonly direction: string;
  /** The sign has no column of its own: it was read out of the target's words, if anywhere. */
  readonly signInTarget: boolean;
  readonly unit: string;
  /** As it stands in the unit's own column; '' without one. */
  readonly typedUnit: string;
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
  const given = indicator.actual;
  const typed = given && !isNone(given) ? given.text.trim() : '';
  const [due, done] = withoutWork(targetText, typed, indicator.name);
  const target = certain(readPhrase(due, indicator.unit, indicator.name), sign);
  // 「无」 where nothing was to happen is what came of it, and no 本年无此项.
  const none = given !== undefined && isNone(given) && !target.value?.isZero() && targetText !== NONE;
  const actualText = given && isNone(given) && !none ? NONE : typed;
  const direction = sign || target.direction;
  const read = actualText === '' ? null : readActual(actualText === NONE ? NONE : done, target, indicator.name);
  const isStrictly = target.strict || isStrict(indicator.direction?.trim() ?? '');
  const actual = read && tellable(read, target, direction, isStrictly);
  const amount = actual?.value ? amountIn(actual.value, actual.unit, target) : null;
  return {
    direction,
    signInTarget: sign === '',
    unit: target.unit,
    typedUnit: indicator.unit ?? '',
    target,
    actual,
    amount,
    clash: target.value !== null && (actual?.value ?? null) !== null && amount === null,
    dated: target.dated && (direction === '＝' || direction === ''),
    targetText,
    actualText,
    none,
  };
}

const NONE = '无';

/**
 * A sign of its own column against the one written in the target (≥ and 「5%以内」), or a figure below zero without any sign: nobody can
 * say which way it is meant.
 */
function certain(target: Phrase, sign: string): Phrase {
  const isOpposed = (sign === '≥' && target.direction === '≤') || (sign === '≤' && target.direction === '≥');
  const isUnsigned = target.value?.isNegative() === true && sign === '' && target.direction === '';
  return isOpposed || isUnsigned ? { ...target, value: null } : target;
}

/**
 * An actual that is a bound the other way (「95%以下」 of ≥95%) tells nothing of the figure, and one that is just what a strict sign
 * leaves out (100 of ＞100) is neither reached nor in proportion; nor can be said of 「近300」 whether it reached 300, and 「300余」 is
 * beyond ≤300: all are left to people.
 */
function tellable(actual: Phrase, target: Phrase, direction: Direction, isStrictly: boolean): Phrase {
  const isOpposed = actual.bound === '≥' ? direction === '≤' : actual.bound === '≤' && direction !== '≤';
  const isInexact = actual.about === '约' || (actual.about === '余' && direction === '≤');
  const amount = (isStrictly || isInexact) && actual.value ? amountIn(actual.value, actual.unit, target) : null;
  const isLeftOut = amount !== null && target.value?.equals(amount) === true;
  return isOpposed || isLeftOut ? { ...actual, value: null } : actual;
}

/** The actual, as a figure of the same kind as the target's: a level against a change (95% against 「提高5%」) is none. */
function readActual(text: string, target: Phrase, name: string): Phrase {
  const label = `${name} ${target.label}`;
  const isNought = target.value?.isZero() === true;
  const actual = readPhrase(isNought ? whatThereIs(text) : text, target.unit, label);
  if (isNought && actual.value === null && saysNothingHappened(text)) return { ...actual, value: new Decimal(0) };
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
