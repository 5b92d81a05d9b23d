import { type Value } from '../formula';
import type { CompiledRollup } from './compile';
import type { EvaluatedProject } from './evaluated-project';
import type { Figure, Figures, TableEvaluation } from './evaluation';
import { Ledger, type Names, one } from './ledger';
import { enterContribution } from './measures';
import { layered, projectNames } from './names';

/** One project's part in a roll-up, and the evaluation of the project it was computed from. */
export interface Contribution {
  readonly evaluation: TableEvaluation;
  readonly figure: Figure;
}

/**
 * One project's part in a roll-up, `rollup/<id>/of/<project>`, over `below`: the roll-ups before it, parameters and
 * facts of the unit. Where it comes to what it came to `before`, the figure of then stays: nothing behind it changes.
 */
export function contributionOf(
  rollup: CompiledRollup,
  { project, evaluation, table }: EvaluatedProject,
  known: Names,
  below: readonly Figures[],
  before: Contribution | undefined,
): Contribution {
  const ledger = new Ledger(evaluation.figures, ...below);
  const names = layered(known, projectNames(table, `project/${project.id}`), executionNames(evaluation));
  const figure = enterContribution(rollup, `rollup/${rollup.spec.id}/of/${project.id}`, names, ledger);
  return { evaluation, figure: before && sameValue(before.figure.value, figure.value) ? before.figure : figure };
}

/** Whether two values say the same, places included. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one?.kind === 'number') return other?.kind === 'number' && one.value.equals(other.value);
  if (one?.kind === 'text' || one?.kind === 'boolean') return other?.kind === one.kind && one.value === other.value;
  if (one?.kind === 'missing') return other?.kind === 'missing' && one.places.join() === other.places.join();
  if (one?.kind !== 'undefined') return one === other;
  return other?.kind === 'undefined' && one.cause === other.cause && one.places.join() === other.places.join();
}

function executionNames(evaluation: TableEvaluation): Names {
  return evaluation.execution ? new Map([['执行率', one(`${evaluation.execution.binding}/rate`)]]) : new Map();
}
