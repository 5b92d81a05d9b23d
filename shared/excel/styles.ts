import { escapeXml } from '../sheets/package';
import type { Type } from '../sheets/paper';

/** The look of a cell. */
export interface Look {
  readonly type: Pick<Type, 'font' | 'pt' | 'bold'>;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly numFmt: string;
  readonly ruled: boolean;
  /** Grey: computed, not to be typed over. */
  readonly shaded: boolean;
}

const RULES = ['left', 'right', 'top', 'bottom']
  .map((edge) => `<${edge} style="thin"><color rgb="FF000000"/></${edge}>`)
  .join('');

/** Formats of the file's own have numbers from here. */
const FIRST_FORMAT = 164;

/** The styles of a workbook: each look, font and format once, by number. */
export class Styles {
  readonly #looks = new Map<string, number>();
  readonly #cells: string[] = [];
  readonly #fonts = new Map<string, number>();
  readonly #formats = new Map<string, number>();

  constructor(body: Look['type']) {
    // Widths are counted in digits of the first font, and empty cells have it: it must be the body's.
    this.#font(body);
    this.#cells.push('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  }

  /** The number of a look. */
  of({ type, horizontal, numFmt, ruled, shaded }: Look): number {
    const key = [type.font, type.pt, type.bold, horizontal, numFmt, ruled, shaded].join('\n');
    const known = this.#looks.get(key);
    if (known !== undefined) return known;
    const index = this.#cells.length;
    this.#cells.push(
      `<xf numFmtId="${this.#format(numFmt)}" fontId="${this.#font(type)}" fillId="${shaded ? 2 : 0}" borderId="${ruled ? 1 : 0}" xfId="0"` +
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
        `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`,
    );
    this.#looks.set(key, index);
    return index;
  }

  #font({ font, pt, bold }: Look['type']): number {
    const xml = `<font>${bold ? '<b/>' : ''}<sz val="${pt}"/><name val="${font}"/><charset val="134"/></font>`;
    return numbered(this.#fonts, xml, 0);
  }

  #format(code: string): number {
    if (code === 'General') return 0;
    return code === '@' ? 49 : numbered(this.#formats, code, FIRST_FORMAT);
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const formats = [...this.#formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`).join('');
    const fonts = [...this.#fonts.keys()].join('');
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats === '' ? '' : `<numFmts count="${this.#formats.size}">${formats}</numFmts>`) +
      `<fonts count="${this.#fonts.size}">${fonts}</fonts>` +
      '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${RULES}<diagonal/></border></borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${this.#cells.length}">${this.#cells.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

function numbered(all: Map<string, number>, key: string, first: number): number {
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = first + all.size;
  all.set(key, made);
  return made;
}
