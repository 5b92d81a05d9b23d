import type { EvaluatedProject } from './evaluated-project';
import type { Workbook } from '../workbook/schema/workbook';
import type { CompiledPack, CompiledRollup } from './compile';
import { contributionOf } from './contributions';
import type { Figure, Reference } from './evaluation';
import { missing, numberOf } from './given';
import { Ledger, type Names, one } from './ledger';
import { enterSum } from './measures';

/**
 * Adds up the unit's projects: `rollup/<id>/of/<project>` is one project's contribution, `rollup/<id>/computed` their
 * strict sum, `rollup/<id>` the figure taken: the officer's where she overruled it, else the computed one.
 * Formulas read facts of the project (its facts, money, measures) and rollups before them.
 */
export function rollupFigures(
  compiled: CompiledPack,
  projects: readonly EvaluatedProject[],
  overrules: Workbook['overrules'],
  names: Names,
  below: readonly ReadonlyMap<string, Figure>[],
): ReadonlyMap<string, Figure> {
  const ledger = new Ledger(...below);
  const known = new Map<string, Reference>(names);
  for (const rollup of compiled.rollups) {
    enterRollup(rollup, projects, overrules, known, ledger, below);
    known.set(rollup.spec.name, one(`rollup/${rollup.spec.id}`));
  }
  return ledger.figures;
}

function enterRollup(
  rollup: CompiledRollup,
  projects: readonly EvaluatedProject[],
  overrules: Workbook['overrules'],
  known: Names,
  ledger: Ledger,
  below: readonly ReadonlyMap<string, Figure>[],
): void {
  const key = `rollup/${rollup.spec.id}`;
  const keys = projects.map((project) => ledger.enter(contributionOf(rollup, project, ledger, known, below)).key);
  enterSum(rollup, `${key}/computed`, keys, ledger);
  const overruled = overrules[rollup.spec.id];
  const value =
    overruled && overruled.value.trim() !== ''
      ? (numberOf(overruled.value) ?? missing(`${key}/overrule`))
      : missing(`${key}/overrule`);
  const name = `${rollup.spec.name}（更正）`;
  const typed = overruled ? { typed: overruled.value } : {};
  ledger.enter({ key: `${key}/overrule`, binding: `${key}/overrule`, name, kind: 'input', show: 'number', value, ...typed });
  const source = rollup.spec.source ? { where: rollup.spec.source } : {};
  const taken = ledger.first({ key, name: rollup.spec.name, show: 'number' }, [`${key}/overrule`, `${key}/computed`]);
  ledger.enter({ ...taken, ...source });
}
