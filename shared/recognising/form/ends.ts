import type { SourceCell } from '../../reading/source';
import { bannerOf, type GridRow, ownWords } from '../grid';
import type { Heading } from '../headings';
import { levelled, saysNothing } from '../text';
import { type ColumnKind, readColumn } from '../words/columns';
import { isProse, readLabel } from '../words/labels';
import type { KnownLabels } from './fields';
import { isFigure, isScore } from './funds-heading';
import { cellUnder } from './lines';

/** What is known of a form while its rows are read. */
interface Known {
  readonly understood: ReadonlySet<SourceCell>;
  readonly labels: KnownLabels;
}

/** Whether the lines have come to their end: a label with its value, or words over more than the names' columns. */
export function isOver(row: GridRow, heading: Heading, { understood, labels }: Known): boolean {
  const levels = heading.columns.filter(({ kind }) => kind === 'level' || kind === 'name');
  const end = Math.max(...levels.map(({ to }) => to));
  const words = ownWords(row);
  const [first] = words;
  if (!first) return false;
  if (bannerOf(row) && isProse(first.text)) return true;
  // Under a branch that began above, whatever the row is called.
  const isUnder = (cell: SourceCell) =>
    cell.row < row.row && levels.some(({ from, to }) => from <= cell.column && cell.column < to);
  if (row.cells.some((cell) => isUnder(cell) && !understood.has(cell))) return false;
  const label = readLabel(/^([^:：]{2,20})[:：]/.exec(first.text.trim())?.[1] ?? first.text);
  const isLabel = (label !== null && label.sure && label.kind !== 'section') || labels.has(levelled(first.text));
  const values = words.filter((cell) => cell.column >= end);
  if (label?.kind === 'signer' && !hasScore(row, heading)) return true;
  // A label has one long value behind it; a line has several short ones, or a figure under points or scores (a branch may
  // be named 绩效目标, as a label is).
  const isShort = (cell: SourceCell) => levelled(cell.text).length <= 12 && cell.columnSpan <= 3;
  if (isLabel && !hasScore(row, heading) && values.filter(isShort).length < 2) return true;
  return words.some((cell) => cell.column < end && cell.column + cell.columnSpan > end + 1 && values.length === 0);
}

/** Whether a figure of the row's own stands under points or scores. */
function hasScore(row: GridRow, heading: Heading): boolean {
  const scores = heading.columns.filter(({ kind }) => kind === 'points' || kind === 'self');
  return ownWords(row).some(
    (cell) =>
      scores.some(({ from, to }) => from <= cell.column && cell.column < to) && /^\d+(\.\d+)?分?$/.test(levelled(cell.text)),
  );
}

const SCORES = ['points', 'self'] as const;

/** Figures of a total row that stand behind words of their own, other than those that head the row. */
function namedTotals(row: GridRow, label: SourceCell): Map<(typeof SCORES)[number], SourceCell> {
  const found = new Map<(typeof SCORES)[number], SourceCell>();
  const words = ownWords(row);
  for (const [at, cell] of words.entries()) {
    const kind = cell === label ? null : totalSaid(cell.text);
    const next = words[at + 1];
    if (kind && next && isScore(next)) found.set(kind, next);
  }
  return found;
}

/** What of the whole a label says: 「总分值」, 「总得分」. */
function totalSaid(text: string): (typeof SCORES)[number] | null {
  const column = readColumn(text);
  if (column?.sure && column.kind === 'points') return 'points';
  return readLabel(text)?.kind === 'total-score' || (column?.sure && column.kind === 'self') ? 'self' : null;
}

/**
 * Points and score of a total row whose label covers too many columns or too few, so that they stand aside from their headings.
 * Empty where the score stands under its own, as far as that can be told.
 */
function totalsAside(
  row: GridRow,
  { columns }: Heading,
  label: SourceCell,
  straight: ReadonlyMap<ColumnKind, SourceCell>,
): [(typeof SCORES)[number], SourceCell][] {
  const self = straight.get('self');
  if (straight.has('points') && self && isScore(self)) return [];
  const behind = row.cells.filter(
    (cell) => cell.row === row.row && cell.column >= label.column + label.columnSpan && isScore(cell),
  );
  const [points, score, more] = behind;
  const order = columns.filter(({ kind }) => kind === 'points' || kind === 'self').map(({ kind }) => kind);
  if (!points || !score || more || order.join() !== SCORES.join()) return [];
  const others = columns.filter(({ kind }) => OTHER_SCORES.has(kind)).map((column) => cellUnder(row, column, 0));
  return behind.some((cell) => others.includes(cell))
    ? []
    : [
        ['points', points],
        ['self', score],
      ];
}

/** Columns whose figures may have a total of their own. */
const OTHER_SCORES: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['review', 'deducted', 'rate']);

/** Figures of a total row; the label itself may cover columns of points or scores. */
export function totalsUnder(row: GridRow, heading: Heading, label: SourceCell): Map<ColumnKind, SourceCell> {
  const values = new Map<ColumnKind, SourceCell>();
  for (const column of heading.columns) {
    if (column.kind !== 'points' && column.kind !== 'self' && column.kind !== 'note' && column.kind !== 'reason') continue;
    const cell = cellUnder(row, column, 0);
    if (cell && cell !== label && cell.row === row.row) values.set(column.kind, cell);
  }
  const named = namedTotals(row, label);
  // 「总分值」 100 「总得分」 98.55 「自评等级」 优: where each says what it is, the columns above say nothing.
  for (const kind of SCORES) {
    const cell = values.get(kind);
    const isWords = cell !== undefined && !saysNothing(cell.text) && !isScore(cell);
    if (named.size > 0 || isWords) values.delete(kind);
  }
  for (const [kind, cell] of named) values.set(kind, cell);
  if (named.size === 0) for (const [kind, cell] of totalsAside(row, heading, label, values)) values.set(kind, cell);
  // A figure that stands under other columns, right behind its label, is the score: 「自评得分」 99.07 「等级」 优.
  const hasFigure = [values.get('points'), values.get('self')].some((cell) => cell !== undefined && isFigure(cell));
  const next = row.cells.find((cell) => cell.row === row.row && cell.column >= label.column + label.columnSpan);
  if (!hasFigure && next && isFigure(next)) {
    values.delete('points');
    values.set('self', next);
  }
  // One cell over points and score is the score: of points there is nothing to say in a total.
  if (values.get('points') === values.get('self')) values.delete('points');
  return values;
}
