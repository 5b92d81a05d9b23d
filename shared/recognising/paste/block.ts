import type { Matrix } from '../../sheets/clipboard';
import { levelled, narrow } from '../text';
import { readColumn } from '../words/columns';
import { formsOf } from '../words/match';
import type { SurfaceRow } from './surface';

/** A row of a copied block. */
export interface BlockRow {
  /** Its number in the block, from 0. */
  readonly at: number;
  /** As copied; null where a merged cell covers the square. */
  readonly texts: readonly (string | null)[];
  /** The same with the words of merged cells repeated in all rows they span. */
  readonly spread: readonly string[];
}

/** A copied block without its titles and headings. */
export interface Block {
  readonly rows: readonly BlockRow[];
  /** The words over each column; null where the block brings no headings. */
  readonly headings: readonly string[] | null;
  /** The column of 序号, which is never a figure; null where there is none. */
  readonly order: number | null;
  readonly width: number;
}

/** Tells titles, headings and 序号 of a block from what is to be pasted, by the headings of the table it is for. */
export function readBlock(matrix: Matrix, surface: readonly SurfaceRow[]): Block {
  const known = new Set(surface.flatMap(({ across }) => across.map(({ heading }) => meaningOf(heading))).filter(Boolean));
  const last = matrix.reduce((reach, row, at) => (row.some(says) ? at + 1 : reach), 0);
  const width = matrix.reduce(
    (reach, row) =>
      Math.max(
        reach,
        row.reduce((far, text, at) => (says(text) ? at + 1 : far), 0),
      ),
    0,
  );
  const rows = withSpread(matrix.slice(0, last).map((row) => row.slice(0, width)));
  const counted = rows.map(({ texts }) => texts.filter((text) => says(text) && known.has(meaningOf(text ?? ''))).length);
  const most = Math.max(0, ...counted);
  const heading = most >= 2 ? counted.indexOf(most) : -1;
  const body = heading >= 0 ? rows.slice(heading + 1) : rows.slice(titlesOf(rows, width));
  const headings = heading >= 0 ? (rows[heading]?.spread ?? null) : null;
  return { rows: body, headings, order: orderOf(body, headings, width), width };
}

/** What a heading means: a kind of column where its words are known, else the words themselves; levels and names are one. */
export function meaningOf(heading: string): string {
  const kind = readColumn(heading)?.kind;
  if (kind === 'level' || kind === 'name') return 'name';
  return kind ?? formsOf(levelled(heading)).at(-1) ?? '';
}

function says(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}

function withSpread(rows: readonly (readonly (string | null)[])[]): BlockRow[] {
  const carried: string[] = [];
  return rows.map((texts, at) => ({
    at,
    texts,
    spread: texts.map((text, column) => (carried[column] = text ?? carried[column] ?? '')),
  }));
}

/** Rows of one text above rows of several, merged over the block's width: titles, 单位：万元. */
function titlesOf(rows: readonly BlockRow[], width: number): number {
  if (width < 2) return 0;
  const first = rows.findIndex(({ texts }) => texts.filter(says).length > 1);
  const above = rows.slice(0, Math.max(0, first));
  return above.every(({ texts }) => texts.slice(1).every((text) => text === null)) ? above.length : 0;
}

/** By its heading; without one, the first column that counts on from row to row before a column of words. */
function orderOf(rows: readonly BlockRow[], headings: readonly string[] | null, width: number): number | null {
  const headed = headings?.findIndex((text) => readColumn(text)?.kind === 'order') ?? -1;
  if (headed >= 0) return headed;
  const counts = rows.map(({ texts }) => Number.parseInt(narrow(texts[0] ?? '').trim(), 10));
  const whole = rows.every(({ texts }) => /^\s*\d{1,4}[、.．]?\s*$/.test(narrow(texts[0] ?? '')));
  const goesOn = counts.every((count, at) => at === 0 || count === (counts[at - 1] ?? 0) + 1);
  const words = rows.every(({ texts }) => /[\u4e00-\u9fff]/.test(texts[1] ?? ''));
  return width > 1 && rows.length > 1 && whole && goesOn && words ? 0 : null;
}
