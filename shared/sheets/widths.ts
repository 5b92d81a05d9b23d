import { roomForWords } from './breaks';
import type { Grid } from './grid';
import { placeCells, type PlacedCell } from './layout';
import { emsOf, POINT_MM, widestFigure } from './measure';
import { CAUTION_MM, CELL_PADDING_MM, type Density, printableMm, typeOf } from './paper';
import { relieved, relievedTexts } from './relief';

/** So many Chinese characters of a heading or label stand beside each other, if it has as many. */
const LABEL_EMS = 2;

/** A text no longer than this is a name or a label; longer ones explain, and need no more than others. */
const LONGEST_NAME_EMS = 12;

/** What words are given, where the paper has room for it. */
interface Wish {
  /** A figure keeps its money unit beside it. */
  readonly withUnit: boolean;
  /** Names take so many lines at most; those no longer than `onOneLine`, in ems, a single one. */
  readonly lines: number;
  readonly onOneLine: number;
  /** No line of a name ends inside a word, as long as it needs no more than this, in ems. */
  readonly forWords: number;
  /** The share of the paper all columns may take then: the rest is for longer texts. */
  readonly share: number;
}

/** From what reads best to the least a table can do with. */
const WISHES: readonly Wish[] = [
  { withUnit: true, lines: 3, onOneLine: 6, forWords: 6, share: 0.9 },
  { withUnit: true, lines: 3, onOneLine: 0, forWords: 6, share: 0.9 },
  { withUnit: true, lines: 3, onOneLine: 0, forWords: 5, share: 0.9 },
  { withUnit: true, lines: 3, onOneLine: 0, forWords: 4, share: 0.9 },
  { withUnit: true, lines: 3, onOneLine: 0, forWords: 0, share: 0.9 },
  { withUnit: true, lines: Number.POSITIVE_INFINITY, onOneLine: 0, forWords: 0, share: 1 },
];

/** What names keep where longer texts are given room. */
const SPARING = WISHES.slice(3);

/** Working papers have widths of their own, for the screen and for what stands in them. */
const PLAIN = WISHES.slice(-1);

/** No figure breaks, and that is all. */
const BARE: Wish = { withUnit: false, lines: Number.POSITIVE_INFINITY, onOneLine: 0, forWords: 0, share: 1 };

/** Columns of a grid in a density, in mm, and whether they hold every figure on one line. */
export interface Columns {
  readonly widths: readonly number[];
  readonly fit: boolean;
}

/**
 * Widths as the form has them, made wider where a figure would break and narrower elsewhere; never wider than the paper.
 * `forTexts`: what can be spared goes to the texts that make rows high.
 */
export function columnsOf(grid: Grid, density: Density, { forTexts = false } = {}): Columns {
  const room = grid.kind === 'base' ? Number.POSITIVE_INFINITY : printableMm(grid.orientation, density).width;
  const least = wishedWidths(grid, density, room, grid.kind === 'base' ? PLAIN : WISHES) ?? leastWidths(grid, density, BARE);
  const needed = sum(least);
  if (needed > room) return { widths: least.map((width) => (width * room) / needed), fit: false };
  const preferred = sum(grid.columnsMm);
  const widths = shared(grid.columnsMm, least, Math.max(Math.min(preferred, room), needed));
  if (grid.kind === 'base') return { widths, fit: true };
  const spared = forTexts ? relievedTexts(grid, density, widths, wishedWidths(grid, density, room, SPARING) ?? least) : widths;
  return { widths: relieved(grid, density, spared, least), fit: true };
}

/** The least widths under the best wish the paper has room for. */
function wishedWidths(grid: Grid, density: Density, room: number, wishes: readonly Wish[]): number[] | undefined {
  for (const wish of wishes) {
    const least = leastWidths(grid, density, wish);
    if (sum(least) <= room * wish.share) return least;
  }
  return undefined;
}

/** The least each column must be so that no figure in it breaks, and words have what is wished. Cells over several columns add what these lack. */
function leastWidths(grid: Grid, density: Density, wish: Wish): number[] {
  const least = grid.columnsMm.map(() => 2 * CELL_PADDING_MM.side + CAUTION_MM);
  const cells = placeCells(grid)
    .filter(({ row }) => !row.outside)
    .flatMap(({ cells: placed }) => placed)
    .sort((a, b) => a.colSpan - b.colSpan);
  for (const placed of cells) {
    const wanted = leastOf(placed, density, wish);
    const there = sum(least.slice(placed.column, placed.column + placed.colSpan));
    const lacking = (wanted - there) / placed.colSpan;
    if (lacking <= 0) continue;
    for (let column = placed.column; column < placed.column + placed.colSpan; column += 1)
      least[column] = (least[column] ?? 0) + lacking;
  }
  return least;
}

function leastOf({ cell }: PlacedCell, density: Density, wish: Wish): number {
  const { pt, bold } = typeOf(cell, density);
  const em = pt * POINT_MM;
  const ems = Math.max(widestFigure(cell.text, { bold, withUnit: wish.withUnit }), wordsEms(cell.text, wish));
  return ems * em + 2 * CELL_PADDING_MM.side + CAUTION_MM;
}

/** How wide a line of these words must be, in ems. */
function wordsEms(text: string, { lines, onOneLine, forWords }: Wish): number {
  const longest = Math.max(...text.split('\n').map((line) => emsOf(line)));
  if (longest <= onOneLine && longest > 2 * LABEL_EMS) return longest;
  const asLines = longest <= LONGEST_NAME_EMS ? Math.ceil(longest / lines) : 0;
  const least = Math.min(longest, Math.max(LABEL_EMS, asLines, bracketsEms(text)));
  return roomForWords(text, least, forWords) ?? least;
}

/** 「（处）」 and 「（盖章）」 stay in one piece: the widest of them in a text, in ems. */
function bracketsEms(text: string): number {
  if (!text.includes('（') && !text.includes('(')) return 0;
  return Math.max(0, ...[...text.matchAll(/[（(][\u4e00-\u9fff]{1,3}[）)]/g)].map(([phrase]) => phrase.length));
}

/** `total` shared out in proportion to `preferred`, no column below its least. */
function shared(preferred: readonly number[], least: readonly number[], total: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const left = total - sum([...fixed].map((column) => least[column] ?? 0));
    const weight = sum(preferred.filter((_, column) => !fixed.has(column)));
    const widths = preferred.map((width, column) =>
      fixed.has(column) || weight === 0 ? (least[column] ?? 0) : (width / weight) * left,
    );
    const short = widths.flatMap((width, column) => (!fixed.has(column) && width < (least[column] ?? 0) ? [column] : []));
    if (short.length === 0) return widths;
    for (const column of short) fixed.add(column);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
