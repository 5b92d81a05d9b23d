import { namesIn } from '../formula';
import type { CompiledRollup } from './compile';
import type { Figure, TableEvaluation } from './evaluation';
import { Ledger, type Names, one } from './ledger';
import { enterContribution } from './measures';
import { layered, projectNames } from './names';
import type { EvaluatedProject } from './evaluated-project';
import { showValue } from './show';

interface Remembered {
  /** The parameters it was computed under. */
  readonly parameters: ReadonlyMap<string, Figure> | undefined;
  /** What the roll-ups it reads had come to. */
  readonly stamp: string;
  readonly figure: Figure;
}

const remembered = new WeakMap<TableEvaluation, Map<string, Remembered>>();

/** Names a roll-up's formulas may use of a project, for the pack check. */
export function rollupUses(rollup: CompiledRollup): ReadonlySet<string> {
  return new Set([...namesIn(rollup.sum), ...(rollup.where ? namesIn(rollup.where) : [])]);
}

/**
 * One project's part in a roll-up, `rollup/<id>/of/<project>`. It depends on the project's evaluation, the parameters
 * and the roll-ups before it; while none of these changes it is not computed again.
 */
export function contributionOf(
  rollup: CompiledRollup,
  { project, evaluation, table }: EvaluatedProject,
  before: Ledger,
  known: Names,
  below: readonly ReadonlyMap<string, Figure>[],
): Figure {
  const stamp = stampOf(rollup, before, known);
  const parameters = below[1];
  const memory = remembered.get(evaluation) ?? new Map<string, Remembered>();
  remembered.set(evaluation, memory);
  const last = memory.get(rollup.spec.id);
  if (last && last.parameters === parameters && last.stamp === stamp) return last.figure;
  const ledger = new Ledger(before.figures, evaluation.figures, ...below);
  const names = layered(known, projectNames(table, `project/${project.id}`), executionNames(evaluation));
  const key = enterContribution(rollup, `rollup/${rollup.spec.id}/of/${project.id}`, names, ledger);
  const figure = ledger.figures.get(key) as Figure;
  memory.set(rollup.spec.id, { parameters, stamp, figure });
  return figure;
}

/** What the roll-ups a formula reads have come to. */
function stampOf(rollup: CompiledRollup, before: Ledger, known: Names): string {
  const values: string[] = [];
  for (const name of rollupUses(rollup)) {
    const reference = known.get(name);
    if (reference?.kind !== 'one' || !reference.key.startsWith('rollup/')) continue;
    const value = before.get(reference.key)?.value;
    values.push(value ? `${value.kind} ${showValue(value, { show: 'number' })}` : '');
  }
  return values.join('|');
}

function executionNames(evaluation: TableEvaluation): Names {
  return evaluation.execution ? new Map([['执行率', one(`${evaluation.execution.binding}/rate`)]]) : new Map();
}
