import type { Borders, Style } from 'exceljs';
import type { Cell, Grid } from '../sheets/grid';
import { alignment, TYPES } from '../sheets/paper';

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const RULED: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };

/** The look of a cell on its worksheet. */
export function cellStyle(cell: Cell, numFmt: string, ruled: boolean, kind: Grid['kind']): Partial<Style> {
  const { font, pt, bold } = TYPES[cell.role];
  const shaded = kind === 'base' && ruled && (cell.role === 'computed' || cell.role === 'score');
  return {
    font: { name: font, size: pt, bold: cell.bold ?? bold, charset: 134 },
    alignment: { horizontal: alignment(cell), vertical: 'middle', wrapText: true },
    numFmt,
    ...(ruled ? { border: RULED } : {}),
    // In the 底稿, what is computed is grey, so that nobody types over a formula. Published tables have no fills.
    ...(shaded ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const } : {}),
  };
}
