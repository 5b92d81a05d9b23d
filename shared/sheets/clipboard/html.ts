import { type Matrix, type SpannedCell, spread } from './matrix';
import { attributeOf, tokensOf } from './tokens';

/** Chinese characters and punctuation: a line end in the source between two of them is no space (CSS Text 3, segment breaks). */
const WIDE = '[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60\\uffe0-\\uffe6]';
const BREAK_BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n]+[ \\t\\r\\n]*(?=${WIDE})`, 'g');
const LINE = '\ue000';

/** HTML allows no wider cell; more would be a mistake or an attack. */
const WIDEST = 1000;

/**
 * Reads the table a spreadsheet, a word processor or a web page put on the clipboard as HTML; null where it holds none.
 * Rows count wherever they stand: on Windows the fragment may begin inside the table. A table within a cell is its text.
 */
export function readHtml(html: string): Matrix | null {
  const rows: SpannedCell[][] = [];
  let depth = 0;
  let cell: { text: string; attributes: string } | null = null;
  const finish = () => {
    if (cell) (rows[rows.length - 1] ?? newRow(rows)).push(spannedCell(cell));
    cell = null;
  };
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') {
      if (cell) cell.text += token.text;
      continue;
    }
    const { kind, tag, attributes } = token;
    if (tag === 'table' && (kind === 'open' || depth > 0)) depth += kind === 'open' ? 1 : -1;
    if (depth > 1) {
      if (cell && (tag === 'td' || tag === 'tr')) cell.text += tag === 'tr' ? LINE : ' ';
      continue;
    }
    if (tag === 'tr' || tag === 'table') finish();
    if (tag === 'tr' && kind === 'open') newRow(rows);
    if (tag === 'td' || tag === 'th') {
      finish();
      if (kind === 'open') cell = { text: '', attributes };
    }
    if (cell && (tag === 'br' || ((tag === 'p' || tag === 'div' || tag === 'li') && kind === 'close'))) cell.text += LINE;
  }
  finish();
  const matrix = spread(rows.filter((row, index) => row.length > 0 || index < rows.length - 1));
  return (matrix[0]?.length ?? 0) > 0 ? matrix : null;
}

function newRow(rows: SpannedCell[][]): SpannedCell[] {
  const row: SpannedCell[] = [];
  rows.push(row);
  return row;
}

function spannedCell({ text, attributes }: { text: string; attributes: string }): SpannedCell {
  return { text: shownText(text), rowSpan: spanOf(attributes, 'rowspan'), columnSpan: spanOf(attributes, 'colspan') };
}

function spanOf(attributes: string, name: string): number {
  const span = Number.parseInt(attributeOf(attributes, name) ?? '1', 10);
  return Number.isFinite(span) && span >= 1 ? Math.min(span, WIDEST) : 1;
}

/** The text as a browser shows it: source line ends and runs of blanks are one space, `<br>` is a line. */
function shownText(source: string): string {
  return source
    .replace(BREAK_BETWEEN_WIDE, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .split(LINE)
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
