import type { Grid } from '../sheets/grid';
import { APP_PROPERTIES, coreProperties, OfficePackage } from '../sheets/package';
import { DENSITIES, printable } from '../sheets/paper';
import type { Problem } from '../text/problem';
import { addressesOf } from './addresses';
import { type Edges, edgesXml } from './edges';
import { contentTypes, relationships, workbookRelationships, workbookXml } from './frame';
import type { Figures } from './references';
import { excelRows } from './rows';
import { paintSheet, printTitles } from './sheet';
import { sheetNames } from './sheet-names';
import { Strings } from './strings';
import { Styles } from './styles';

export interface ExcelOptions extends Edges {
  /** The file's title property; not printed. */
  readonly title: string;
  /** No formula, no link: each cell holds what it prints. */
  readonly valuesOnly?: boolean | undefined;
}

export interface PaintedExcel {
  readonly bytes: Uint8Array;
  /** Formulas that had to be written as their values; nothing typed is ever refused. */
  readonly notices: readonly Problem[];
}

/**
 * Paints each grid on a worksheet, one at a time. Cells that define a figure hold it, as a value or a live formula; cells that
 * show one refer to it. The same grids and figures give the same bytes, whoever exports them, wherever and when.
 */
export async function paintExcel(grids: readonly Grid[], figures: Figures, options: ExcelOptions): Promise<PaintedExcel> {
  const names = sheetNames(grids.map(({ name }) => name));
  const sheets = grids.map((grid, index) => ({ grid, name: names[index] ?? '', rows: excelRows(grid) }));
  const addresses = addressesOf(sheets);
  const book = { styles: new Styles({ font: '宋体', pt: DENSITIES[0].pt, bold: false }), strings: new Strings() };
  const notices: Problem[] = [];
  const file = new OfficePackage();
  file.add('[Content_Types].xml', contentTypes(sheets.length));
  file.add('_rels/.rels', relationships());
  file.add('docProps/app.xml', APP_PROPERTIES);
  file.add('docProps/core.xml', coreProperties(printable(options.title)));
  const edges = edgesXml(options);
  const titles = sheets.map(({ name, rows }) => ({ name, titles: printTitles(rows) }));
  file.add('xl/workbook.xml', workbookXml(titles));
  file.add('xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length));
  for (const [index, { grid, name, rows }] of sheets.entries()) {
    const around = { sheet: name, addresses, figures, notices, valuesOnly: options.valuesOnly ?? false };
    file.add(`xl/worksheets/sheet${index + 1}.xml`, paintSheet(grid, rows, { ...book, edges }, around));
  }
  file.add('xl/styles.xml', book.styles.xml());
  file.add('xl/sharedStrings.xml', book.strings.xml());
  return { bytes: file.end(), notices };
}
