import { programOf } from '../formula';
import type { CompiledRollup, CompiledTable } from './compile';
import { type Entry, Listed, type Named, type Names, type Valued } from './entry';
import type { Ledger } from './ledger';
import type { ScoredLine } from './line';
import { call, nameNode } from './nodes';
import { figures } from '../workbook/fields';

/**
 * What one line adds to each of its table's measures (`sum` where `where` holds, else 0), in their order. Formulas see the
 * line's facts (性质, 目标, 完成, 分值, 二级…) and 达标. The measure itself, `<owner>/measure/<id>`, is their strict sum.
 */
export function enterParts(table: CompiledTable, line: ScoredLine, names: Names, ledger: Ledger): readonly Entry[] {
  if (table.measures.length === 0) return [];
  const known = new LineNames(line, names);
  return table.measures.map((measure) =>
    enterContribution(measure, figures.lineMeasure.at(line.line.binding, measure.spec.id), known, ledger),
  );
}

/** One thing's contribution to a roll-up. */
export function enterContribution(rollup: CompiledRollup, key: string, names: Names, ledger: Ledger): Entry {
  return ledger.formula(key, { name: rollup.spec.name, show: 'number' }, rollup.contribution, names);
}

const PARTS = '各项';
const SUM_OF_PARTS = programOf(call('SUM', nameNode(PARTS)));

/** The strict sum of contributions: one missing makes it missing, one 无 makes it 无. */
export function enterSum({ spec }: CompiledRollup, key: string, parts: readonly Valued[], ledger: Ledger): Entry {
  const unit = spec.unit ? { unit: spec.unit } : {};
  return ledger.formula(key, { name: spec.name, show: 'number', ...unit }, SUM_OF_PARTS, new Map([[PARTS, new Listed(parts)]]));
}

/** Names of a line's own figures in a measure, where the line has them, before those of its table. */
class LineNames implements Names {
  constructor(
    private readonly line: ScoredLine,
    private readonly around: Names,
  ) {}

  get(name: string): Named | undefined {
    return this.#here(name) ?? this.around.get(name);
  }

  #here(name: string): Named | undefined {
    const { points, self, met, custom } = this.line;
    switch (name) {
      case '分值':
        return points;
      case '得分':
        return self;
      case '目标':
        return custom?.target;
      case '完成':
        return custom?.actual;
      case '达标':
        return met;
      default:
        return custom?.facts.get(name);
    }
  }
}
