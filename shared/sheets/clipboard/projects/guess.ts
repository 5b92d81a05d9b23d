import { parseNumber } from '../../../number';
import type { Project } from '../../../workbook/schema/workbook';
import type { Matrix } from '../matrix';
import type { ListColumn } from './columns';
import { identityOf, isSum } from './identity';

/** How a pasted block is to be understood; the officer may correct every part of it. */
export interface Plan {
  /** Rows at the top that are headings. */
  readonly headingRows: number;
  /** For each pasted column, the list column it goes to; null: not used. */
  readonly keys: readonly (string | null)[];
  /** The unit its headings name; null where they are silent. */
  readonly unit: string | null;
}

const HEADING_WORDS = /编码|代码|名称|类别|预算|执行|资金|年初|调整|支出/;
const MOST_HEADING_ROWS = 4;

/** Reads headings where there are any, else goes by what stands in the columns. */
export function guessPlan(matrix: Matrix, columns: readonly ListColumn[], projects: readonly Project[]): Plan {
  const headingRows = headingRowsOf(matrix, projects);
  const headings = joinedHeadings(matrix.slice(0, headingRows));
  const all = matrix.slice(0, headingRows).flat().join('');
  return {
    headingRows,
    keys: headingRows > 0 ? byHeadings(headings, columns) : byContent(matrix, columns, projects),
    unit: all.includes('万元') ? '万元' : all.includes('元') ? '元' : null,
  };
}

/** Rows up to the last one near the top that holds words of headings, no number and no project known. */
function headingRowsOf(matrix: Matrix, projects: readonly Project[]): number {
  const known = new Set(projects.flatMap(({ code, name }) => [identityOf(code ?? ''), identityOf(name)]));
  const isHeading = (row: Matrix[number]) =>
    row.some((text) => HEADING_WORDS.test(text ?? '')) &&
    !row.some((text) => parseNumber(text ?? '').ok || (identityOf(text ?? '') !== '' && known.has(identityOf(text ?? ''))));
  return matrix.slice(0, MOST_HEADING_ROWS).reduce((last, row, index) => (isHeading(row) ? index + 1 : last), 0);
}

/** Each column's headings from top to bottom as one; one that reaches over several columns counts for each of them. */
function joinedHeadings(rows: Matrix): string[] {
  const width = rows[0]?.length ?? 0;
  const filled = rows.map((row, index) => {
    const below = rows[index + 1];
    let reaching = '';
    return row.map((text, column) => {
      if (text) reaching = text;
      return text || (below?.[column] ? reaching : '');
    });
  });
  return Array.from({ length: width }, (_, column) =>
    filled
      .map((row) => row[column] ?? '')
      .join('')
      .replace(/\s/g, ''),
  );
}

function byHeadings(headings: readonly string[], columns: readonly ListColumn[]): (string | null)[] {
  const amounts = columns.filter((column) => column.amount);
  const firstSource = amounts[0]?.amount?.source;
  const namesSource = headings.some((heading) => amounts.some(({ amount }) => amount && heading.includes(amount.source)));
  const used = new Set<string>();
  return headings.map((heading) => {
    const found = columns.find(
      (column) => !used.has(column.key) && matches(heading, column, namesSource ? undefined : firstSource),
    );
    if (found) used.add(found.key);
    return found?.key ?? null;
  });
}

/** Where no heading names a source, the form's first one is meant until the officer says otherwise. */
function matches(heading: string, { key, label, amount }: ListColumn, assumedSource: string | undefined): boolean {
  if (heading === '' || heading.includes('率')) return false;
  if (key === 'code') return /编码|代码|编号/.test(heading);
  if (key === 'name') return /项目名称|^名称$|^项目$/.test(heading);
  if (!amount) return heading.includes(label) || (heading.length > 1 && label.endsWith(heading));
  const source = heading.includes(amount.source) || (amount.source === assumedSource && !isSum(heading));
  return source && kindOf(heading.replace(amount.source, '')) === kindOf(amount.column);
}

/** 年初、调整后（全年）、执行: what forms call the three amounts. */
function kindOf(words: string): string {
  if (/执行|支出|决算|实际/.test(words)) return '执行';
  if (/调整|全年|追加/.test(words)) return '调整';
  return /年初|期初|批复/.test(words) ? '年初' : words;
}

/** Without headings: known codes and names give their columns away, figures go to the first source in the form's order. */
function byContent(matrix: Matrix, columns: readonly ListColumn[], projects: readonly Project[]): (string | null)[] {
  const width = matrix[0]?.length ?? 0;
  const inColumn = (column: number) => matrix.map((row) => row[column] ?? '').filter((text) => text.trim() !== '');
  const hits = (column: number, of: (project: Project) => string) => {
    const known = new Set(projects.map((project) => identityOf(of(project))).filter((one) => one !== ''));
    return inColumn(column).some((text) => known.has(identityOf(text)));
  };
  const all = Array.from({ length: width }, (_, column) => column);
  const code = all.find((column) => hits(column, (project) => project.code ?? ''));
  const words = all.filter((column) => column !== code && inColumn(column).some((text) => !parseNumber(text).ok));
  const name = words.find((column) => hits(column, (project) => project.name)) ?? words[0];
  const figures = all.filter((column) => column !== code && inColumn(column).length > 0 && !words.includes(column));
  const amounts = columns.filter((column) => column.amount);
  const ofFirst = amounts.filter((column) => column.amount?.source === amounts[0]?.amount?.source);
  const inOrder = figures.length === amounts.length ? amounts : ofFirst;
  return all.map((column) => {
    if (column === code) return 'code';
    if (column === name) return 'name';
    return inOrder[figures.indexOf(column)]?.key ?? null;
  });
}
