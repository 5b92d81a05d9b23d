// A CommonJS package whose names Node cannot see: only the default import works everywhere.
import ExcelJS from 'exceljs';
import type { Grid } from '../sheets/grid';
import { placeCells } from '../sheets/layout';
import { printable } from '../sheets/paper';
import type { Problem } from '../text/problem';
import { addressesOf } from './addresses';
import { finishExcel } from './finish';
import type { Figures } from './references';
import { paintSheet } from './sheet';
import { sheetNames } from './sheet-names';

export interface ExcelOptions {
  /** The file's title property; not printed. */
  readonly title: string;
}

export interface PaintedExcel {
  readonly bytes: Uint8Array;
  /** Formulas that had to be written as their values; nothing typed is ever refused. */
  readonly notices: readonly Problem[];
}

/**
 * Paints each grid on a worksheet. Cells that define a figure hold it, as a value or a live formula; cells that show one refer to it.
 * The same grids and figures give the same bytes, whoever exports them, wherever and when.
 */
export async function paintExcel(grids: readonly Grid[], figures: Figures, options: ExcelOptions): Promise<PaintedExcel> {
  const names = sheetNames(grids.map(({ name }) => name));
  const sheets = grids.map((grid, i) => ({ grid, name: names[i] ?? '', rows: placeCells(grid) }));
  const addresses = addressesOf(sheets);
  const workbook = new ExcelJS.Workbook();
  // Excel computes everything afresh on opening, so what is shown never depends on the results we wrote.
  workbook.calcProperties.fullCalcOnLoad = true;
  const notices: Problem[] = [];
  for (const { grid, name, rows } of sheets) {
    paintSheet(workbook.addWorksheet(name), grid, rows, { sheet: name, addresses, figures, notices });
  }
  return { bytes: await finishExcel(await workbook.xlsx.writeBuffer(), printable(options.title)), notices };
}
