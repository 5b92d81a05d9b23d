import { type Matrix, squared } from './matrix';

const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/y;
const PLAIN = /[^\t\r\n]*/y;
const LINE_END = /\r\n|\r|\n/y;

/**
 * Reads what spreadsheets put down as plain text: tabs between cells, a line end behind each row, the last one included.
 * A cell that begins with a quote and closes it properly may hold tabs and line ends; a lone quote is just a character.
 */
export function readTsv(text: string): Matrix {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const quoted = take(QUOTED, text, at);
    const plain = quoted ? null : take(PLAIN, text, at);
    const cell = quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plain?.[0] ?? '');
    row.push(cell.replace(/\r\n?/g, '\n'));
    at += (quoted ?? plain)?.[0].length ?? 0;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += take(LINE_END, text, at)?.[0].length ?? 0;
  }
  return squared(rows);
}

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Writes a block as spreadsheets do: cells with tabs, quotes or line ends in quotes. */
export function writeTsv(matrix: Matrix): string {
  return matrix.map((row) => row.map((text) => quoteIfNeeded(text ?? '')).join('\t')).join('\r\n');
}

function quoteIfNeeded(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
