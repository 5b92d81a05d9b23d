import { TrackedMemo } from '../../graph/tracked-memo';
import type { Block } from '../../pack';
import type { Figure } from '../../scoring/evaluation';
import type { SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import type { Entry } from './entries';

/** What was painted on screen last time. */
class PaintedMemo {
  readonly rows = new TrackedMemo<readonly GridRow[], Figure>();
  readonly cells = new TrackedMemo<readonly Cell[][], Figure>();
}

/** What the words of a form may speak of. */
function wordsOf({ workbook, project, position }: SheetContext): readonly unknown[] {
  return [workbook.year, workbook.unit, workbook.paper, project?.name, project?.code, project?.department, position];
}

/** A table of the workbook and one of its blocks. */
function nameOf(block: Block, { path, table }: SheetContext): string {
  return `${path} ${table.blocks.indexOf(block)}`;
}

/**
 * The rows of a block on screen: those of last time while all they were painted from stands, so that a key press paints
 * what it changed. Not for blocks of indicators, whose rows each stand by themselves, nor for lists of projects.
 */
export function keptRows(
  block: Block,
  context: SheetContext,
  paint: (context: SheetContext) => readonly GridRow[],
): readonly GridRow[] {
  if (context.view === 'paper' || block.kind === 'indicators' || block.kind === 'projects') return paint(context);
  const { texts, facts, funds, reasons, goals } = context.fill;
  const { rating, self, execution } = context.result;
  const given = [block, ...wordsOf(context), texts, facts, funds, reasons, goals, rating, self === null, execution];
  return context.memory
    .of(PaintedMemo)
    .rows.run(nameOf(block, context), given, { get: context.figure }, ({ get }) => paint({ ...context, figure: get }));
}

/** The cells of a line on screen, column by column, likewise. */
export function keptCells(
  block: Block,
  entry: Entry,
  context: SheetContext,
  paint: (context: SheetContext) => readonly Cell[][],
): readonly Cell[][] {
  const { line, spec, own, row } = entry;
  if (context.view === 'paper' || !line) return paint(context);
  const { reasons, notes, words, goals } = context.fill;
  const here = [block, line, spec, own, row?.data, row?.index, row?.count, reasons[line.id], notes[line.id], words[line.id]];
  const given = [...here, goals, context.workbook.adjustments, ...wordsOf(context)];
  const name = `${nameOf(block, context)} ${line.binding} ${row?.data.id ?? ''}`;
  return context.memory
    .of(PaintedMemo)
    .cells.run(name, given, { get: context.figure }, ({ get }) => paint({ ...context, figure: get }));
}
