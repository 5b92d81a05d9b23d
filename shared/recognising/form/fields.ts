import type { SourceCell } from '../../reading/source';
import { type GridRow, overlap, ownWords } from '../grid';
import { joined, levelled, prose } from '../text';
import { type LabelKind, readLabel } from '../words/labels';
import { isMoneyUnit } from '../words/money';
import { isBesideTitle, isYear } from '../words/titles';
import { withFurther } from './further';
import type { FormField } from './model';

/** Labels that the packs at hand print, levelled: words before a cell to fill in, whatever they mean. */
export type KnownLabels = ReadonlySet<string>;

interface Label {
  readonly cell: SourceCell;
  readonly kind: LabelKind | null;
  readonly sure: boolean;
}

/** Labels and values of rows that are neither lines nor money, from the first to the last of them. */
export function readFields(rows: readonly GridRow[], known: KnownLabels): { fields: FormField[]; labels: SourceCell[] } {
  const fields: FormField[] = [];
  const labels = new Set<SourceCell>();
  const taken = new Set<SourceCell>();
  rows.forEach((row, at) => {
    for (const cell of row.cells) {
      if (cell.row !== row.row || cell.text.trim() === '' || taken.has(cell)) continue;
      if (isBesideTitle(cell.text)) {
        labels.add(cell);
        continue;
      }
      const inside = labelInside(cell, known);
      if (inside) {
        // Its value is in it: what becomes of that is said where it is bound.
        fields.push(inside);
        continue;
      }
      const label = labelOf(cell, known);
      if (!label) continue;
      const value = valueOf(label, row, rows[at + 1], known);
      if (label.kind === 'year' && !isYear(value?.text ?? '')) continue;
      labels.add(cell);
      if (value) taken.add(value);
      if (value && label.kind === 'unit-name' && isMoneyUnit(value.text)) {
        labels.add(value);
        continue;
      }
      if (value || label.kind !== 'section')
        fields.push({
          kind: label.kind === 'section' && value ? goalOf(label) : label.kind,
          label: joined(cell.text),
          labelCell: cell,
          cell: value,
          text: value ? prose(value.text) : '',
          further: [],
        });
    }
  });
  const isLabel = (cell: SourceCell) => labelOf(cell, known) !== null || labelInside(cell, known) !== null;
  return { fields: withFurther(fields, rows, isLabel), labels: [...labels] };
}

function labelOf(cell: SourceCell, known: KnownLabels): Label | null {
  const meant = readLabel(cell.text);
  if (known.has(levelled(cell.text))) return { cell, kind: meant?.kind ?? null, sure: true };
  return meant ? { cell, kind: meant.kind, sure: meant.sure } : null;
}

/** 「项目负责人：甲」: a label with its value in one cell. */
function labelInside(cell: SourceCell, known: KnownLabels): FormField | null {
  const [, before = '', behind = ''] = /^([^:：]{2,20})[:：]([\s\S]+)$/.exec(cell.text.trim()) ?? [];
  const meant = before === '' ? null : readLabel(before);
  if (!meant?.sure && !known.has(levelled(before))) return null;
  if (behind.trim() === '' || meant?.kind === 'section' || isMoneyUnit(behind)) return null;
  return { kind: meant?.kind ?? null, label: joined(before), labelCell: cell, cell, text: prose(behind), further: [] };
}

/**
 * The cell a label speaks of: to its right, where that is no label; else below it, where the words to its right are labels
 * too, or where it heads a column of its own.
 */
