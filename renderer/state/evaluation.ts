import type { Evaluation } from '../../shared/scoring/evaluation';
import type { Grid } from '../../shared/sheets/grid';
import type { Workbook } from '../../shared/workbook/schema/workbook';
import { buildGrid, evaluate } from './core';
import type { Book } from './book';
import { useStore } from './store';

type Inputs = Pick<Book, 'pack' | 'workbook'>;

interface Outcome {
  readonly evaluation: Evaluation;
  /** Built when looked at: one page shows one grid. */
  readonly grids: Map<string, Grid | null>;
}

const outcomes = new WeakMap<Workbook, Outcome>();

function outcomeOf({ pack, workbook }: Inputs): Outcome {
  const before = outcomes.get(workbook);
  if (before) return before;
  const outcome: Outcome = { evaluation: evaluate(pack, workbook), grids: new Map() };
  outcomes.set(workbook, outcome);
  return outcome;
}

/** Everything that follows from a workbook, worked out once each; never stored with it. */
export function evaluationOf(inputs: Inputs): Evaluation {
  return outcomeOf(inputs).evaluation;
}

/** One of its tables as it will be published, or the data behind it; null where there is none of that id. */
export function gridOf(inputs: Inputs, id: string): Grid | null {
  const { evaluation, grids } = outcomeOf(inputs);
  const before = grids.get(id);
  if (before !== undefined) return before;
  const grid = buildGrid(id, inputs.pack, inputs.workbook, evaluation);
  grids.set(id, grid);
  return grid;
}

/** The evaluation of the workbook on the table. */
export function useEvaluation(): Evaluation | null {
  return useStore((state) => (state.book ? evaluationOf(state.book) : null));
}

/** One grid of the workbook on the table. */
export function useGrid(id: string): Grid | null {
  return useStore((state) => (state.book ? gridOf(state.book, id) : null));
}
