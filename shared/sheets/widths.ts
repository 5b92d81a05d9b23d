import { once } from '../graph/once';
import { POINT_MM } from './measure';
import type { MeasuredText } from './measured';
import type { MeasuredCell, MeasuredGrid } from './measured-grid';
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

/** Columns of a grid in a density, in mm. */
export interface Columns {
  readonly density: Density;
  readonly widths: readonly number[];
  /** Whether they hold every figure on one line. */
  readonly fit: boolean;
  /** The widths where what can be spared goes to the texts that make rows high. */
  readonly forTexts: () => readonly number[];
}

/** Widths as the form has them, made wider where a figure would break and narrower elsewhere; never wider than the paper. */
export function columnsOf(measured: MeasuredGrid, density: Density): Columns {
  const { grid } = measured;
  const isBase = grid.kind === 'base';
  const room = isBase ? Number.POSITIVE_INFINITY : printableMm(grid.orientation, density).width;
  const least = wishedWidths(measured, density, room, isBase ? PLAIN : WISHES) ?? leastWidths(measured, density, BARE);
  const needed = sum(least);
  if (needed > room) {
    const narrowed = least.map((width) => (width * room) / needed);
    return { density, widths: narrowed, fit: false, forTexts: () => narrowed };
  }
  const preferred = sum(grid.columnsMm);
  const widths = shared(grid.columnsMm, least, Math.max(Math.min(preferred, room), needed));
  if (isBase) return { density, widths, fit: true, forTexts: () => widths };
  const forTexts = once(() => {
    const spared = relievedTexts(measured, density, widths, wishedWidths(measured, density, room, SPARING) ?? least);
    return relieved(measured, density, spared, least);
  });
  return { density, widths: relieved(measured, density, widths, least), fit: true, forTexts };
}

/** The least widths under the best wish the paper has room for. */
function wishedWidths(
  measured: MeasuredGrid,
  density: Density,
  room: number,
  wishes: readonly Wish[],
): readonly number[] | undefined {
  for (const wish of wishes) {
    const least = leastWidths(measured, density, wish);
    if (sum(least) <= room * wish.share) return least;
  }
  return undefined;
}

/** The least each column must be so that no figure in it breaks, and words have what is wished. Cells over several columns add what these lack. */
function leastWidths({ grid, ruled }: MeasuredGrid, density: Density, wish: Wish): readonly number[] {
  const least = grid.columnsMm.map(() => 2 * CELL_PADDING_MM.side + CAUTION_MM);
  for (const placed of ruled) {
    const to = placed.column + placed.colSpan;
    let there = 0;
    for (let column = placed.column; column < Math.min(to, least.length); column += 1) there += least[column] ?? 0;
    const lacking = (leastOf(placed, density, wish) - there) / placed.colSpan;
    if (lacking <= 0) continue;
    for (let column = placed.column; column < to; column += 1) least[column] = (least[column] ?? 0) + lacking;
  }
  return least;
}

function leastOf({ cell, text }: MeasuredCell, density: Density, wish: Wish): number {
  const { pt, bold } = typeOf(cell, density);
  const em = pt * POINT_MM;
  const ems = Math.max(text.widestFigure(bold, wish.withUnit), wordsEms(text, wish));
  return ems * em + 2 * CELL_PADDING_MM.side + CAUTION_MM;
}

/** How wide a line of these words must be, in ems. */
function wordsEms(text: MeasuredText, { lines, onOneLine, forWords }: Wish): number {
  const longest = text.ems;
  if (longest <= onOneLine && longest > 2 * LABEL_EMS) return longest;
  const asLines = longest <= LONGEST_NAME_EMS ? Math.ceil(longest / lines) : 0;
  const least = Math.min(longest, Math.max(LABEL_EMS, asLines, text.brackets));
  return text.roomForWords(least, forWords) ?? least;
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
