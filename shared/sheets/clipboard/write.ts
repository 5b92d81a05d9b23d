import type { Copied } from './copied';
import { writeTsv } from './tsv';

const OWN = 'data-jxzp="1"';

/** A cell to copy out; spans as on the screen. */
export interface CopiedCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** A range as other programs want it: text with tabs, and a table with its merged cells. Null: covered by a merged cell. */
export function writeCopied(rows: readonly (readonly (CopiedCell | null)[])[]): Copied {
  const html = rows.map((row) => `<tr>${row.map((cell) => (cell ? cellHtml(cell) : '')).join('')}</tr>`).join('');
  return {
    html: `<meta charset="utf-8"><table ${OWN}>${html}</table>`,
    text: writeTsv(rows.map((row) => row.map((cell) => cell?.text ?? ''))),
  };
}

/** Whether a block was copied in this program: its amounts are in the unit of the form already. */
export function isOwnCopy(html: string): boolean {
  return html.includes(`<table ${OWN}`);
}

function cellHtml({ text, rowSpan = 1, columnSpan = 1 }: CopiedCell): string {
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
  const asText = staysText(text) ? ` style='mso-number-format:"\\@"'` : '';
  return `<td${spans}${asText}>${escape(text).replaceAll('\n', '<br>')}</td>`;
}

/** Long codes lose their last digits as numbers, short ones their zeros; and what begins as a formula is the officer's text. */
function staysText(text: string): boolean {
  return /^\d{12,}$/.test(text) || /^0\d/.test(text) || /^[=+@]/.test(text) || /^-(?![\d.,]+%?$)/.test(text);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
