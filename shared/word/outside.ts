import type { Cell } from '../sheets/grid';
import type { PlacedRow } from '../sheets/layout';
import { alignment, type Density, printable, typeOf } from '../sheets/paper';
import { paragraphs, propertiesOf, runOf, twips } from './style';

/** Where the ruled table stands between the margins: words above it keep to its edges. */
export interface Frame {
  readonly widthMm: number;
  readonly insetMm: number;
}

/** Words above or below the ruled table, such as its title, or 单位 at the left and 单位：万元 at the right of one line. */
export function paintOutside({ row, cells }: PlacedRow, frame: Frame, density: Density): string {
  const spoken = cells.map(({ cell }) => cell).filter(({ text }) => text !== '');
  const indent = twips(frame.insetMm);
  const [first] = spoken;
  if (!first || spoken.length > 1) {
    const cell: Cell = first ?? { role: 'note', text: '' };
    const half = slack(row.heightMm, cell, 1, density) / 2;
    return abreast(spoken, cell, { before: half, after: half, indent }, frame, density);
  }
  const lines = printable(first.text).split('\n');
  const half = slack(row.heightMm, first, lines.length, density) / 2;
  return lines
    .map((text, index) => {
      const room = { before: index === 0 ? half : 0, after: index === lines.length - 1 ? half : 0, indent };
      return paragraphs({ ...first, text }, density, { room });
    })
    .join('');
}

/** Several cells on one line: a tab to the middle, a tab to the right edge. */
function abreast(
  cells: readonly Cell[],
  first: Cell,
  room: { before: number; after: number; indent: number },
  { widthMm, insetMm }: Frame,
  density: Density,
): string {
  const tabs =
    `<w:tabs><w:tab w:val="center" w:pos="${twips(insetMm + widthMm / 2)}"/>` +
    `<w:tab w:val="right" w:pos="${twips(insetMm + widthMm)}"/></w:tabs>`;
  const { paragraph } = propertiesOf({ ...first, align: 'left' }, density, { room, tabs });
  let stop = 0;
  let xml = `<w:p>${paragraph}`;
  cells.forEach((cell, index) => {
    const due = { left: 0, center: 1, right: 2 }[alignment(cell)];
    const count = Math.max(due - stop, index === 0 ? 0 : 1);
    stop += count;
    xml += '<w:r><w:tab/></w:r>'.repeat(count) + runOf(printable(cell.text), propertiesOf(cell, density).run);
  });
  return `${xml}</w:p>`;
}

/** What the lines leave of the row's height stands half above and half below them. */
function slack(heightMm: number, cell: Cell, lines: number, density: Density): number {
  return 2 * Math.floor(Math.max(0, twips(heightMm) - lines * typeOf(cell, density).linePt * 20) / 2);
}
