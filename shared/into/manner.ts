import { joined, saysNothing } from '../recognising/text';

/** A figure as printed: sign and digits, and what stands behind them. */
const FIGURE = /^([-−]?[\d,，]+(?:\.\d+)?)\s*(万元|元|%|％|分)?$/;

/**
 * This year's text in the manner of the cell it goes into. Where last year's stood among other words (「数量指标（20分）」,
 * 「45.5万元」, 「项目负责人：甲」) only that part is changed.
 * @param old what the cell prints
 * @param understood what of it was read as last year's value
 * @param leavesZeros the form prints no 0: a blank cell stays blank
 */
export function inManner(old: string, understood: string, text: string, isFigure: boolean, leavesZeros = true): string {
  const whole = joined(old);
  const at = understood === '' || understood === whole ? -1 : old.indexOf(understood);
  if (at >= 0 && old.indexOf(understood, at + 1) < 0) {
    const tail = old.slice(at + understood.length);
    const own = isFigure ? figureAs(understood, withoutSuffix(text, tail)) : text;
    return `${old.slice(0, at)}${own}${tail}`.replace(/^\s*[-－—–―]+\s*(?=[^\d\s])/, '');
  }
  const isNothing = text === '' || (isFigure && leavesZeros && /^-?0(\.0+)?(万元|元)?$/.test(text));
  if (isNothing && saysNothing(old)) return old;
  return isFigure ? figureAs(whole, text) : text;
}

/** 「45.51万元」 before 「万元」 is 45.51. */
function withoutSuffix(text: string, tail: string): string {
  const suffix = FIGURE.exec(text)?.[2];
  return suffix !== undefined && tail.trimStart().startsWith(suffix) ? text.slice(0, text.lastIndexOf(suffix)).trimEnd() : text;
}

/** A figure with as many decimals, the separators and the unit of the one it takes the place of; no digit is lost. */
function figureAs(old: string, text: string): string {
  const own = FIGURE.exec(text);
  const before = FIGURE.exec(old.trim());
  if (!own || !before) return text;
  const [, digits = '', suffix = ''] = own;
  const [, beforeDigits = '', beforeSuffix = ''] = before;
  const isRate = /[%％]/.test(suffix);
  if (suffix !== '' && beforeSuffix !== '' && isRate !== /[%％]/.test(beforeSuffix)) return text;
  if (!isRate && /元/.test(suffix) && /元/.test(beforeSuffix) && suffix !== beforeSuffix) return text;
  const behind = !isRate && /[%％]/.test(beforeSuffix) ? '' : beforeSuffix;
  return `${grouped(decimalsAs(beforeDigits, digits), /[,，]/.test(beforeDigits))}${behind}`;
}

function decimalsAs(old: string, digits: string): string {
  const before = old.split('.')[1] ?? '';
  // One decimal alone is no habit: 100 after 99.5 is 100.
  const wanted = before.length === 1 && before !== '0' ? 0 : before.length;
  const [whole = '', fraction = ''] = digits.split('.');
  const kept = fraction.padEnd(wanted, '0').replace(new RegExp(`(?<=^.{${wanted}}\\d*?)0+$`), '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

function grouped(digits: string, isGrouped: boolean): string {
  if (!isGrouped) return digits;
  const [whole = '', fraction] = digits.replace(/[,，]/g, '').split('.');
  const marked = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? marked : `${marked}.${fraction}`;
}
