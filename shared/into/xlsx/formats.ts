import { parseNumber } from '../../number';
import { shownAs } from '../../reading/xlsx/shown';

/**
 * The format under which a cell shows a figure as it is to be read: its own where that does, else its own with more decimals, or
 * none in particular. Null: no format does.
 * @param stored the number the cell holds
 * @param text the figure as it is to be read: 「9.5」, 「61.78%」
 * @param own the cell's format: `0`, `#,##0.00`, `0%`
 */
export function formatShowing(stored: string, text: string, own: string): string | null {
  const [, fraction = ''] = /\.(\d+)/.exec(text) ?? [];
  const exact = own.replace(/0(?:\.[0#?]+)?(?=[^0#?.,]*(?:;|$))/g, fraction === '' ? '0' : `0.${'0'.repeat(fraction.length)}`);
  return [own, exact, 'General'].find((format) => figureOf(shownAs(stored, format, false)) === figureOf(text)) ?? null;
}

/** What a figure amounts to, as one text for all ways to write it: 「¥1,234.50」 and 「1234.5」 are the same. */
function figureOf(shown: string): string {
  const bare = parseNumber(shown.replace(/[^\d.%％-]/g, ''));
  return bare.ok ? `${bare.value.value.toFixed()}${/[%％]/.test(shown) ? '%' : ''}` : shown;
}
