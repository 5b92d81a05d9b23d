import { type Decimal, formatFixed, formatPercent } from '../number';
import type { NumberFormat } from '../sheets/grid';

/** A printed number: its whole part, maybe with thousands commas, and its decimals. */
const PRINTED = /^-?([\d,]+)(?:\.(\d+))?%?$/;

/** Excel's code for a format; `text` is how the number stands on paper now, for formats that follow what was typed. */
export function numberFormat({ suffix, ...format }: NumberFormat, text: string): string {
  return suffix === undefined ? codeOf(format, text) : `${codeOf(format, text.slice(0, -suffix.length))}"${suffix}"`;
}

function codeOf(format: NumberFormat, text: string): string {
  const [, whole = '', decimals = ''] = PRINTED.exec(text) ?? [];
  const { show, trim = false } = format;
  const open = trim || format.decimals === undefined;
  const places = open ? decimals.length : (format.decimals ?? 0);
  const code = `${whole.includes(',') ? '#,##0' : '0'}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  if (show === 'percent') return `${code}%`;
  // A code such as 0.## would leave the point standing (8.), so General drops the zeros, where there are none to keep.
  const plain = open && !whole.includes(',') && (trim || !decimals.endsWith('0'));
  return show === 'text' || plain ? 'General' : code;
}

/** Do these words print just this number, with the decimals they have? 100.10 does for 100.1; ≥95 and 36553 件 say more. */
export function printsJust(text: string, value: Decimal, show: NumberFormat['show']): boolean {
  const places = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const number = show === 'percent' ? formatPercent(value, places) : formatFixed(value, places);
  return text.replaceAll(',', '') === number;
}
