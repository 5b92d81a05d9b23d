import { problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import { READING_LIMITS } from '../limits';
import type { OfficePackage } from '../package/package';
import { childOf, childrenOf, isTrue, textOf, wholeNumber, type XmlElement } from '../xml/tree';
import { type Area, areaOf, referenceOf, squareOf } from './cells';
import { exactOf, shownAs } from './shown';
import { stringOf, unescaped } from './strings';
import { type ByPlace, type Unworked, workOut } from './unworked';

/** What all worksheets of a workbook share. */
export interface Shared {
  readonly strings: readonly string[];
  readonly formatOf: (style: number) => string;
  readonly is1904: boolean;
}

/** A worksheet as it lies in the file: texts by row and column, and what is hidden, merged and how wide. */
export interface RawSheet {
  /** By row, then column; only cells that show something. */
  readonly texts: ReadonlyMap<number, ReadonlyMap<number, string>>;
  /** Figures that are shown with fewer digits than the cell holds, in the same order. */
  readonly exact: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly isHiddenColumn: (column: number) => boolean;
  /** In mm. */
  readonly widthOf: (column: number) => number;
}

/** Colours, conditions, pictures and prints: nothing of them is read. */
const LOOKS = new Set(
  'conditionalFormatting dataValidations hyperlinks extLst pageMargins pageSetup headerFooter drawing legacyDrawing sheetProtection protectedRanges'
    .split(' ')
    .map((name) => `x:${name}`),
);

const HIGHEST_ROW = 1_048_575;

/** Reads the worksheet in `part`. `left` is how many cells the document may still have. */
export async function readSheet(
  from: OfficePackage,
  part: string,
  shared: Shared,
  left: number,
  keep: (path: string, element: XmlElement) => void,
): Promise<Result<RawSheet>> {
  const rows = new RowReader(shared, left, keep);
  const root = await from.part(part, {
    skip: LOOKS,
    isTaken: (name, parent) => name === 'x:row' && parent === 'x:sheetData',
    take: (row) => rows.read(row),
    isFull: () => rows.isFull,
  });
  if (!root.ok) return root;
  if (root.value === null || !root.value.name.endsWith(':worksheet')) return refused(problem('reading.damaged', part, {}));
  const merges = childrenOf(childOf(root.value, 'x:mergeCells'), 'x:mergeCell').flatMap(({ attributes }) => {
    const area = areaOf(attributes.ref ?? '');
    return area === null ? [] : [area];
  });
  const columns = columnsOf(root.value);
  workOut(rows.unworked, rows.values, rows.texts);
  return ok({ texts: rows.texts, exact: rows.exact, merges, hiddenRows: rows.hidden, ...columns });
}

class RowReader {
  readonly texts = new Map<number, Map<number, string>>();
  readonly exact = new Map<number, Map<number, string>>();
  /** Numbers as they lie in the file, and formulas without one. */
  readonly values: ByPlace<string> = new Map();
  readonly unworked: ByPlace<Unworked> = new Map();
  readonly hidden = new Set<number>();
  isFull = false;
  private next = 0;
  private count = 0;
  private characters = 0;

  constructor(
    private readonly shared: Shared,
    private readonly left: number,
    /** Takes each row (`r4`) and cell (`B4`). */
    private readonly keep: (path: string, element: XmlElement) => void,
  ) {}

  read(row: XmlElement): void {
    const said = wholeNumber(row.attributes.r, 1, HIGHEST_ROW + 1);
    const index = said === undefined ? this.next : said - 1;
    this.next = index + 1;
    if (isTrue(row.attributes.hidden)) this.hidden.add(index);
    this.keep(`r${index + 1}`, row);
    const texts = this.texts.get(index) ?? new Map<number, string>();
    let column = 0;
    for (const cell of childrenOf(row, 'x:c')) {
      column = squareOf(cell.attributes.r ?? '')?.column ?? column;
      this.keep(referenceOf({ row: index, column }), cell);
      const text = this.shownIn(cell);
      if (text.trim() !== '') texts.set(column, text);
      this.keepFormula(cell, index, column);
      const exact = this.exactIn(cell, text);
      if (exact !== null) this.exact.set(index, (this.exact.get(index) ?? new Map<number, string>()).set(column, exact));
      this.count += text === '' ? 0 : 1;
      this.characters += text.length;
      column += 1;
    }
    if (texts.size > 0) this.texts.set(index, texts);
    if (this.count > this.left || this.characters > READING_LIMITS.characters) this.isFull = true;
  }

  private keepFormula(cell: XmlElement, row: number, column: number): void {
    const { t: type = 'n', s: style } = cell.attributes;
    const value = textOf(childOf(cell, 'x:v'));
    if (type === 'n' && value !== '') add(this.values, row, column, value);
    const formula = formulaAlone(cell);
    if (formula === '') return;
    const pattern = this.shared.formatOf(wholeNumber(style, 0, 100_000) ?? 0);
    add(this.unworked, row, column, { formula, show: (worked) => shownAs(worked, pattern, this.shared.is1904) });
  }

  private exactIn(cell: XmlElement, shown: string): string | null {
    const { t: type = 'n', s: style } = cell.attributes;
    if (type !== 'n' || shown === '') return null;
    return exactOf(textOf(childOf(cell, 'x:v')), this.shared.formatOf(wholeNumber(style, 0, 100_000) ?? 0), shown);
  }

  private shownIn(cell: XmlElement): string {
    if (this.isFull) return '';
    const { t: type, s: style } = cell.attributes;
    const value = textOf(childOf(cell, 'x:v'));
    switch (type) {
      case 's':
        return this.shared.strings[wholeNumber(value, 0, Number.MAX_SAFE_INTEGER) ?? -1] ?? '';
      case 'inlineStr':
        return stringOf(childOf(cell, 'x:is'));
      case 'str':
        return unescaped(value);
      case 'b':
        return value === '' ? '' : isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.replace(/T00:00:00(\.0+)?Z?$/, '');
      default:
        if (value === '') return formulaAlone(cell) === '' ? '' : `=${formulaAlone(cell)}`;
        return shownAs(value, this.shared.formatOf(wholeNumber(style, 0, 100_000) ?? 0), this.shared.is1904);
    }
  }
}

/** The formula of a cell that has no result; empty: there is none, or it comes to an empty text. */
function formulaAlone(cell: XmlElement): string {
  const isAlone = (cell.attributes.t ?? 'n') === 'n' && textOf(childOf(cell, 'x:v')) === '';
  return isAlone ? textOf(childOf(cell, 'x:f')).trim() : '';
}

function add<T>(cells: ByPlace<T>, row: number, column: number, one: T): void {
  cells.set(row, (cells.get(row) ?? new Map<number, T>()).set(column, one));
}

/** Widths are counted in digits of the usual letter, 7 pixels each at 96 to the inch. */
const MM_PER_CHARACTER = (7 * 25.4) / 96;
const USUAL_WIDTH = 9.14;

function columnsOf(root: XmlElement) {
  const usual = numberOf(childOf(root, 'x:sheetFormatPr')?.attributes.defaultColWidth) ?? USUAL_WIDTH;
  const ranges = childrenOf(childOf(root, 'x:cols'), 'x:col').map(({ attributes }) => ({
    from: (wholeNumber(attributes.min, 1, 16_384) ?? 1) - 1,
    to: (wholeNumber(attributes.max, 1, 16_384) ?? 1) - 1,
    width: numberOf(attributes.width) ?? usual,
    hidden: isTrue(attributes.hidden) || attributes.width === '0',
  }));
  const at = (column: number) => ranges.find(({ from, to }) => column >= from && column <= to);
  return {
    isHiddenColumn: (column: number) => at(column)?.hidden ?? false,
    widthOf: (column: number) => (at(column)?.width ?? usual) * MM_PER_CHARACTER,
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,4}(\.\d{1,20})?$/.test(text) ? Number.parseFloat(text) : undefined;
}
