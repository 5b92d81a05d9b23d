import { type ISpacingProperties, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Cell } from '../sheets/grid';
import type { PlacedRow } from '../sheets/layout';
import { alignment, printable, TYPES } from '../sheets/paper';
import { paragraphs, run, twips } from './style';

/** Where the ruled table stands between the margins: words above it keep to its edges. */
export interface Frame {
  readonly widthMm: number;
  readonly insetMm: number;
}

/** Words above or below the ruled table, such as its title, or 单位 at the left and 单位：万元 at the right of one line. */
export function paintOutside({ row, cells }: PlacedRow, frame: Frame): Paragraph[] {
  const spoken = cells.map(({ cell }) => cell).filter(({ text }) => text !== '');
  const inset = twips(frame.insetMm);
  const indent = { left: inset, right: inset };
  const [first] = spoken;
  if (!first || spoken.length > 1)
    return [new Paragraph({ indent, spacing: spacing(row.heightMm, first), ...abreast(spoken, frame) })];
  const lines = printable(first.text).split('\n');
  const half = slack(row.heightMm, first, lines.length) / 2;
  return lines.flatMap((line, i) =>
    paragraphs({ ...first, text: line }, { indent, before: i === 0 ? half : 0, after: i === lines.length - 1 ? half : 0 }),
  );
}

/** Several cells on one line: a tab to the middle, a tab to the right edge. */
function abreast(cells: readonly Cell[], { widthMm, insetMm }: Frame): { tabStops: TabStop[]; children: TextRun[] } {
  const tabStops = [
    { type: TabStopType.CENTER, position: twips(insetMm + widthMm / 2) },
    { type: TabStopType.RIGHT, position: twips(insetMm + widthMm) },
  ];
  let stop = 0;
  const children = cells.flatMap((cell, i) => {
    const due = { left: 0, center: 1, right: 2 }[alignment(cell)];
    const tabs = Math.max(due - stop, i === 0 ? 0 : 1);
    stop += tabs;
    return [...Array.from({ length: tabs }, () => new TextRun({ children: [new Tab()] })), run(printable(cell.text), cell)];
  });
  return { tabStops, children };
}

interface TabStop {
  readonly type: (typeof TabStopType)[keyof typeof TabStopType];
  readonly position: number;
}

function spacing(heightMm: number, first: Cell | undefined): ISpacingProperties {
  const half = first ? slack(heightMm, first, 1) / 2 : 0;
  return { line: TYPES[first?.role ?? 'note'].linePt * 20, lineRule: LineRuleType.EXACT, before: half, after: half };
}

/** What the lines leave of the row's height stands half above and half below them. */
function slack(heightMm: number, { role }: Cell, lines: number): number {
  return 2 * Math.floor(Math.max(0, twips(heightMm) - lines * TYPES[role].linePt * 20) / 2);
}
