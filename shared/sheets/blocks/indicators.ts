import { type Block, type Column, type Content, type Group, levelOf } from '../../pack';
import { branchAt } from '../../scoring';
import { printed, pointsFormat, type SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import { wordsIn } from '../words';
import { beside } from './beside';
import { headingRows, type Leaf, leaves } from './columns';
import { contents } from './contents';
import { entriesOf, type Entry } from './entries';
import { inputCell } from './inputs';
import { stepCell } from './steps';
import { keptCells } from './kept';

type IndicatorBlock = Extract<Block, { kind: 'indicators' }>;

/** The indicator tree with its columns: group cells span their rows, a line right under a higher level spans the levels it lacks. */
export function indicatorRows(block: IndicatorBlock, context: SheetContext): GridRow[] {
  const columns = leaves(block.columns);
  const entries = block['by-goal'] ? byGoal(entriesOf(context), context) : entriesOf(context);
  const headings = headingRows(block.columns, []).map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: wordsIn(cell.text, context) })),
  }));
  const left = beside(block, headings.length + entries.length, context);
  const body = entries.map((entry, index) => {
    const cells = entryCells(entry, index, entries, columns, block, context);
    const line = entry.line ? { line: entry.line.binding } : {};
    return { cells, heightMm: 8, ...line };
  });
  return [...headings.map((row, index) => (index === 0 ? { ...row, cells: [...left, ...row.cells] } : row)), ...body];
}

function entryCells(
  entry: Entry,
  index: number,
  entries: readonly Entry[],
  columns: readonly Leaf[],
  block: IndicatorBlock,
  context: SheetContext,
): Cell[] {
  const made = keptCells(block, entry, context, (noted) => columns.map((leaf) => contentCell(entry, leaf, block, noted)));
  const cells: Cell[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const leaf = columns[at];
    if (!leaf) continue;
    const level = levelOf(leaf.column.content);
    if (level !== null && entry.groups.length >= level) {
      const group = groupCell(entry, level - 1, index, entries, leaf, block, context);
      if (group) cells.push(group);
      continue;
    }
    if (level !== null) {
      // No branch at this level: the name begins here and covers the levels it lacks.
      const end = columns.findIndex((one) => one.column.content === 'name');
      const covered = columns.slice(at, end + 1).reduce((sum, one) => sum + one.span, 0);
      cells.push(...contentCell(entry, { ...(columns[end] ?? leaf), span: covered }, block, context));
      at = end;
      continue;
    }
    if (leaf.column.content === 'goal' && block['by-goal'] && context.view === 'paper') {
      if (!continues(entries, index)) cells.push(...spanning(made[at] ?? [], goalSpan(entries, index)));
      continue;
    }
    if (ownWords(leaf) !== null && leaf.column['spans-down']) {
      const cell = downCell(entry, index, entries, leaf);
      if (cell) cells.push(cell);
      continue;
    }
    if (ownWords(leaf) !== null) {
      const [cell, last] = wordsCell(entry, at, columns);
      if (!entry.row || entry.row.index === 0) cells.push(cell);
      at = last;
      continue;
    }
    cells.push(...(made[at] ?? []));
  }
  return cells;
}

/** Goal by goal, each in the order of the tree. */
function byGoal(entries: readonly Entry[], { fill }: SheetContext): Entry[] {
  const known = new Set(fill.goals.map(({ id }) => id));
  const goalOf = ({ own }: Entry) => (own?.goal !== undefined && known.has(own.goal) ? own.goal : undefined);
  return [...known, undefined].flatMap((goal) => entries.filter((entry) => goalOf(entry) === goal));
}

/** Whether a row is of the same goal as the one above it. */
function continues(entries: readonly Entry[], index: number): boolean {
  return index > 0 && entries[index]?.own?.goal === entries[index - 1]?.own?.goal;
}

function goalSpan(entries: readonly Entry[], index: number): number {
  let rows = 1;
  while (index + rows < entries.length && continues(entries, index + rows)) rows += 1;
  return rows;
}

function spanning(cells: readonly Cell[], rowSpan: number): Cell[] {
  return cells.map((cell) => (rowSpan > 1 ? { ...cell, rowSpan } : cell));
}

/** The key of a column of the region's own words (`words.<key>`), or null. */
function ownWords(leaf: Leaf | undefined): string | null {
  const content = leaf?.column.content;
  return content?.startsWith('words.') ? content.slice('words.'.length) : null;
}

