import { CELL_PADDING_MM, DENSITIES, typeOf } from '../sheets/paper';
import type { CellRole } from '../sheets/grid';

/** Where the faces go by other names, or are not there at all: what comes closest on Windows, 统信, 麒麟 and elsewhere. */
const FACES = {
  宋体: '"宋体", SimSun, NSimSun, "Songti SC", "Noto Serif CJK SC", "Noto Serif CJK", serif',
  黑体: '"黑体", SimHei, "Heiti SC", "Noto Sans CJK SC", "Noto Sans CJK", sans-serif',
} as const;

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
.page{position:relative;color:#000;background:#fff}
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
.bold{font-weight:700!important}
${roles.join('\n')}
.watermark{position:absolute;inset:0;display:flex;align-items:center;justify-content:center;pointer-events:none;
font:700 72pt/1 ${FACES.黑体};color:#000;opacity:.08}
.watermark span{transform:rotate(-35deg)}
`;
