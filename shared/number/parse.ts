import { problem } from '../text/problem';
import { ok, refused, type Result } from '../text/result';
import { Decimal } from './decimal';

/** The longest number anybody may type, in characters; longer text is not a figure of a budget. */
const LONGEST_NUMBER = 40;

/** A number as entered: `value` is the figure itself (12.5% is 0.125), `percent` whether it was meant as a percentage. */
export interface ParsedNumber {
  readonly value: Decimal;
  readonly percent: boolean;
}

// An explicit map and no Unicode normalisation form: NFKC would turn ① into 1 and ㎡ into m2.
const FULL_WIDTH = '０１２３４５６７８９．，－＋％￥';
const HALF_WIDTH = '0123456789.,-+%¥';
// Space, tab, line ends, NBSP, ideographic space, thin spaces, zero-width space, byte order mark.
const EDGE =
  /^[ \t\r\n\u00a0\u3000\u2002\u2003\u2009\u202f\u200b\ufeff]+|[ \t\r\n\u00a0\u3000\u2002\u2003\u2009\u202f\u200b\ufeff]+$/g;
// Hyphens and dashes that Word and input methods put in place of a minus; only where a sign can stand.
const LEADING_DASH = /^(¥?)[\u2010-\u2015\u2212\ufe63]/;

/** A figure that is digits alone, without sign, grouping or any word, as most are typed. */
const DIGITS_ALONE = /^\d+(?:\.\d+)?$/;
const AMOUNT = /^(¥?)([+-]?)(¥?)(\d[\d,]*\.?\d*|\.\d+)(%?)$/;
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const PERCENT_UNIT = /^\s*[%％]\s*$/;
const ALLOWED = /^[0-9.,+\-%¥]$/;

/** Full-width digits in their plain form; every other character as it is. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => HALF_WIDTH[FULL_WIDTH.indexOf(digit)] ?? digit);
}

/** A year as it is typed, 「2025」「２０２５」「2025年度」, in four plain digits; null where it is none. */
export function readYear(text: string): string | null {
  const digits = plainDigits(text.trim()).replace(/年度?$/, '');
  return /^(19|20)\d\d$/.test(digits) ? digits : null;
}

/** Whether a text is a figure of digits alone: there is nothing in it to make plain or to understand. */
export function isDigitsAlone(text: string): boolean {
  return DIGITS_ALONE.test(text);
}

/**
 * Brings full-width digits and signs to their plain form and strips blanks at both ends. Idempotent; refuses nothing.
 */
export function normaliseNumberText(text: string): string {
  let plain = '';
  for (const character of text.replace(EDGE, '')) {
    const index = FULL_WIDTH.indexOf(character);
    plain += index < 0 ? character : (HALF_WIDTH[index] ?? character);
  }
  return plain.replace(LEADING_DASH, '$1-');
}

/**
 * Reads a number as an officer types it. `unit` is the unit of its field: where that is `%`, a bare 93.44 means 0.9344.
 * Anything that is not wholly a number is refused, naming the character; an empty text too. Never 0 by default.
 * Problems have an empty place: the caller knows which field it was.
 */
export function parseNumber(text: string, unit?: string): Result<ParsedNumber> {
  if (text.length <= LONGEST_NUMBER && isDigitsAlone(text)) {
    const percent = isPercentUnit(unit);
    return ok({ value: valueOfDigits(text, percent), percent });
  }
  const plain = text.length > LONGEST_NUMBER * 4 ? null : normaliseNumberText(text);
  if (plain === null || plain.length > LONGEST_NUMBER) return refused(problem('number.too-long', '', { most: LONGEST_NUMBER }));
  if (plain === '') return refused(problem('number.empty', '', {}));

  const match = AMOUNT.exec(plain);
  const unexpected = match ? null : unexpectedCharacter(text);
  if (unexpected) return refused(problem('number.character', '', unexpected));
  const [, before = '', sign = '', after = '', digits = '', postfix = ''] = match ?? [];
  const money = before + after;
  if (!match || money.length > 1 || (money && postfix)) return refused(problem('number.form', '', { typed: plain }));
  if (digits.includes(',') && !GROUPED.test(digits)) return refused(problem('number.thousands', '', { typed: plain }));

  const percent = postfix === '%' || isPercentUnit(unit);
  const typed = new Decimal((sign === '-' ? '-' : '') + digits.replaceAll(',', ''));
  const value = percent ? typed.div(100) : typed;
  return ok({ value: value.isZero() ? new Decimal(0) : value, percent });
}

/** What digits alone are, as `isDigitsAlone` says, hundredths where they are a percentage; null where nobody types so many. */
export function decimalOfDigits(digits: string, percent: boolean): Decimal | null {
  return digits.length <= LONGEST_NUMBER ? valueOfDigits(digits, percent) : null;
}

/** Most are typed so. An exponent takes a hundredth exactly, and in a fraction of the time of a division. */
function valueOfDigits(digits: string, percent: boolean): Decimal {
  // The copy holds its digits alone; what is read of a text has room for many more, and a workbook keeps thousands of them.
  return new Decimal(new Decimal(percent ? `${digits}e-2` : digits));
}

function isPercentUnit(unit: string | undefined): boolean {
  return unit !== undefined && PERCENT_UNIT.test(unit);
}

/** The first character that no number may hold, as it was typed, with its position from 1. */
function unexpectedCharacter(text: string): { typed: string; character: string; at: number } | null {
  const typed = text.replace(EDGE, '');
  const characters = [...typed];
  const plain = [...normaliseNumberText(text)];
  const index = plain.findIndex((character) => !ALLOWED.test(character));
  if (index < 0) return null;
  return { typed, character: characters[index] ?? '', at: index + 1 };
}

/** The number a text is, unit signs read as `parseNumber` does; null where it is none, for whoever does not say why. */
export function decimalOf(text: string): Decimal | null {
  const parsed = parseNumber(text);
  return parsed.ok ? parsed.value.value : null;
}
