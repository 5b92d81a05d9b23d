import { Decimal } from './decimal';

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** A count in Chinese: 十一, 一百零五. From 1 to 99,999; others as plain digits. */
export function inChinese(count: number): string {
  return counted(count, DIGITS, ['', '十', '百', '千', '万'], true);
}

/** A count in the characters of documents of value: 壹拾壹. From 1 to 99,999; others as plain digits. */
export function inLegalChinese(count: number): string {
  return counted(count, LEGAL_DIGITS, ['', '拾', '佰', '仟', '万'], false);
}

/** Digit by digit: 二〇二四. */
export function digitsInChinese(count: number): string {
  return [...String(count)].map((digit) => DIGITS[Number.parseInt(digit, 10)] ?? '').join('');
}

/** 十 and not 一十, 一百零五; up to 99,999. */
function counted(count: number, digits: string, units: readonly string[], isShort: boolean): string {
  if (count < 1 || count > 99_999) return String(count);
  const zero = isShort ? '零' : (digits[0] ?? '');
  const places = [...String(count)].map((digit) => Number.parseInt(digit, 10)).reverse();
  let out = '';
  for (let place = places.length - 1; place >= 0; place -= 1) {
    const digit = places[place] ?? 0;
    if (digit > 0) out += (digits[digit] ?? '') + (units[place] ?? '');
    else if (!out.endsWith(zero) && places.slice(0, place).some((lower) => lower > 0)) out += zero;
  }
  return isShort ? out.replace(/^一十/, '十') : out;
}

const SIZES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BELOW_TEN_THOUSAND =
  /^(?:[一二两三四五六七八九]?千)?零?(?:[一二两三四五六七八九]?百)?零?(?:[一二三四五六七八九]?十)?零?[一二两三四五六七八九]?$/;

/** Reads a count as documents write it in Chinese: 三, 两, 十二, 一百零五, 二十万; null for anything else, 「十余」「几」 too. */
export function countFromChinese(text: string): Decimal | null {
  const [, above, below = ''] = /^(?:([^万]+)万)?([^万]*)$/.exec(text) ?? [];
  if (above === undefined) return belowTenThousand(below);
  // 三万五 is 35,000 to some, and to nobody a figure of a form.
  if (/^[一二两三四五六七八九]$/.test(below)) return null;
  const rest = below === '' ? new Decimal(0) : belowTenThousand(below);
  return rest && (belowTenThousand(above)?.times(10_000).plus(rest) ?? null);
}

/** 二百三 is two hundred and thirty, and 二百零三 is not: a digit at the end counts by what stands before it. */
function belowTenThousand(text: string): Decimal | null {
  if (/^[零〇]$/.test(text)) return new Decimal(0);
  if (text === '' || text.endsWith('零') || !BELOW_TEN_THOUSAND.test(text)) return null;
  let sum = new Decimal(0);
  let digit = new Decimal(0);
  /** What a digit at the end counts. */
  let last = new Decimal(1);
  for (const character of text) {
    const size = SIZES[character];
    if (size !== undefined) {
      sum = sum.plus((digit.isZero() ? new Decimal(1) : digit).times(size));
      last = Decimal.max(1, new Decimal(size).div(10));
      digit = new Decimal(0);
    } else if (character === '零') last = new Decimal(1);
    else digit = new Decimal(character === '两' ? 2 : DIGITS.indexOf(character));
  }
  return sum.plus(digit.times(last));
}
