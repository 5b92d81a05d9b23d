/** One end of a band: where it is (a formula over parameters) and whether the end itself belongs to it. */
interface BandEnd {
  readonly at: string;
  readonly closed: boolean;
}

/** A band with its two ends; null where it is open without limit. */
export interface Band {
  readonly low: BandEnd | null;
  readonly high: BandEnd | null;
}

const INTERVAL = /^([[(（［])(.+?)[,，](.+?)([\])）］])$/;
const COMPARISON = /^(<=|>=|<|>|=|≤|≥|＜|＞|＝)(.+)$/;

/** Reads `[60%, 80%)`, `(-∞, N]`, `< 60%`, `≥ 100%`, `= 0`; null where it is none of these. */
export function readBand(text: string): Band | null {
  const plain = text.trim();
  const interval = INTERVAL.exec(plain);
  if (interval) {
    const [, open = '', low = '', high = '', close = ''] = interval;
    return { low: end(low, open === '[' || open === '［'), high: end(high, close === ']' || close === '］') };
  }
  const comparison = COMPARISON.exec(plain);
  if (!comparison) return null;
  const [, sign = '', at = ''] = comparison;
  if ('<＜'.includes(sign)) return { low: null, high: end(at, false) };
  if ('>＞'.includes(sign)) return { low: end(at, false), high: null };
  if (sign === '<=' || sign === '≤') return { low: null, high: end(at, true) };
  if (sign === '>=' || sign === '≥') return { low: end(at, true), high: null };
  return { low: end(at, true), high: end(at, true) };
}

/** The condition that `of` lies in the band, in the formula language. */
export function bandCondition(of: string, band: Band): string {
  const { low, high } = band;
  if (low && high && low.at === high.at && low.closed && high.closed) return `(${of}) = (${low.at})`;
  const parts = [
    low ? `(${of}) ${low.closed ? '>=' : '>'} (${low.at})` : null,
    high ? `(${of}) ${high.closed ? '<=' : '<'} (${high.at})` : null,
  ].filter((part) => part !== null);
  return parts.length === 2 ? `AND(${parts.join(', ')})` : (parts[0] ?? 'TRUE');
}

function end(text: string, closed: boolean): BandEnd | null {
  const at = text.trim();
  return /^[-+－＋−]?∞$/.test(at) ? null : { at, closed };
}
