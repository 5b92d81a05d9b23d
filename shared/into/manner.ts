import { Decimal } from '../number';
import { joined, narrow, saysNothing } from '../recognising/text';

/** A figure as printed: sign and digits, and what stands behind them. */
const FIGURE = /^([-−]?[\d,，]+(?:\.\d+)?)\s*(万元|元|%|％|分)?$/;

/**
 * How a form writes the figures of one kind: all with so many decimals, with as many as they are given with (`own`), or with as
 * few as will do (`short`). Null: it has none to go by.
 */
export type Habit = number | 'own' | 'short' | null;

/** The habit behind figures as they are printed. `free`: what they are written like where they have no decimals in common. */
export function habitOf(printed: readonly string[], free: 'own' | 'short'): Habit {
  const fractions = printed.flatMap((text) => {
    const digits = FIGURE.exec(joined(text).trim())?.[1] ?? '';
    return /[1-9]/.test(digits) ? [digits.split('.')[1] ?? ''] : [];
  });
  const [first] = fractions;
  if (first === undefined) return null;
  if (fractions.some(({ length }) => length !== first.length)) return free;
  // One decimal alone is no habit, nor are many, as long as all of them are needed.
  const isHabit = first.length === 0 || first.length === 2 || fractions.some((one) => one.endsWith('0'));
  return isHabit ? first.length : free;
}

/** How figures go into the cells of a form. */
export interface Manner {
  /** The form prints no 0: a blank cell stays blank. */
  readonly leavesZeros: boolean;
  readonly habit: Habit;
}

/**
 * This year's text in the manner of the cell it goes into. Where last year's stood among other words (「数量指标（20分）」,
 * 「45.5万元」, 「项目负责人：甲」) only that part is changed.
 * @param old what the cell prints
 * @param understood what of it was read as last year's value
 * @param figure how it is written where it is a figure; null: it is words
 */
export function inManner(old: string, understood: string, text: string, figure: Manner | null): string {
  const whole = joined(old);
  const at = understood === '' || understood === whole ? -1 : old.indexOf(understood);
  if (at >= 0 && old.indexOf(understood, at + 1) < 0) {
    const tail = old.slice(at + understood.length);
    const own = figure ? figureAs(understood, withoutSuffix(text, tail), figure.habit) : text;
    return `${old.slice(0, at)}${own}${tail}`.replace(/^\s*[-－—–―]+\s*(?=[^\d\s])/, '');
  }
  const isNothing = text === '' || (figure?.leavesZeros === true && /^-?0(\.0+)?(万元|元)?$/.test(text));
  if (isNothing && saysNothing(old)) return old;
  return figure ? figureAs(whole, text, figure.habit) : text;
}

/** 「45.51万元」 before 「万元」 is 45.51. */
function withoutSuffix(text: string, tail: string): string {
  const suffix = FIGURE.exec(text)?.[2];
  return suffix !== undefined && tail.trimStart().startsWith(suffix) ? text.slice(0, text.lastIndexOf(suffix)).trimEnd() : text;
}

/** A figure with as many decimals, the separators and the unit of the one it takes the place of; no digit is lost. */
function figureAs(old: string, text: string, habit: Habit): string {
  const own = FIGURE.exec(text);
  const before = FIGURE.exec(old.trim());
  if (!own) return text;
  const [, digits = '', suffix = ''] = own;
  if (!before) return habit === null || !saysNothing(old) ? text : `${decimalsAs('', digits, habit)}${suffix}`;
  const [, beforeDigits = '', beforeSuffix = ''] = before;
  // A zero that was printed shorter than the others of its kind stays as it is.
  if (suffix === beforeSuffix && !/[1-9]/.test(`${digits}${beforeDigits}`)) return old;
  const isRate = /[%％]/.test(suffix);
  if (suffix !== '' && beforeSuffix !== '' && isRate !== /[%％]/.test(beforeSuffix)) return text;
  if (!isRate && /元/.test(suffix) && /元/.test(beforeSuffix) && suffix !== beforeSuffix) return text;
  if (isRate && beforeSuffix === '') {
    const last = new Decimal(beforeDigits.replace(/[,，]/g, '').replace('−', '-')).abs();
    // A bare spreadsheet shows 94.77% as 0.9477: this year's is written so too.
    if (!last.isZero() && last.lessThanOrEqualTo(1))
      return new Decimal(digits.replace(/[,，]/g, '').replace('−', '-')).div(100).toFixed();
  }
  const behind = !isRate && /[%％]/.test(beforeSuffix) ? '' : beforeSuffix;
  return `${grouped(decimalsAs(beforeDigits, digits, habit), /[,，]/.test(beforeDigits))}${behind}`;
}

function decimalsAs(old: string, digits: string, habit: Habit): string {
  const [whole = '', fraction = ''] = digits.split('.');
  if (habit === 'own') return /[1-9]/.test(fraction) ? digits : whole;
  const wanted = habit === 'short' ? 0 : (habit ?? (old.split('.')[1] ?? '').length);
  const kept = fraction.padEnd(wanted, '0').replace(new RegExp(`(?<=^.{${wanted}}\\d*?)0+$`), '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function grouped(digits: string, isGrouped: boolean): string {
  if (!isGrouped) return digits;
  const [whole = '', fraction] = digits.replace(/[,，]/g, '').split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}

/** Whether two texts differ in nothing but blanks, line breaks and, figures apart, width: then the cell stays as it is. */
export function isSame(one: string, other: string): boolean {
  const bare = (text: string) => text.replace(/\s/g, '');
  const wide = (text: string) => bare(text).replace(/[^０-９．％]/g, '');
  const isAlike = bare(narrow(one)) === bare(narrow(other)) && wide(one) === wide(other);
  return isAlike || (saysNothing(one) && saysNothing(other));
}
