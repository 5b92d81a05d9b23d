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
  const known = layered(names, new LineNames(line, ledger));
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

/** Names of a line's own figures in a measure, where the line has them; each is looked for when a formula first asks. */
class LineNames implements Names {
  constructor(
    private readonly line: Line,
    private readonly ledger: Ledger,
  ) {}

  get(name: string): Reference | undefined {
    const { binding } = this.line;
    switch (name) {
      case '分值':
        return one(figures.points.at(binding));
      case '得分':
        return one(figures.self.at(binding));
      case '目标':
        return this.present(figures.linePart.at(binding, 'target'));
      case '完成':
        return this.present(figures.linePart.at(binding, 'actual'));
      case '达标':
        return this.present(figures.linePart.at(binding, 'met'));
      default:
        return OWN_FACTS.has(name) ? this.present(figures.is.at(binding, name)) : undefined;
    }
  }

  private present(key: string): Reference | undefined {
    return this.ledger.get(key) && one(key);
  }
}

const OWN_FACTS: ReadonlySet<string> = new Set([...TEXT_FACTS, ...YES_NO_FACTS]);
