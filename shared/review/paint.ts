import { a1 } from '../excel/addresses';
import { contentTypes, relationships, workbookRelationships, workbookXml } from '../excel/frame';
import { Strings } from '../excel/strings';
import { type Look, Styles } from '../excel/styles';
import { textValue } from '../excel/value';
import { APP_PROPERTIES, coreProperties, escapeXml, OfficePackage } from '../sheets/package';
import type { Column } from './columns';
import type { Cell, ListSheet } from './tables';

/** What a cell of Excel holds at most. */
const LONGEST_TEXT = 32_767;

const LINE_PT = 14;
const HIGHEST_PT = 409;

const BODY = { font: '宋体', pt: 10.5, bold: false } as const;
const HEAD = { font: '黑体', pt: 10.5, bold: false } as const;
const PLAIN: Look = { type: BODY, horizontal: 'left', numFmt: 'General', ruled: true, shaded: false };

/** How each kind of column looks. Scores show two decimals, and more where there are more. */
const LOOKS: Record<Column['kind'], Look> = {
  words: PLAIN,
  short: { ...PLAIN, horizontal: 'center' },
  score: { ...PLAIN, horizontal: 'right', numFmt: '0.00##' },
  count: { ...PLAIN, horizontal: 'right', numFmt: '0' },
};

/** Words that begin like a formula stay words also when their cell is edited in place. */
const GUARDED: Look = { ...PLAIN, numFmt: '@' };
const HEADING: Look = { type: HEAD, horizontal: 'center', numFmt: 'General', ruled: true, shaded: true };
const INTRO: Look = { ...PLAIN, ruled: false };
const LABEL: Look = { ...INTRO, type: HEAD };

/**
 * Paints lists as an Excel workbook to be filtered, read and printed: headings stay in sight and come again on each page. Rows are
 * written as they come, and no text of them is held. The same lists give the same bytes.
 */
export function paintLists(sheets: readonly ListSheet[], title: string): Uint8Array {
  const styles = new Styles(BODY);
  const file = new OfficePackage();
  file.add('[Content_Types].xml', contentTypes(sheets.length));
  file.add('_rels/.rels', relationships());
  file.add('docProps/app.xml', APP_PROPERTIES);
  file.add('docProps/core.xml', coreProperties(title));
  const titles = sheets.map((sheet) => ({ name: sheet.name, titles: { from: headingAt(sheet), to: headingAt(sheet) } }));
  file.add('xl/workbook.xml', workbookXml(titles));
  file.add('xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length));
  for (const [index, sheet] of sheets.entries())
    file.add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, styles, index === 0));
  file.add('xl/styles.xml', styles.xml());
  file.add('xl/sharedStrings.xml', new Strings().xml());
  return file.end();
}

/** The row of the headings, from 0. */
function headingAt({ intro = [] }: ListSheet): number {
  return intro.length > 0 ? intro.length + 1 : 0;
}

function* sheetXml(sheet: ListSheet, styles: Styles, isFirst: boolean): Iterable<string> {
  const { columns, intro = [] } = sheet;
  const heading = headingAt(sheet);
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    viewXml(heading + 1, isFirst) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
    '<sheetData>';
  const across = columns.slice(1).reduce((sum, { width }) => sum + width, 0);
  for (const [row, [label, text]] of intro.entries()) {
    const cells = [words(row, 0, label, styles.of(LABEL)), words(row, 1, text, styles.of(INTRO))];
    yield rowXml(row, cells, linesIn(text, across));
  }
  yield rowXml(
    heading,
    columns.map(({ title }, at) => words(heading, at, title, styles.of(HEADING))),
    linesOf(
      columns,
      columns.map(({ title }) => title),
    ),
  );
  let row = heading;
  for (const cells of sheet.rows) {
    row += 1;
    yield rowXml(
      row,
      columns.map((column, at) => cellXml(row, at, cells[at] ?? null, column, styles)),
      linesOf(columns, cells),
    );
  }
  const last = a1(Math.max(row, heading), columns.length - 1);
  yield `</sheetData><autoFilter ref="${a1(heading, 0)}:${last}"/>${mergesXml(intro.length, columns.length)}${PAGE}</worksheet>`;
}

function viewXml(down: number, isFirst: boolean): string {
  return (
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>` +
    `<pane ySplit="${down}" topLeftCell="${a1(down, 0)}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>`
  );
}

/** What is said above the headings goes over all columns but the first. */
function mergesXml(intro: number, columns: number): string {
  if (intro === 0) return '';
  const merges = Array.from({ length: intro }, (_, row) => `<mergeCell ref="${a1(row, 1)}:${a1(row, columns - 1)}"/>`);
  return `<mergeCells count="${intro}">${merges.join('')}</mergeCells>`;
}

const PAGE =
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;L&amp;A&amp;R第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/** A row of so many lines. Programs that fit rows themselves may; a row with merged cells none of them does. */
function rowXml(row: number, cells: readonly string[], lines: number): string {
  const height = Math.min(HIGHEST_PT, Math.max(1, lines) * LINE_PT + 4);
  return `<row r="${row + 1}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

/** How many lines the words of a row take at most. */
function linesOf(columns: readonly Column[], cells: readonly Cell[]): number {
  return columns.reduce((most, { width }, at) => Math.max(most, linesIn(String(cells[at] ?? ''), width)), 1);
}

/** Lines of a text in a column: a character that does not fit whole goes on the next. */
function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(digitsOf(line) / (width - 2))), 0);
}

/** How many digits wide a text is: a Chinese character takes two. */
function digitsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
}

function cellXml(row: number, at: number, cell: Cell, { kind }: Column, styles: Styles): string {
  const style = styles.of(LOOKS[kind]);
  if (cell === null || cell === '') return `<c r="${a1(row, at)}" s="${style}"/>`;
  const isNumber = kind === 'score' || kind === 'count';
  if (isNumber && /^-?\d{1,13}(\.\d{1,6})?$/.test(String(cell))) return `<c r="${a1(row, at)}" s="${style}"><v>${cell}</v></c>`;
  const text = String(cell);
  return words(row, at, text, isGuarded(text) ? styles.of(GUARDED) : style);
}

/** Excel shows long words in the format of text as ####. */
function isGuarded(text: string): boolean {
  return /^[=+\-@\t]/.test(text) && text.length <= 255;
}

function words(row: number, at: number, text: string, style: number): string {
  const value = escapeXml(textValue(text.slice(0, LONGEST_TEXT)) ?? '');
  return `<c r="${a1(row, at)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
}
