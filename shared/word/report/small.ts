import { Decimal } from '../../number';
import { type Bar, blankText, type Piece, type ReportBlock, type SmallCell, type SmallColumn } from '../../report';
import { twips } from '../style';
import { FACES, paragraphOf, runOf, TEXT_WIDTH_MM } from './official';

type List = Extract<ReportBlock, { kind: 'list' }>;
type Bars = Extract<ReportBlock, { kind: 'bars' }>;

const LINE_PT = 16;

/** Words with what is still to be filled in marked: it is seen at a glance. */
export function runsOf(pieces: readonly Piece[], face: (typeof FACES)['body' | 'small' | 'smallBold']): string {
  return pieces
    .map((piece) =>
      piece.kind === 'blank' ? runOf(blankText(piece.what), face, true) : piece.text === '' ? '' : runOf(piece.text, face),
    )
    .join('');
}

/** A small table between paragraphs: its caption above it, its heading repeated on every page. */
export function paintList({ caption, columns, rows, closing }: List): string {
  const widths = widthsOf(columns, [...rows, ...closing]);
  const heading = columns.map(({ heading: text }): SmallCell => [{ kind: 'text', text }]);
  return (
    captionOf(caption) +
    opening(widths, 'single') +
    rowOf(heading, columns, widths, { heading: true, bold: true }) +
    rows.map((cells) => rowOf(cells, columns, widths, {})).join('') +
    closing.map((cells) => rowOf(cells, columns, widths, { bold: true })).join('') +
    `</w:tbl>${gap()}`
  );
}

function captionOf(text: string): string {
  if (text === '') return gap();
  return paragraphOf(runOf(text, FACES.caption), { align: 'center', keepNext: true, linePt: 24, beforePt: 6 });
}

/** Some air below a table; Word wants a paragraph there anyway. */
function gap(): string {
  return paragraphOf('', { linePt: 10, align: 'left' });
}

/** A digit of a small table at its widest: bold, in whatever face stands in for ours; in mm. */
const DIGIT_MM = FACES.smallBold.pt * 0.353 * 0.72;

/** The edges and the air inside a cell, in mm. */
const AROUND_MM = 2.5;

/** Widths by the shares the pack gives, but none so narrow that a number of it would break: the widest columns give way. */
function widthsOf(columns: readonly SmallColumn[], rows: readonly (readonly SmallCell[])[]): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const least = columns.map(
    (_, at) => AROUND_MM + DIGIT_MM * Math.max(0, ...rows.map((cells) => longestNumber(cells[at] ?? []))),
  );
  const widthsMm = columns.map(({ width }, at) => Math.max((TEXT_WIDTH_MM * width) / all, least[at] ?? 0));
  const over = widthsMm.reduce((sum, width) => sum + width, 0) - TEXT_WIDTH_MM;
  const spare = widthsMm.map((width, at) => width - (least[at] ?? 0));
  const allSpare = spare.reduce((sum, width) => sum + width, 0);
  const share = allSpare > 0 ? Math.min(1, over / allSpare) : 0;
  return widthsMm.map((width, at) => twips(width - (spare[at] ?? 0) * share));
}

/** The characters of the longest number in a cell. */
function longestNumber(cell: SmallCell): number {
  const text = cell.map((piece) => (piece.kind === 'blank' ? '' : piece.text)).join('');
  return Math.max(0, ...[...text.matchAll(/[-+0-9.,%]+/g)].map(([number]) => number.length));
}

function opening(widths: readonly number[], border: 'single' | 'none'): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) => `<w:${edge} w:val="${border}" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>` +
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
}

function rowOf(
  cells: readonly SmallCell[],
  columns: readonly SmallColumn[],
  widths: readonly number[],
  { heading = false, bold = false }: { readonly heading?: boolean; readonly bold?: boolean },
): string {
  const painted = columns.map(({ align }, index) => {
    const runs = runsOf(cells[index] ?? [], bold ? FACES.smallBold : FACES.small);
    const side = heading ? 'center' : align;
    return cellOf(paragraphOf(runs, { linePt: LINE_PT, align: side, keepNext: heading }), widths[index] ?? 0);
  });
  const height = `<w:trHeight w:val="${twips(8)}" w:hRule="atLeast"/>`;
  return `<w:tr><w:trPr><w:cantSplit/>${height}${heading ? '<w:tblHeader/>' : ''}</w:trPr>${painted.join('')}</w:tr>`;
}

function cellOf(content: string, width: number, more = ''): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${more}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/** A bar is cells filled with grey: the same in Word, WPS and LibreOffice. */
const STEPS = 40;
const [LABEL_MM, VALUE_MM] = [46, 26];
const STEP_MM = (TEXT_WIDTH_MM - LABEL_MM - VALUE_MM) / STEPS;
const BAR = '<w:shd w:val="clear" w:color="auto" w:fill="6F8FAF"/>';
const TRACK = '<w:shd w:val="clear" w:color="auto" w:fill="EDEFF2"/>';
/** White above and below keeps bars apart. */
const APART = ['top', 'bottom'].map((edge) => `<w:${edge} w:val="single" w:sz="36" w:space="0" w:color="FFFFFF"/>`).join('');
const EDGES = `<w:tcBorders>${APART}</w:tcBorders>`;

/** Bars beside one another, the caption above them. */
export function paintBars({ caption, bars }: Bars): string {
  const widths = [twips(LABEL_MM), ...Array.from({ length: STEPS }, () => twips(STEP_MM)), twips(VALUE_MM)];
  return `${captionOf(caption)}${opening(widths, 'none')}${bars.map(barRow).join('')}</w:tbl>${gap()}`;
}

function barRow({ label, share, text }: Bar): string {
  const filled = share === null ? 0 : stepsOf(share);
  const words = (said: string, align: 'left' | 'right') => paragraphOf(runOf(said, FACES.small), { linePt: LINE_PT, align });
  const part = (count: number, fill: string) =>
    count === 0
      ? ''
      : cellOf(paragraphOf('', { linePt: LINE_PT, align: 'left' }), twips(STEP_MM * count), span(count) + EDGES + fill);
  return (
    `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${twips(8)}" w:hRule="atLeast"/></w:trPr>` +
    `${cellOf(words(label, 'right'), twips(LABEL_MM))}${part(filled, BAR)}${part(STEPS - filled, TRACK)}` +
    `${cellOf(words(text, 'left'), twips(VALUE_MM))}</w:tr>`
  );
}

function span(count: number): string {
  return count > 1 ? `<w:gridSpan w:val="${count}"/>` : '';
}

/** How many steps of the whole a share takes: none below 0, all from 1 on, one for anything that is not nothing. */
function stepsOf(share: Decimal): number {
  if (share.lte(0)) return 0;
  const steps = Decimal.min(1, share).times(STEPS).round().toNumber();
  return Math.max(1, steps);
}
