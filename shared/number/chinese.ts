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

const COUNT_WORDS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads a count as documents write it in Chinese: 三, 两, 十二, 一百零五, 二十万; null for anything else, 「十余」「几」 too. */
export function countFromChinese(text: string): number | null {
  const [, above, below] = /^(?:([^万]+)万)?([^万]*)$/.exec(text) ?? [];
  // 三万五 is 35,000 to some, and to nobody a figure of a form.
  if (above !== undefined && /^[一二两三四五六七八九]$/.test(below ?? '')) return null;
  const highCount = above === undefined ? 0 : belowTenThousand(above);
  const lowCount = below === '' && above !== undefined ? 0 : belowTenThousand(below ?? '');
  return highCount === null || lowCount === null ? null : highCount * 10_000 + lowCount;
}

/** 二百三 is two hundred and thirty, and 二百零三 is not: a digit at the end counts by what stands before it. */
function belowTenThousand(text: string): number | null {
  if (/^[零〇]$/.test(text)) return 0;
  if (
    !/^(?:[一二两三四五六七八九]?千)?零?(?:[一二两三四五六七八九]?百)?零?(?:[一二三四五六七八九]?十)?零?[一二两三四五六七八九]?$/.test(
      text,
    )
  )
    return null;
  if (text === '' || text.endsWith('零')) return null;
  let count = 0;
  let lastCount = 1;
  let digitCount = 0;
  for (const character of text) {
    const size = COUNT_WORDS[character];
    if (size !== undefined) {
      count += (digitCount || 1) * size;
      lastCount = size;
      digitCount = 0;
    } else if (character === '零') lastCount = 10;
    else digitCount = character === '两' ? 2 : DIGITS.indexOf(character);
  }
  const perCount = lastCount > 10 ? lastCount / 10 : 1;
  const restCount = digitCount * perCount;
  return count + restCount;
}
