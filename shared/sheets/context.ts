import { trimmedPercent } from '../number';
import type { Memory } from '../graph/memory';
import { type Pack, scorePrint, type Table } from '../pack';
import type { Evaluation, Figure, Line, TableEvaluation } from '../scoring/evaluation';
import type { CompiledTable } from '../scoring/compile';
import { showValue } from '../scoring/show';
import type { Owner } from '../workbook/fields/binding';
import type { TableEntries } from '../workbook/schema/fill';
import type { Project, Workbook } from '../workbook/schema/workbook';
import type { Cell, NumberFormat } from './grid';
import { fields, figures } from '../workbook/fields';

/** On screen a table also has places to add things; on paper only what is published. */
export type View = 'screen' | 'paper';

/** Everything a block of one table is painted from. */
export interface SheetContext {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  /** Any figure of the evaluation by key. */
  readonly figure: Evaluation['figure'];
  readonly table: Table;
  readonly compiled: CompiledTable;
  readonly result: TableEvaluation;
  readonly owner: Owner;
  readonly path: string;
  readonly fill: TableEntries;
  readonly project: Project | undefined;
  readonly view: View;
  /** Where the project stands among its like, from 1; 0 where there is only one. */
  readonly position: number;
  /** On paper, the number of its pack's table among those published, on the first form of each; else 0. */
  readonly number: number;
  /** What was painted last time. */
  readonly memory: Memory;
}

/** A figure's value as it is printed. */
export function printed(figure: Figure | undefined, format?: NumberFormat): string {
  if (!figure) return '';
  const text = showValue(figure.value, format ?? { show: figure.show, decimals: figure.decimals });
  const isNumber = figure.value.kind === 'number';
  const trimmed = isNumber && format?.trim && format.show === 'percent' ? trimmedPercent(text) : text;
  return isNumber && format?.suffix ? `${trimmed}${format.suffix}` : trimmed;
}

/** How 分值 is printed: the pack's decimals, zeros at the end dropped. */
export function pointsFormat({ rounding }: Pack): NumberFormat {
  return { show: 'score', decimals: rounding.score, trim: true };
}

/** How the scores of lines are printed. */
export function scoreFormat(pack: Pack): NumberFormat {
  return { show: 'score', ...scorePrint(pack, 'line') };
}

/** How totals are printed. */
export function totalFormat(pack: Pack): NumberFormat {
  return { show: 'score', ...scorePrint(pack, 'total') };
}

/** How rates are printed. */
export function rateFormat({ rounding }: Pack): NumberFormat {
  return { show: 'percent', decimals: rounding.rate };
}

/** A cell that shows a figure. */
export function figureCell(context: SheetContext, key: string, format: NumberFormat, more: Partial<Cell> = {}): Cell {
  return { role: 'computed', text: printed(context.figure(key), format), figure: key, format, ...more };
}

/** A cell with fixed words. */
export function label(text: string, more: Partial<Cell> = {}): Cell {
  return { role: 'label', text, ...more };
}

/** The cell of a line's score: what is taken, editable as the officer's own score. */
export function scoreCell(context: SheetContext, line: Line, more: Partial<Cell> = {}): Cell {
  const cell = figureCell(context, figures.self.at(line.binding), scoreFormat(context.pack), {
    role: 'score',
    align: 'center',
    ...more,
  });
  if (line.state === 'unscored') return label('', { align: 'center', ...more });
  if (line.state === 'not-self-scored') return { role: 'note', text: '', align: 'center', placeholder: '不自评', ...more };
  // A score that is still waiting is blank, whatever its rule came to so far.
  const waiting = line.self === null ? { text: '' } : {};
  return { ...cell, ...waiting, binding: fields.selfScore.at(line.binding), editor: 'score', pending: line.self === null };
}