function valueOf(label: Label, row: GridRow, next: GridRow | undefined, known: KnownLabels): SourceCell | null {
  const { cell } = label;
  if (isBesideGoals(label, row)) return null;
  // 「三、目标完成情况」 over a whole row speaks of all that is below it: of one text, not of the first of several cells.
  if (next && row.cells.length === 1 && ownWords(next).length > 1) return null;
  const right = row.cells.find((one) => one.column >= cell.column + cell.columnSpan && one.row === row.row);
  const rightSays = right !== undefined && right.text.trim() !== '';
  if (label.kind !== null && NAMES.has(label.kind) && !rightSays) {
    // On a worksheet whose cells are not merged, the name may begin a column or two further on.
    const said = row.cells.find((one) => one.column > cell.column && one.row === row.row && one.text.trim() !== '');
    if (said && labelOf(said, known) === null && labelInside(said, known) === null) return said;
  }
  const isLabel = (one: SourceCell) => labelOf(one, known) !== null || labelInside(one, known) !== null;
  const below = next && cell.row + cell.rowSpan === next.row ? belowOf(cell, next) : null;
  if (right && rightSays && !isLabel(right))
    return below && !isLabel(below) && isHeadOf(label, right, below, row) ? below : right;
  if (label.kind !== null && SIGNED.has(label.kind)) return right && !rightSays ? right : null;
  // In a blank form a label may stand above the next row's, or above nothing: then neither heads a column.
  const isHeading = headsColumns(row, known) && below !== null && below !== undefined && !isLabel(below);
  const heads = (rightSays && right !== undefined) || right === undefined || isHeading;
  if (heads && below && !isLabel(below) && below.text.trim() !== '') return below;
  if (heads && below && !isLabel(below) && label.kind !== 'section' && isHeading) return below;
  return right && !rightSays && label.kind !== 'section' && !isHeading ? right : null;
}

/**
 * Whether the goal and words nobody knows to its right head what stands below them: both short, beside words over both rows or behind
 * another heading of a goal, with a longer text as wide right below.
 */
function isHeadOf({ cell, kind }: Label, right: SourceCell, below: SourceCell, row: GridRow): boolean {
  if (kind !== 'goal' && kind !== 'goal-actual') return false;
  const isBeside = row.cells.some((one) => one.column < cell.column && one.row === row.row && one.rowSpan > cell.rowSpan);
  const isAmong = row.cells.some((one) => one.column < cell.column && readLabel(one.text)?.kind === 'goal');
  const isAligned = below.column === cell.column && below.columnSpan === cell.columnSpan;
  const [head, said, text] = [cell, right, below].map((one) => levelled(one.text));
  return (
    (isBeside || isAmong) &&
    isAligned &&
    (said?.length ?? 0) <= 8 &&
    (text?.length ?? 0) > Math.max(head?.length ?? 0, said?.length ?? 0)
  );
}

/** 年度总体目标 before 预期目标 in one row stands beside the whole block, over all of its rows or not; what is below it is none of its own. */
function isBesideGoals({ cell, kind }: Label, row: GridRow): boolean {
  if (kind !== 'goal') return false;
  return row.cells.some((one) => one.row === cell.row && one.column > cell.column && readLabel(one.text)?.kind === 'goal');
}

/** Words beside a block that have a text of their own behind them: 年度绩效目标 is the goal then. */
function goalOf({ cell, kind }: Label): LabelKind | null {
  return /^(?!.*调整).*目标$/.test(levelled(cell.text)) ? 'goal' : kind;
}

/** Who and what a form is about: a name stands beside each. */
const NAMES: ReadonlySet<LabelKind> = new Set(['project-name', 'project-code', 'authority', 'implementer', 'unit-name']);

/** Places for a name and a seal: whoever signs does so beside the words, and what stands below them is something else. */
const SIGNED: ReadonlySet<LabelKind> = new Set(['project-head', 'finance-head', 'contact', 'signer']);

function belowOf(cell: SourceCell, next: GridRow): SourceCell | null {
  const under = next.cells.filter((one) => one.row === next.row && overlap(one, cell.column, cell.column + cell.columnSpan) > 0);
  return under.find((one) => one.text.trim() !== '') ?? under[0] ?? null;
}

/** Whether all the words of a row are labels, two of them at least: they speak of the cells below. */
function headsColumns(row: GridRow, known: KnownLabels): boolean {
  const words = row.cells.filter((cell) => cell.row === row.row && cell.text.trim() !== '');
  return words.length > 1 && words.every((cell) => labelOf(cell, known) !== null);
}
