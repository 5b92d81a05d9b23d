import type { Grid } from '../sheets/grid';
import { type PlacedCell, type PlacedRow, splitPages } from '../sheets/layout';
import { escapeXml } from '../sheets/package';
import { alignment, densityOf, printable, printableMm, typeOf } from '../sheets/paper';
import { a1, cellReference } from './addresses';
import { contentOf, type Content } from './content';
import type { Surroundings } from './references';
import { heightPt } from './rows';
import type { Strings } from './strings';
import type { Styles } from './styles';

/** A digit of the first font (宋体 10.5) is 7 pixels of 1/96 inch wide, and widths are counted in digits. */
const MM_PER_WIDTH = (7 / 96) * 25.4;

/** Excel takes a list of choices up to so many characters inside a cell's rule. */
const LONGEST_CHOICES = 255;

/** Rows of headings at the top of a sheet that stay in sight; more would leave no room to scroll. */
const MOST_FROZEN = 8;

/** What the sheets of a workbook share. */
export interface Book {
  readonly styles: Styles;
  readonly strings: Strings;
  /** What stands at the edges of printed pages, as XML; '' where nothing does. */
  readonly edges: string;
}

/** One worksheet as XML, piece by piece. */
export function* paintSheet(
  grid: Grid,
  rows: readonly PlacedRow[],
  { styles, strings, edges }: Book,
  around: Surroundings,
): Iterable<string> {
  const merges: string[] = [];
  const links: string[] = [];
  const choices = new Map<string, string[]>();
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${viewOf(grid, rows)}<sheetFormatPr defaultRowHeight="15"/>${columnsOf(grid)}<sheetData>`;
  const covered = new Map<number, [column: number, style: number][]>();
  for (const [r, { row, cells }] of rows.entries()) {
    const written: [number, string][] = (covered.get(r) ?? []).map(([column, style]) => [
      column,
      `<c r="${a1(r, column)}" s="${style}"/>`,
    ]);
    covered.delete(r);
    for (const placed of cells) {
      const content = contentOf(placed.cell, around);
      const style = styleOf(placed, content, row.outside !== true, grid, styles);
      const at = a1(r, placed.column);
      written.push([placed.column, cellXml(at, style, content, strings)]);
      const { rowSpan, colSpan, column, cell } = placed;
      if (rowSpan > 1 || colSpan > 1) merges.push(`${at}:${a1(r + rowSpan - 1, column + colSpan - 1)}`);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < colSpan; right += 1) {
          if (down === 0 && right === 0) continue;
          if (down === 0) written.push([column + right, `<c r="${a1(r, column + right)}" s="${style}"/>`]);
          else covered.set(r + down, [...(covered.get(r + down) ?? []), [column + right, style]]);
        }
      }
      if (content.link !== undefined) links.push(hyperlink(at, content.link, around));
      const list = grid.kind === 'base' && cell.editor !== undefined ? choicesOf(cell.options) : null;
      if (list !== null) choices.set(list, [...(choices.get(list) ?? []), at]);
    }
    written.sort(([one], [other]) => one - other);
    yield `<row r="${r + 1}" ht="${heightPt(row.heightMm)}" customHeight="1">${written.map(([, xml]) => xml).join('')}</row>`;
  }
  yield '</sheetData>';
  if (merges.length > 0)
    yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  if (choices.size > 0) yield validations(choices);
  if (links.length > 0) yield `<hyperlinks>${links.join('')}</hyperlinks>`;
  yield pageXml(grid, rows, edges);
}

function styleOf({ cell }: PlacedCell, { numFmt }: Content, ruled: boolean, grid: Grid, styles: Styles): number {
  const shaded = grid.kind === 'base' && ruled && (cell.role === 'computed' || cell.role === 'score');
  return styles.of({ type: typeOf(cell, densityOf(grid)), horizontal: alignment(cell), numFmt, ruled, shaded });
}

function cellXml(at: string, style: number, { value, formula }: Content, strings: Strings): string {
  const head = `<c r="${at}" s="${style}"`;
  if (formula !== undefined) {
    const shown = value === null ? '' : escapeXml(printable(String(value)));
    return `${head}${typeof value === 'number' ? '' : ' t="str"'}><f>${escapeXml(printable(formula))}</f><v>${shown}</v></c>`;
  }
  if (value === null) return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  return `${head} t="s"><v>${strings.of(value)}</v></c>`;
}

function columnsOf(grid: Grid): string {
  const columns = grid.columnsMm.map(
    (mm, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.round((mm / MM_PER_WIDTH) * 100) / 100}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

/** Headings stay in sight: of a table its first ones, of working papers the title and the names at the left. */
function viewOf(grid: Grid, rows: readonly PlacedRow[]): string {
  const { rows: down, columns: right } = frozenOf(grid, rows);
  const lines = grid.kind === 'base' ? '' : ' showGridLines="0"';
  if (down === 0 && right === 0) return `<sheetViews><sheetView workbookViewId="0"${lines}/></sheetViews>`;
  const pane = right > 0 ? (down > 0 ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const split = `${right > 0 ? ` xSplit="${right}"` : ''}${down > 0 ? ` ySplit="${down}"` : ''}`;
  return (
    `<sheetViews><sheetView workbookViewId="0"${lines}>` +
    `<pane${split} topLeftCell="${a1(down, right)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

function frozenOf(grid: Grid, rows: readonly PlacedRow[]): { rows: number; columns: number } {
  if (grid.freeze) return grid.freeze;
  let last = 0;
  for (let at = 0; at < Math.min(rows.length, MOST_FROZEN); at += 1) if (rows[at]?.row.heading) last = at + 1;
  return { rows: last, columns: 0 };
}

function hyperlink(at: string, key: string, { addresses }: Surroundings): string {
  const address = addresses.get(key);
  return address ? `<hyperlink ref="${at}" location="${escapeXml(cellReference(address, ''))}" display=""/>` : '';
}

/** Choices as Excel's rule writes them; null where it cannot. */
function choicesOf(options: readonly string[] | undefined): string | null {
  if (!options || options.length === 0 || options.some((option) => /[,"]/.test(option))) return null;
  const list = options.join(',');
  return list.length > LONGEST_CHOICES ? null : list;
}

/** Drop-downs: other words are taken too, since a pack's formulas say what they make of them. */
function validations(choices: ReadonlyMap<string, readonly string[]>): string {
  const rules = [...choices].map(
    ([list, cells]) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${cells.join(' ')}"><formula1>"${escapeXml(list)}"</formula1></dataValidation>`,
  );
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** Working papers are as wide as they must be: a little wider than the paper is printed smaller, much wider goes on A3. */
const FITS = 1.01;
const READABLE = 1.25;
const A4 = 9;
const A3 = 8;

function pageXml(grid: Grid, rows: readonly PlacedRow[], edges: string): string {
  const margin = densityOf(grid).marginMm / 25.4;
  const { width: room } = printableMm(grid.orientation, densityOf(grid));
  const shrunk = grid.columnsMm.reduce((sum, mm) => sum + mm, 0) / room;
  // Where a page is smaller than it would be, the breaks of one that is not would leave it half empty.
  const breaks = shrunk > FITS ? [] : rows.flatMap(({ row }, index) => (row.breakBefore && index > 0 ? [index] : []));
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${margin}" right="${margin}" top="${margin}" bottom="${margin}" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${shrunk > READABLE ? A3 : A4}" orientation="${grid.orientation}" fitToWidth="1" fitToHeight="0"/>${edges}` +
    (breaks.length === 0
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.map((id) => `<brk id="${id}" max="16383" man="1"/>`).join('')}</rowBreaks>`) +
    '</worksheet>'
  );
}

/** The heading in force where the first page ends, unless the grid itself repeats its headings after its breaks. */
export function printTitles(rows: readonly PlacedRow[]): { from: number; to: number } | null {
  const [first, ...others] = splitPages(rows);
  if (!first || others.some((page) => page.rows[0]?.row.heading)) return null;
  let to = first.rows.length - 1;
  while (to >= 0 && !first.rows[to]?.row.heading) to -= 1;
  if (to < 0) return null;
  let from = to;
  while (from > 0 && first.rows[from - 1]?.row.heading) from -= 1;
  return { from, to };
}
