import type { CompiledRollup, CompiledTable } from './compile';
import type { Figure, Line, Reference } from './evaluation';
import { type Ledger, type Names, one } from './ledger';
import { call, nameNode } from './nodes';
import { layered } from './names';
import { TEXT_FACTS, YES_NO_FACTS } from './own-facts';
import { figures } from '../workbook/fields';

/**
 * What one line adds to each of its table's measures (`sum` where `where` holds, else 0), by key and in their order.
 * Formulas see the line's facts (性质, 目标, 完成, 分值, 二级…) and 达标. The measure itself, `<owner>/measure/<id>`, is their
 * strict sum.
 */
export function enterParts(table: CompiledTable, line: Line, names: Names, ledger: Ledger): readonly string[] {
  if (table.measures.length === 0) return [];
  const known = layered(names, lineFacts(line, ledger));
  return table.measures.map(
    (measure) => enterContribution(measure, figures.lineMeasure.at(line.binding, measure.spec.id), known, ledger).key,
  );
}

/** One thing's contribution to a roll-up. */
export function enterContribution(rollup: CompiledRollup, key: string, names: Names, ledger: Ledger): Figure {
  return ledger.formula({ key, name: rollup.spec.name, show: 'number' }, rollup.contribution, names);
}

const SUM_OF_PARTS = call('SUM', nameNode('各项'));

/** The strict sum of contributions: one missing makes it missing, one 无 makes it 无. */
export function enterSum(rollup: CompiledRollup, key: string, keys: readonly string[], ledger: Ledger): void {
  const unit = rollup.spec.unit ? { unit: rollup.spec.unit } : {};
  ledger.formula(
    { key, name: rollup.spec.name, show: 'number', ...unit },
    SUM_OF_PARTS,
    new Map([['各项', { kind: 'list', keys }]]),
  );
}

function lineFacts(line: Line, ledger: Ledger): Map<string, Reference> {
  const facts = new Map<string, Reference>([
    ['分值', one(figures.points.at(line.binding))],
    ['得分', one(figures.self.at(line.binding))],
  ]);
  for (const name of [...TEXT_FACTS, ...YES_NO_FACTS]) {
    if (ledger.get(figures.is.at(line.binding, name))) facts.set(name, one(figures.is.at(line.binding, name)));
  }
  for (const [name, part] of [
    ['目标', 'target'],
    ['完成', 'actual'],
    ['达标', 'met'],
  ] as const) {
    if (ledger.get(figures.linePart.at(line.binding, part))) facts.set(name, one(figures.linePart.at(line.binding, part)));
  }
  return facts;
}
