import { Memo } from '../../shared/graph/memo';
import type { Evaluation } from '../../shared/scoring/evaluation';
import type { Grid } from '../../shared/sheets/grid';
import { buildGrid, evaluate } from './core';
import type { Book } from './book';
import { useStore } from './store';

/** What is evaluated, and where the last evaluation is kept. */
export type Inputs = Pick<Book, 'pack' | 'workbook' | 'memory'>;

interface Outcome {
  readonly evaluation: Evaluation;
  /** Built when looked at: one page shows one grid. */
  readonly grids: Map<string, Grid | null>;
}

class OutcomeMemo {
  readonly last = new Memo<Outcome>();
}

function outcomeOf({ pack, workbook, memory }: Inputs): Outcome {
  return memory.of(OutcomeMemo).last.run('', [pack, workbook], () => ({
    evaluation: evaluate(pack, workbook, memory),
    grids: new Map(),
  }));
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
  const grid = buildGrid(id, inputs.pack, inputs.workbook, evaluation, 'screen', inputs.memory);
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
