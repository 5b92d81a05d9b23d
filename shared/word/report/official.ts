import { escapeXml } from '../../sheets/package';
import { printable } from '../../sheets/paper';
import { twips } from '../style';

/** The page of official documents (GB/T 9704—2012), in mm: A4 and its margins, and where the page's number stands. */
const PAGE = { width: 210, height: 297, top: 37, left: 28, right: 26, bottom: 35, footer: 23 } as const;

/** The room for text between the margins. */
export const TEXT_WIDTH_MM = PAGE.width - PAGE.left - PAGE.right;

/** A face and size, in points; every line of text is 28 points high. */
interface Face {
  readonly font: string;
  readonly pt: number;
  readonly bold?: boolean;
}

const LINE_PT = 28;

/** 二号小标宋 for the title, 三号 for the rest: 黑体, 楷体, bold, and 仿宋 for the text. */
export const FACES = {
  title: { font: '方正小标宋简体', pt: 22 },
  body: { font: '仿宋', pt: 16 },
  caption: { font: '黑体', pt: 14 },
  small: { font: '仿宋', pt: 10.5 },
  smallBold: { font: '仿宋', pt: 10.5, bold: true },
} as const satisfies Record<string, Face>;

const HEADINGS: Readonly<Record<1 | 2 | 3 | 4, Face>> = {
  1: { font: '黑体', pt: 16 },
  2: { font: '楷体', pt: 16 },
  3: { font: '仿宋', pt: 16, bold: true },
  4: { font: '仿宋', pt: 16 },
};

/** A run of words in a face; `marked`: red on yellow, to be seen at a glance. */
export function runOf(text: string, { font, pt, bold }: Face, marked = false): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const properties = `<w:rPr>${fonts}${bold ? '<w:b/>' : ''}${marked ? '<w:color w:val="C00000"/>' : ''}<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>${marked ? '<w:highlight w:val="yellow"/>' : ''}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(printable(text))}</w:t></w:r>`;
}

interface Setting {
  readonly linePt?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Two characters in, of this size. */
  readonly indentPt?: number;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly keepNext?: boolean;
  readonly outline?: number;
  /** Where it stands on the page, out of the text's run. */
  readonly frame?: string;
}

/** A paragraph of runs. */
export function paragraphOf(runs: string, setting: Setting): string {
  const {
    linePt = LINE_PT,
    beforePt = 0,
    afterPt = 0,
    indentPt,
    align = 'both',
    keepNext = false,
    outline,
    frame = '',
  } = setting;
  const indent = indentPt === undefined ? '' : `<w:ind w:firstLineChars="200" w:firstLine="${indentPt * 40}"/>`;
  return (
    `<w:p><w:pPr>${keepNext ? '<w:keepNext/>' : ''}${frame}` +
    `<w:spacing w:before="${beforePt * 20}" w:after="${afterPt * 20}" w:line="${linePt * 20}" w:lineRule="exact"/>${indent}` +
    `<w:jc w:val="${align}"/>${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>${runs}</w:p>`
  );
}

/** The title, an empty line below it, and room above it, in points. */
export function titleOf(text: string, beforePt = 0): string {
  const lines = printable(text).split('\n');
  return lines
    .map((line, index) =>
      paragraphOf(runOf(line, FACES.title), {
        align: 'center',
        keepNext: true,
        beforePt: index === 0 ? beforePt : 0,
        afterPt: index === lines.length - 1 ? LINE_PT : 0,
      }),
    )
    .join('');
}

/** Puts the bookmark that 目录 leads to around runs, where there is one. */
export type Anchored = (runs: string) => string;

/** A heading in the face of its level. */
export function headingOf(text: string, level: 1 | 2 | 3 | 4, anchored: Anchored): string {
  return paragraphOf(anchored(runOf(text, HEADINGS[level])), { indentPt: 16, align: 'left', keepNext: true, outline: level - 1 });
}

/** The heading of a table that stands on a page of its own: 附表1. */
export function tableHeadingOf(text: string, level: 1 | 2 | 3 | 4, anchored: Anchored): string {
  return paragraphOf(anchored(runOf(text, { font: '黑体', pt: 16 })), {
    align: 'left',
    linePt: 24,
    keepNext: true,
    outline: level - 1,
  });
}

/** What a section of text says of its pages. `first`: the number its pages begin with; `bare`: its first page bears none. */
export function textSection(
  footer: string,
  { first, bare = false }: { first?: number | undefined; bare?: boolean } = {},
): string {
  return (
    `<w:sectPr>${footer}<w:pgSz w:w="${twips(PAGE.width)}" w:h="${twips(PAGE.height)}"/>` +
    `<w:pgMar w:top="${twips(PAGE.top)}" w:right="${twips(PAGE.right)}" w:bottom="${twips(PAGE.bottom)}" ` +
    `w:left="${twips(PAGE.left)}" w:header="${twips(15)}" w:footer="${twips(PAGE.footer)}" w:gutter="0"/>` +
    `${first === undefined ? '' : `<w:pgNumType w:start="${first}"/>`}${bare ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
}
