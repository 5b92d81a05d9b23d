import {
  conditionOf,
  either,
  type ExcelPrinter,
  type Known,
  knowing,
  type Lacking,
  neverLacks,
  NOTHING_LACKING,
} from '../excel-printer';
import type { Node } from '../tree';
import { NOT_KNOWN, wrongType } from '../values';
import type { LazyFunction } from './function';
import { printed } from './shapes';

/** Works out its condition, then only the branch it leads to. A condition that is missing or undefined is the result. */
export const IF: LazyFunction = {
  kind: 'lazy',
  name: 'IF',
  signature: { parameters: ['boolean', 'branch', 'branch'], repeats: 0, result: 'branch' },
  run: ([when, then, otherwise], span) => {
    if (!when || !then || !otherwise) return () => NOT_KNOWN;
    return (sources) => {
      const condition = when(sources);
      if (condition.kind !== 'boolean') return wrongType('boolean', condition, span);
      return condition.value ? then(sources) : otherwise(sources);
    };
  },
  excel: (args, printer, branch) =>
    printed(
      args,
      ([when, then, otherwise]) =>
        when && then && otherwise && `IF(${printer.strict(when)},${branch(then)},${branch(otherwise)})`,
    ),
  lacks: (args, printer, known) => byBranch(args, printer, known, printer.lacks),
  none: (args, printer, known) => byBranch(args, printer, known, printer.none),
};

/** What holds of the condition, or of the branch it leads to. */
function byBranch(
  [when, then, otherwise]: readonly Node[],
  printer: ExcelPrinter,
  known: Known,
  test: (node: Node, known: Known) => Lacking,
): Lacking {
  if (!when || !then || !otherwise) return NOTHING_LACKING;
  const first = test(when, known);
  const inner = knowing(known, first);
  const branches = [test(then, inner), test(otherwise, inner)] as const;
  if (branches.every(neverLacks)) return first;
  // An undefined condition lacks nothing more: whatever its branches hold is not looked at.
  const [yes, no] = branches;
  return either(first, {
    atoms: [],
    rest: [`IFERROR(IF(${printer.strict(when)},${conditionOf(yes)},${conditionOf(no)}),FALSE)`],
  });
}
