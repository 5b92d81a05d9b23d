import type { Value } from '../formula';
import { printsJust } from './number-format';

const NUMERAL = /\d[\d,]*(?:\.\d+)?/g;

/**
 * Words around a number as a formula over the cell that holds it: 「≥95.50%」 is `"≥"&TEXT(cell*100,"0.00##########")&"%"`. As
 * many decimals as were typed, and more where the number comes to have more; 「98」 before a cell that says % is `cell*100`.
 * Null where the number is not among the words just once (a sum in another unit, a date).
 */
export function liveWords(text: string, value: Value, at: string): string | null {
  if (value.kind !== 'number' || value.value.isNegative()) return null;
  const { value: own } = value;
  const numerals = [...text.matchAll(NUMERAL)].map((match): Numeral => {
    const after = text.slice(match.index + match[0].length);
    return { numeral: match[0], before: text.slice(0, match.index), after, isPercent: /^\s*[%％]/.test(after) };
  });
  const are = (one: Numeral) => printsJust(one.numeral, one.isPercent ? own.times(100) : own, 'number');
  const asTyped = numerals.filter(are);
  const found = asTyped.length > 0 ? asTyped : numerals.map((one) => ({ ...one, isPercent: true })).filter(are);
  const [one] = found;
  if (!one || found.length > 1) return null;
  const number = one.isPercent ? `${at}*100` : at;
  const words = [quoted(one.before), printed(number, one.numeral), quoted(one.after)].filter((part) => part !== '""');
  // Alone, the hundredfold would be a number, which the format of its figure prints as a per cent once more: it stays words.
  const said = words.length === 1 ? `${number === at ? '' : '""&'}${words.join('&')}` : words.join('&');
  return `IF(ISNUMBER(${at}),${said},${at}&"")`;
}

/** A number among words, and what stands before and behind it. */
interface Numeral {
  readonly numeral: string;
  readonly before: string;
  readonly after: string;
  /** Is it a hundredfold of the value? */
  readonly isPercent: boolean;
}

function printed(number: string, numeral: string): string {
  const places = /\.(\d+)/.exec(numeral)?.[1]?.length ?? 0;
  // With no decimals a format of this kind would leave the point standing.
  return places === 0
    ? `(${number})`
    : `TEXT(${number},"${numeral.includes(',') ? '#,##0' : '0'}.${'0'.repeat(places)}##########")`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
