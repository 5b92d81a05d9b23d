import type { Block } from '../../pack';
import { type Remembered, rememberedOf } from '../../scoring/remembered';
import type { SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import type { Entry } from './entries';

/** What the words of a form may speak of. */
function wordsOf({ workbook, project, position }: SheetContext): readonly unknown[] {
  return [workbook.year, workbook.unit, workbook.paper, project?.name, project?.code, project?.department, position];
}

const blocks = new WeakMap<Block, Remembered<readonly GridRow[]>>();

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
  const given = [...wordsOf(context), texts, facts, funds, reasons, goals, rating, self === null, execution];
  return rememberedOf(blocks, block).run(context.path, given, { get: context.figure }, ({ get }) =>
    paint({ ...context, figure: get }),
  );
}

const lines = new WeakMap<Block, Remembered<readonly Cell[][]>>();

/** The cells of a line on screen, column by column, likewise. */
export function keptCells(
  block: Block,
  entry: Entry,
  context: SheetContext,
  paint: (context: SheetContext) => readonly Cell[][],
): readonly Cell[][] {
  const { line, spec, own, row } = entry;
  if (context.view === 'paper' || !line) return paint(context);
  const { reasons, notes, words } = context.fill;
  const here = [line, spec, own, row?.data, row?.index, row?.count, reasons[line.id], notes[line.id], words[line.id]];
  const given = [...here, context.workbook.adjustments, ...wordsOf(context)];
  const name = `${line.binding} ${row?.data.id ?? ''}`;
  return rememberedOf(lines, block).run(name, given, { get: context.figure }, ({ get }) => paint({ ...context, figure: get }));
}
