import { Decimal } from '../number';

const DIGITS = '〇一二三四五六七八九';

/** 「九成五」「百分之九十五点五」 as a fraction of one; null for anything else. */
export function chineseShare(text: string): Decimal | null {
  const tenths = /^([一二三四五六七八九十])成([一二三四五六七八九半])?$/.exec(text);
  if (tenths) return tenthsOf(tenths[1] ?? '', tenths[2] ?? '');
  const percent = /^百分之([零〇一二三四五六七八九十百]+)(?:点([零〇一二三四五六七八九]{1,4}))?$/.exec(text);
  if (!percent) return null;
  const whole = wholeNumber(percent[1] ?? '');
  if (whole === null) return null;
  const decimals = [...(percent[2] ?? '')].map(digitOf).join('');
  return new Decimal(decimals === '' ? whole : `${whole}.${decimals}`).div(100);
}

function tenthsOf(tenths: string, hundredths: string): Decimal {
  const first = tenths === '十' ? '10' : digitOf(tenths);
  const second = hundredths === '半' ? '5' : hundredths === '' ? '0' : digitOf(hundredths);
  return new Decimal(`${first}.${second}`).div(10);
}

/** Up to 一百九十九: no share is written with more. */
function wholeNumber(text: string): string | null {
  const match = /^(?:一?(百)零?)?(?:([一二三四五六七八九])?(十))?([零〇一二三四五六七八九])?$/.exec(text);
  if (!match) return null;
  const [, hundred, tens, ten, ones] = match;
  const value = new Decimal(hundred ? 100 : 0)
    .plus(ten ? new Decimal(tens ? digitOf(tens) : 1).times(10) : 0)
    .plus(ones ? digitOf(ones) : 0);
  return value.toString();
}

function digitOf(character: string): string {
  return String(Math.max(0, DIGITS.indexOf(character === '零' ? '〇' : character)));
}
