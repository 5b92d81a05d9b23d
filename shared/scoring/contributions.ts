import { type Value } from '../formula';
import type { CompiledRollup } from './compile';
import type { EvaluatedProject } from './evaluated-project';
import type { Figure, Figures, TableEvaluation } from './evaluation';
import { Ledger, type Names, one } from './ledger';
import { enterContribution } from './measures';
import type { LedgerMemo } from './ledger-memo';
import { layered, projectNames } from './names';
import { figures, projectPath } from '../workbook/fields';

/**
 * One project's part in a roll-up, entered as `key`, over `below`: the roll-ups before it and parameters. Worked out
 * only where a figure it reads changed.
 */
export function contributionOf(
  rollup: CompiledRollup,
  key: string,
  { project, evaluation, table }: EvaluatedProject,
  known: Names,
  below: readonly Figures[],
  memo: LedgerMemo<Figure>,
): Figure {
  return memo.run(key, [rollup, table], new Ledger(evaluation.figures, ...below), (ledger) => {
    const names = layered(known, projectNames(table, projectPath(project.id)), executionNames(evaluation));
    return enterContribution(rollup, key, names, ledger);
  });
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
  return evaluation.execution ? new Map([['执行率', one(figures.rate.at(evaluation.execution.binding))]]) : new Map();
}
