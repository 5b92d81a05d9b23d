import { conditionOf, either, knowing, neverLacks } from '../excel-printer';
import { wrongType } from '../values';
import type { LazyFunction } from './function';
import { printed } from './shapes';

/** Works out its condition, then only the branch it leads to. A condition that is missing or undefined is the result. */
export const IF: LazyFunction = {
  kind: 'lazy',
  name: 'IF',
  signature: { parameters: ['boolean', 'branch', 'branch'], repeats: 0, result: 'branch' },
  evaluate: ([when, then, otherwise], run, span) => {
    const condition = when ? run(when) : undefined;
    if (!condition || !then || !otherwise) return { kind: 'missing', places: [] };
    return condition.kind === 'boolean' ? run(condition.value ? then : otherwise) : wrongType('boolean', condition, span);
  },
  excel: (args, printer, branch) =>
    printed(
      args,
      ([when, then, otherwise]) =>
        when && then && otherwise && `IF(${printer.strict(when)},${branch(then)},${branch(otherwise)})`,
    ),
  lacks: ([when, then, otherwise], printer, known) => {
    if (!when || !then || !otherwise) return { atoms: [], rest: [] };
    const first = printer.lacks(when, known);
    const inner = knowing(known, first);
    const branches = [printer.lacks(then, inner), printer.lacks(otherwise, inner)] as const;
    if (branches.every(neverLacks)) return first;
    // An undefined condition lacks nothing more: whatever its branches hold is not looked at.
    const [yes, no] = branches;
    return either(first, {
      atoms: [],
      rest: [`IFERROR(IF(${printer.strict(when)},${conditionOf(yes)},${conditionOf(no)}),FALSE)`],
    });
  },
};
