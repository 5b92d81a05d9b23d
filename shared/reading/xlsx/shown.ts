import { format, isDateFormat } from 'numfmt';
import { Decimal } from '../../number';

/** A spreadsheet keeps 15 digits; what stands behind them is noise of binary fractions. */
const DIGITS = 15;
/** Days between the two calendars a workbook may count in. */
const DAYS_TO_1904 = 1462;
const LONGEST_FORMAT = 255;

/**
 * A number as the worksheet shows it: 0.6178 under `0.00%` is 「61.78%」. It is rounded half up on decimals before the library that
 * knows the formats sees it, because half a cent in binary may lie below the half. Text that is no number comes back as it is.
 */
export function shownAs(text: string, pattern: string, is1904: boolean): string {
  const value = numberOf(text);
  if (value === null) return text;
  if (pattern === '@' || pattern.length > LONGEST_FORMAT) return plain(value);
  const isDate = isDateOf(pattern);
  const counted = isDate && is1904 ? value.plus(DAYS_TO_1904) : value;
  const shown = formatted(pattern, isDate ? counted : roundedFor(pattern, counted));
  return shown.trim();
}

/** The figure itself, in per cent where the worksheet shows it so; null where it is no figure, or is shown whole. */
export function exactOf(text: string, pattern: string, shown: string): string | null {
  const value = numberOf(text);
  if (value === null || isDateOf(pattern) || pattern === 'General' || pattern === '@') return null;
  const isPercent = shown.endsWith('%');
  const exact = isPercent ? value.times(100) : value;
  const printed = numberOf(isPercent ? shown.slice(0, -1) : shown.replaceAll(',', ''));
  return printed === null || printed.equals(exact) ? null : `${exact.toFixed()}${isPercent ? '%' : ''}`;
}

function numberOf(text: string): Decimal | null {
  if (!/^\s*[-+]?(\d{1,400}\.?\d{0,400}|\.\d{1,400})([eE][-+]?\d{1,3})?\s*$/.test(text)) return null;
  return new Decimal(text.trim()).toSignificantDigits(DIGITS, Decimal.ROUND_HALF_UP);
}

function plain(value: Decimal): string {
  return formatted('General', value);
}

function formatted(pattern: string, value: Decimal): string {
  const shown = format(pattern, value.toNumber(), { locale: 'zh-CN', throws: false, invalid: '', overflow: '' });
  return shown === '' && pattern !== 'General' && !isEmptySection(pattern) ? plain(value) : shown;
}

/** A format such as `;;;` hides what it formats. */
function isEmptySection(pattern: string): boolean {
  return pattern.split(';').some((section) => section.trim() === '');
}

const dates = new Map<string, boolean>();

function isDateOf(pattern: string): boolean {
  const known = dates.get(pattern);
  if (known !== undefined) return known;
  const is = isDateFormat(pattern);
  if (dates.size > 500) dates.clear();
  dates.set(pattern, is);
  return is;
}

/** Rounded to as many places as the format prints; as it is where the format scales or prints fractions. */
function roundedFor(pattern: string, value: Decimal): Decimal {
  const signs = pattern.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/general|[eE][-+]|\/|,(?![#0?])/i.test(signs)) return value;
  const places = signs.split(';').map((section) => /\.([0#?]*)/.exec(section)?.[1]?.length ?? 0);
  return value.toDecimalPlaces(Math.max(...places) + (signs.includes('%') ? 2 : 0), Decimal.ROUND_HALF_UP);
}
