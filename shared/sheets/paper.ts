import type { Cell, CellRole, Grid } from './grid';

/** Margins of every exported page, in mm; A4 itself is 210 × 297. */
export const MARGIN_MM = 20;

/** Ink and leading of one kind of text. `linePt` is the pitch of its lines: Word is told it exactly, so pages don't depend on fonts. */
export interface Type {
  readonly font: '宋体' | '黑体';
  readonly pt: number;
  readonly linePt: number;
  readonly bold: boolean;
}

const body: Type = { font: '宋体', pt: 10.5, linePt: 15, bold: false };

/** How each role is set. 黑体 is a bold face already; printed bold it would smear. */
export const TYPES: Readonly<Record<CellRole, Type>> = {
  title: { font: '宋体', pt: 18, linePt: 28, bold: true },
  heading: { ...body, font: '黑体' },
  label: body,
  input: body,
  computed: body,
  score: body,
  note: body,
  blank: body,
};

/** Space between a rule and the words beside it, and above and below them, in mm. */
export const CELL_PADDING_MM = { side: 1, top: 0.5 } as const;

/** What rules and the hairline paragraphs that Word wants between tables take of a page: 0.9 mm measured, the rest is caution. */
const RESERVE_MM = 2;

/** The area inside the margins that rows and columns may fill, in mm. */
export function printableMm(orientation: Grid['orientation']): { width: number; height: number } {
  const [width, height] = orientation === 'portrait' ? [210, 297] : [297, 210];
  return { width: width - 2 * MARGIN_MM, height: height - 2 * MARGIN_MM - RESERVE_MM };
}

/** The columns as they are painted: as given, or narrowed together until they fit the page. */
export function paintedColumnsMm(grid: Grid): readonly number[] {
  const total = grid.columnsMm.reduce((sum, width) => sum + width, 0);
  const room = printableMm(grid.orientation).width;
  return total <= room ? grid.columnsMm : grid.columnsMm.map((width) => (width * room) / total);
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
