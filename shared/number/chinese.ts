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
