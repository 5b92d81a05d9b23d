import { CELL_PADDING_MM, DENSITIES, typeOf } from '../sheets/paper';
import type { CellRole } from '../sheets/grid';

/** Where the faces go by other names, or are not there at all: what comes closest on Windows, 统信, 麒麟 and elsewhere. */
const FACES = {
  宋体: '"宋体", SimSun, NSimSun, "Songti SC", "Noto Serif CJK SC", "Noto Serif CJK", serif',
  黑体: '"黑体", SimHei, "Heiti SC", "Noto Sans CJK SC", "Noto Sans CJK", sans-serif',
} as const;

/** What is left free under the number of a page; the number itself stands in the margin the page would have. */
export const FOOT_MM = 7;

/**
 * The margin of every sheet. A table set with a wider one has the rest inside its page: so all pages that lie the same way are
 * one document, with one dialog where they are printed.
 */
export const MARGIN_MM = Math.min(...DENSITIES.map(({ marginMm }) => marginMm));

const margins = DENSITIES.map(({ marginMm }, index) => {
  const more = marginMm - MARGIN_MM;
  return `.page.d-${index}{padding:${more}mm ${more}mm 0}`;
});

/** A page with a number reaches down to its foot, a hair less than there is: a page that is a hair too high begins another. */
const numbered = (['portrait', 'landscape'] as const).map((side) => {
  const height = (side === 'portrait' ? 297 : 210) - MARGIN_MM - FOOT_MM - 0.5;
  return `.numbered.${side}{min-height:${height}mm}`;
});

const ROLES: readonly CellRole[] = ['title', 'heading', 'label', 'input', 'computed', 'score', 'note', 'blank'];

/** Every role in every density a table can be set in: the pages of one carry its class. */
const roles = DENSITIES.flatMap((density, index) =>
  ROLES.map((role) => {
    const { font, pt, linePt, bold } = typeOf({ role }, density);
    return `.d-${index} .r-${role}{font:${bold ? 700 : 400} ${pt}pt/${linePt}pt ${FACES[font]}}`;
  }),
);

/**
 * How the printed pages look; the preview in the window and the PDF have the same. Widths and heights stand in the markup
 * as attributes, since the page's content security policy allows no styles inside it.
 */
export const PRINT_CSS = `
.page{position:relative;box-sizing:border-box;color:#000;background:#fff}
.page+.page{break-before:page}
.page table{border-collapse:collapse;table-layout:fixed;margin:0 auto}
.page td{border:0.5pt solid #000;padding:${CELL_PADDING_MM.top}mm ${CELL_PADDING_MM.side}mm;vertical-align:middle;white-space:pre-wrap;overflow-wrap:anywhere}
.page tr{break-inside:auto}
.page .frame td{border:0;padding:0}
.page .outside{display:flex;align-items:center}
.page .outside>div{flex:1;white-space:pre-wrap}
.a-left{text-align:left}
.a-center{text-align:center}
.a-right{text-align:right}
.page .r-heading{text-wrap:balance}
.page .whole{word-break:keep-all;overflow-wrap:normal}
.bold{font-weight:700!important}
${roles.join('\n')}
${margins.join('\n')}
${numbered.join('\n')}
.number{position:absolute;left:0;right:0;bottom:0;text-align:center;font:10pt/12pt ${FACES.宋体}}
.watermark{position:absolute;inset:0;display:flex;align-items:center;justify-content:center;pointer-events:none;
font:700 72pt/1 ${FACES.黑体};color:#000;opacity:.08}
.watermark span{transform:rotate(-35deg)}
`;
