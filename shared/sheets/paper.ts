import type { Cell, Density, Grid } from './grid';
import { POINT_MM } from './measure';

export type { Density };

/** From the widest, which is what the forms are set in, to the closest that can be read at all. */
export const DENSITIES: readonly [Density, ...Density[]] = [
  { pt: 10.5, linePt: 15, marginMm: 20, rows: 1 },
  { pt: 10.5, linePt: 13, marginMm: 18, rows: 0.85 },
  { pt: 10, linePt: 12, marginMm: 15, rows: 0.75 },
  { pt: 9, linePt: 11, marginMm: 15, rows: 0.7 },
  { pt: 8, linePt: 10, marginMm: 12, rows: 0.7 },
  { pt: 7, linePt: 9, marginMm: 10, rows: 0.7 },
  { pt: 6, linePt: 8, marginMm: 10, rows: 0.7 },
];

/** The density a grid is set in; grids that were not fitted to their paper have the widest. */
export function densityOf({ density }: Grid): Density {
  return density ?? DENSITIES[0];
}

/** Ink and leading of one kind of text. `linePt` is the pitch of its lines. */
export interface Type {
  readonly font: '宋体' | '黑体';
  readonly pt: number;
  readonly linePt: number;
  readonly bold: boolean;
}

const TITLE: Type = { font: '宋体', pt: 18, linePt: 28, bold: true };

/** How a cell is set. 黑体 is a bold face already; printed bold it would smear. */
export function typeOf({ role, bold = false }: Pick<Cell, 'role' | 'bold'>, { pt, linePt }: Density): Type {
  if (role === 'title') return TITLE;
  return role === 'heading' ? { font: '黑体', pt, linePt, bold: false } : { font: '宋体', pt, linePt, bold };
}

/** Space between a rule and the words beside it, and above and below them, in mm. */
export const CELL_PADDING_MM = { side: 1, top: 0.5 } as const;

/** What rules and rounding take of a cell's width beside the words, in mm. */
export const CAUTION_MM = 0.6;

/** What rules and the hairline paragraphs that Word wants between tables take of a page: 0.9 mm measured, the rest is caution. */
const RESERVE_MM = 2;

/** The area inside the margins that rows and columns may fill, in mm. */
export function printableMm(orientation: Grid['orientation'], { marginMm }: Density): { width: number; height: number } {
  const [width, height] = orientation === 'portrait' ? [210, 297] : [297, 210];
  return { width: width - 2 * marginMm, height: height - 2 * marginMm - RESERVE_MM };
}

/** A width that is just enough is enough, whatever is lost in adding it up. */
const HAIR_EMS = 1e-6;

/** How many Chinese characters of a size fit on a line of a cell. */
export function emsIn(widths: readonly number[], column: number, colSpan: number, pt: number): number {
  let width = 0;
  for (let at = column; at < column + colSpan; at += 1) width += widths[at] ?? 0;
  return (width - 2 * CELL_PADDING_MM.side - CAUTION_MM) / (pt * POINT_MM) + HAIR_EMS;
}

/** Where the words of a cell stand when the grid leaves it open. */
export function alignment(cell: Cell): 'left' | 'center' | 'right' {
  if (cell.align) return cell.align;
  return cell.role === 'note' || cell.editor === 'long-text' ? 'left' : 'center';
}

/** Characters that XML cannot hold (a stray control character pasted from elsewhere would make the whole file unreadable). */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The words of a cell as they can be printed, with one kind of line end. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}
