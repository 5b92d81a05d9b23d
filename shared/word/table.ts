import type { Cell } from '../sheets/grid';
import type { PlacedCell, PlacedRow } from '../sheets/layout';
import { MeasuredLine } from '../sheets/measured';
import { CELL_PADDING_MM, type Density, emsIn, typeOf } from '../sheets/paper';
import { paragraphs, propertiesOf, twips } from './style';

const [SIDE, TOP] = [twips(CELL_PADDING_MM.side), twips(CELL_PADDING_MM.top)];

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

const MARGINS =
  `<w:tblCellMar><w:top w:w="${TOP}" w:type="dxa"/><w:left w:w="${SIDE}" w:type="dxa"/>` +
  `<w:bottom w:w="${TOP}" w:type="dxa"/><w:right w:w="${SIDE}" w:type="dxa"/></w:tblCellMar>`;

/** The highest a row may be told to be, in twips: more makes a document that Word calls damaged. */
const HIGHEST = 31_680;

/** A row that needs more than this of a page may break over two, in mm; a lower one goes to the next page whole. */
const BREAKS_FROM_MM = 80;

/** A place in the table that no cell begins in: a cell above reaches into it. */
interface Covered {
  readonly cell: Cell;
  readonly column: number;
  readonly colSpan: number;
}

/** Paints ruled rows as one table; heading rows at its top repeat on every page it runs over. Piece by piece, as XML. */
export function* paintTable(rows: readonly PlacedRow[], widthsMm: readonly number[], density: Density): Iterable<string> {
  const widths = widthsMm.map(twips);
  const total = widths.reduce((sum, width) => sum + width, 0);
  yield `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr><w:tblGrid>` +
    `${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const body = rows.findIndex(({ row }) => !row.heading);
  const covered = coveredCells(rows);
  for (const [index, placed] of rows.entries()) {
    const keepNext = rows[index + 1]?.row.keepWithPrevious === true;
    yield paintRow(placed, covered[index] ?? [], widthsMm, density, index < body, keepNext);
  }
  yield '</w:tbl>';
}

function paintRow(
  { row, cells }: PlacedRow,
  covered: readonly Covered[],
  widthsMm: readonly number[],
  density: Density,
  isHeading: boolean,
  keeps: boolean,
): string {
  const height = Math.min(twips(row.minMm ?? row.heightMm), HIGHEST);
  const whole = row.heightMm <= BREAKS_FROM_MM;
  // A row that may break cannot also keep to the next: what does not fit its page would be lost.
  const keepNext = whole && keeps;
  let xml =
    `<w:tr><w:trPr>${whole ? '<w:cantSplit/>' : ''}<w:trHeight w:val="${height}" w:hRule="atLeast"/>` +
    `${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>`;
  const all: readonly (PlacedCell | Covered)[] =
    covered.length === 0 ? cells : [...cells, ...covered].sort((a, b) => a.column - b.column);
  for (const one of all) {
    const merge = 'rowSpan' in one ? (one.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '') : '<w:vMerge/>';
    const width = widthOf(widthsMm, one.column, one.colSpan);
    xml +=
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${one.colSpan > 1 ? `<w:gridSpan w:val="${one.colSpan}"/>` : ''}` +
      `${merge}<w:vAlign w:val="center"/></w:tcPr>`;
    xml +=
      'rowSpan' in one
        ? paragraphs(one.cell, density, { keepNext, insetOf: (line) => insetOf(line, one, widthsMm, density) })
        : emptyParagraph(one.cell, density, keepNext);
    xml += '</w:tc>';
  }
  return `${xml}</w:tr>`;
}

/** What a name gives up of its cell so that none of its words is torn, in twips, an even number. */
function insetOf(line: string, { cell, column, colSpan }: PlacedCell, widthsMm: readonly number[], density: Density): number {
  const { pt } = typeOf(cell, density);
  const room = emsIn(widthsMm, column, colSpan, pt);
  const measure = new MeasuredLine(line).measureIn(room);
  return measure === undefined ? 0 : 2 * Math.floor((Math.max(0, room - measure) * pt * 20) / 2);
}

function emptyParagraph(cell: Cell, density: Density, keepNext: boolean): string {
  return `<w:p>${propertiesOf(cell, density, { keepNext }).paragraph}</w:p>`;
}

/** In each row, the cells of rows above that reach into it. */
function coveredCells(rows: readonly PlacedRow[]): readonly (readonly Covered[])[] {
  const first = rows[0]?.cells[0]?.row ?? 0;
  const covered: Covered[][] = rows.map(() => []);
  for (const { cell, row, column, rowSpan, colSpan } of rows.flatMap(({ cells }) => cells)) {
    for (let at = row + 1; at < row + rowSpan; at += 1) covered[at - first]?.push({ cell, column, colSpan });
  }
  return covered;
}

/** Columns as wide as the grid of the table says, each rounded by itself. */
function widthOf(widthsMm: readonly number[], from: number, count: number): number {
  let total = 0;
  for (let column = from; column < from + count; column += 1) total += twips(widthsMm[column] ?? 0);
  return total;
}
