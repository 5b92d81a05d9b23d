import { type Value } from '../formula';
import type { CompiledRollup } from './compile';
import type { EvaluatedProject } from './evaluated-project';
import type { Figure, Figures } from './evaluation';
import { type Entry, Keyed, type Names, Scope } from './entry';
import { Ledger } from './ledger';
import { enterContribution } from './measures';
import type { LedgerMemo } from './ledger-memo';
import { TableNames } from './names';
import { figures as keys, projectPath } from '../workbook/fields';

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
  memo: LedgerMemo<Entry>,
): Figure {
  const figures = new Ledger(evaluation.figures, ...below);
  const names = new Scope(new TableNames(table, projectPath(project.id)), known);
  if (evaluation.execution) names.set('执行率', new Keyed(keys.rate.at(evaluation.execution.binding)));
  const enter = (ledger: Ledger) => enterContribution(rollup, key, names, ledger);
  return memo.run(key, () => [rollup, table], figures, enter).figure;
}

/** Whether two values say the same, places included. */
export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one?.kind === 'number') return other?.kind === 'number' && one.value.equals(other.value);
  if (one?.kind === 'text' || one?.kind === 'boolean') return other?.kind === one.kind && one.value === other.value;
  if (one?.kind === 'missing') return other?.kind === 'missing' && one.places.join() === other.places.join();
  if (one?.kind !== 'undefined') return one === other;
  return other?.kind === 'undefined' && one.cause === other.cause && one.places.join() === other.places.join();
}