/** Words of the region's own; a sentence there covers columns like it behind it that have none. Also says which column is the last. */
function wordsCell(entry: Entry, index: number, columns: readonly Leaf[]): [Cell, number] {
  const wordsAt = (position: number) => entry.spec?.words?.[ownWords(columns[position]) ?? ''] ?? '';
  // A tier a way of scoring does not have is an empty cell of its own; a formula stands over all the tiers.
  const isAlone = columns.every((leaf, position) => position <= index || ownWords(leaf) === null || wordsAt(position) === '');
  let lastIndex = index;
  while (isAlone && wordsAt(index) !== '' && ownWords(columns[lastIndex + 1]) !== null) lastIndex += 1;
  const colSpan = columns.slice(index, lastIndex + 1).reduce((span, leaf) => span + leaf.span, 0);
  const align = columns[index]?.column.align;
  const shape = {
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(align ? { align } : {}),
    ...(entry.row ? { rowSpan: entry.row.count } : {}),
  };
  return [{ role: 'label', text: wordsAt(index), ...shape }, lastIndex];
}

/** One cell beside all rows of the first level, from the row that has the words down to the next that has; null beside the others. */
function downCell(entry: Entry, index: number, entries: readonly Entry[], leaf: Leaf): Cell | null {
  const wordsOf = (one: Entry | undefined) => one?.spec?.words?.[ownWords(leaf) ?? ''] ?? '';
  const groupOf = (one: Entry | undefined) => one?.groups[0]?.id;
  if (wordsOf(entry) === '' && index > 0 && groupOf(entries[index - 1]) === groupOf(entry)) return null;
  let rowSpan = 1;
  while (index + rowSpan < entries.length && groupOf(entries[index + rowSpan]) === groupOf(entry)) {
    if (wordsOf(entries[index + rowSpan]) !== '') break;
    rowSpan += 1;
  }
  const { align } = leaf.column;
  return { role: 'label', text: wordsOf(entry), ...(rowSpan > 1 ? { rowSpan } : {}), ...(align ? { align } : {}) };
}

function contentCell(entry: Entry, leaf: Leaf, block: IndicatorBlock, context: SheetContext): Cell[] {
  const content = leaf.column.content;
  const made = content ? paintedCell(entry, leaf.column, content, block, context) : undefined;
  const shape = { ...(leaf.span > 1 ? { colSpan: leaf.span } : {}), ...(leaf.column.align ? { align: leaf.column.align } : {}) };
  if (!entry.row || content === 'name') return [{ ...(made ?? blank()), ...shape, ...named(entry, leaf) }];
  // What a list shares is one tall cell beside its first row.
  if (entry.row.index > 0) return [];
  return [{ ...(made ?? blank()), ...shape, ...named(entry, leaf), rowSpan: entry.row.count }];
}

function paintedCell(
  entry: Entry,
  column: Column,
  content: Content,
  block: IndicatorBlock,
  context: SheetContext,
): Cell | null | undefined {
  const own = inputCell(entry, column, context) ?? stepCell(entry, column, context);
  return own ?? contents[content]?.(entry, context, block);
}

function blank(): Cell {
  return { role: 'blank', text: '' };
}

function named(entry: Entry, leaf: Leaf): { name: string } {
  return { name: `${entry.line?.path.at(-1) ?? entry.groups.at(-1)?.name ?? ''} ${leaf.heading}` };
}

/** The cell of a branch beside its first row; nothing beside the others, which it covers. */
function groupCell(
  entry: Entry,
  level: number,
  index: number,
  entries: readonly Entry[],
  leaf: Leaf,
  block: IndicatorBlock,
  context: SheetContext,
): Cell | null {
  const group = entry.groups[level];
  const goesOn = (at: number) => entries[at]?.groups[level]?.id === group?.id && (!block['by-goal'] || continues(entries, at));
  if (!group || (entries[index - 1]?.groups[level]?.id === group.id && goesOn(index))) return null;
  let rowSpan = 1;
  while (goesOn(index + rowSpan)) rowSpan += 1;
  return {
    role: 'label',
    text: groupLabel(group, block, context),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(leaf.span > 1 ? { colSpan: leaf.span } : {}),
  };
}

function groupLabel(group: Group, block: IndicatorBlock, context: SheetContext): string {
  const template = group.label ?? block['group-label'];
  if (template === undefined) return group.name;
  const points = branchAt(context.result, group.id)?.points;
  const text = points
    ? printed(
        { key: '', name: '', kind: 'constant', show: 'score', value: { kind: 'number', value: points } },
        pointsFormat(context.pack),
      )
    : '';
  return wordsIn(template.replaceAll('{名称}', group.name).replaceAll('{分值}', text), context);
}
