import { explain } from '../../formula';
import type { Memory } from '../../graph/memory';
import { TrackedMemo } from '../../graph/tracked-memo';
import type { Evaluation, Figure } from '../../scoring/evaluation';
import { showValue } from '../../scoring/show';
import type { Cell, Editor, GridRow, NumberFormat } from '../grid';

/** Cells of a 基础数据 grid, which hold the figures themselves. */

/** How a figure prints. */
function formatOf(figure: Figure): NumberFormat {
  return figure.decimals === undefined ? { show: figure.show } : { show: figure.show, decimals: figure.decimals };
}

/** The cell a figure lives in: typed into where it is an input, live formula where it is computed. */
export function holds(figure: Figure | undefined, more?: Partial<Cell>): Cell {
  if (!figure) return { role: 'blank', text: '', ...more };
  if (more) return { ...holds(figure), ...more };
  const format = formatOf(figure);
  const shown = {
    text: textOf(figure, format),
    defines: figure.key,
    figure: figure.key,
    format,
    name: figure.name,
    align: 'center' as const,
  };
  if (figure.kind !== 'input' || figure.binding === undefined) return { role: 'computed', ...shown };
  return {
    role: 'input',
    ...shown,
    binding: figure.binding,
    editor: editorOf(figure),
    ...(figure.options ? { options: figure.options } : {}),
    pending: figure.value.kind === 'missing' && !OPTIONAL.test(figure.key),
  };
}

/** A cell that shows a figure living elsewhere. */
export function shows(figure: Figure | undefined, more: Partial<Cell> = {}): Cell {
  if (!figure) return { role: 'blank', text: '', ...more };
  const format = formatOf(figure);
  return { role: 'computed', text: showValue(figure.value, format), figure: figure.key, format, align: 'center', ...more };
}

function textOf(figure: Figure, format: NumberFormat): string {
  if (figure.kind === 'input' && figure.value.kind === 'missing') return figure.typed ?? '';
  if (figure.kind === 'input' && (figure.typed ?? '') === '' && figure.value.kind !== 'undefined') return '';
  return showValue(figure.value, format);
}

function editorOf(figure: Figure): Editor {
  if (figure.options) return figure.options.includes('是') && figure.options.length === 2 ? 'yes-no' : 'choice';
  if (figure.show === 'text') return 'text';
  return figure.show === 'score' ? 'score' : 'number';
}

/** Places that are left blank unless the officer knows better than the rule or the sum. */
const OPTIONAL = /\/(own|overrule)$/;

/** Fixed words. */
export function words(text: string, more: Partial<Cell> = {}): Cell {
  return { role: 'label', text, ...more };
}

/** A heading over a part of the grid, across all its columns. */
export function part(text: string, columns: number): GridRow {
  return { cells: [{ role: 'label', text, bold: true, align: 'left', colSpan: columns }], heightMm: 8 };
}

/** How the column of figures is called: it stands over them. */
const FIGURES = '数值';

/** Column headings of a part. */
export function headings(cells: readonly (readonly [string, number])[]): GridRow {
  return {
    cells: cells.map(
      ([text, colSpan]): Cell => ({
        role: 'heading',
        text,
        bold: true,
        ...(text === FIGURES ? { align: 'center' } : {}),
        ...(colSpan > 1 ? { colSpan } : {}),
      }),
    ),
    heightMm: 8,
  };
}

/** A figure's formula in words; where it is typed, the report it comes from. */
export function workingOf(figure: Figure, evaluation: Evaluation, memory: Memory): string {
  const formula = figure.spoken ?? figure.formula;
  if (!formula) return figure.where ?? '';
  return memory.of(WorkingsMemo).words.run(figure.key, [figure], { get: evaluation.figure }, ({ get }) => {
    const value = (name: string) => {
      const reference = figure.refs?.get(name);
      const one = reference?.kind === 'one' ? get(reference.key) : undefined;
      return one?.value ?? ({ kind: 'missing', places: [name] } as const);
    };
    return explain(formula, (name) => name, value).words;
  });
}

class WorkingsMemo {
  readonly words = new TrackedMemo<string, Figure>();
}
