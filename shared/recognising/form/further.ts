import type { SourceCell } from '../../reading/source';
import { type GridRow, ownWords } from '../grid';
import { prose } from '../text';
import type { LabelKind } from '../words/labels';
import type { FormField } from './model';

/** What is said in sentences, and may go on in a row of its own. */
const IN_SENTENCES: ReadonlySet<LabelKind> = new Set([
  ...(['goal', 'goal-actual', 'process', 'conclusion', 'problems', 'improvements', 'low-score'] as const),
]);

/**
 * Texts that go on in the rows below them, in the very columns they began in (目标1, 目标2, each in a row of its own): with all their
 * cells, and the whole text.
 */
export function withFurther(
  fields: readonly FormField[],
  rows: readonly GridRow[],
  isLabel: (cell: SourceCell) => boolean,
): FormField[] {
  const further = new Map<SourceCell, SourceCell[]>();
  const begun = new Map<SourceCell, SourceCell>();
  for (const { kind, cell, labelCell } of fields)
    if (cell && cell !== labelCell && kind !== null && IN_SENTENCES.has(kind)) begun.set(cell, cell);
  for (const row of rows) {
    const words = ownWords(row);
    if (words.some((cell) => begun.has(cell) || isLabel(cell))) continue;
    const above = words.map((cell) => [...begun.keys()].find((one) => isRightBelow(cell, one, row)));
    if (above.some((one) => one === undefined)) continue;
    words.forEach((cell, at) => {
      const first = begun.get(above[at] ?? cell) ?? cell;
      begun.set(cell, first);
      further.set(first, [...(further.get(first) ?? []), cell]);
    });
  }
  return fields.map((field) => {
    const more = field.cell ? (further.get(field.cell) ?? []) : [];
    return more.length === 0
      ? field
      : { ...field, further: more, text: [field.text, ...more.map(({ text }) => prose(text))].join('\n') };
  });
}

/** Whether a cell stands right below another, as wide as it, in one part of the table. */
function isRightBelow(cell: SourceCell, above: SourceCell, { grid }: GridRow): boolean {
  const isOfGrid = grid.table.cells.includes(above);
  return (
    isOfGrid && cell.column === above.column && cell.columnSpan === above.columnSpan && cell.row === above.row + above.rowSpan
  );
}
