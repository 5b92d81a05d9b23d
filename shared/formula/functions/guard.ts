import { anyOf, conditionOf, either, type ExcelPrinter, neverLacks, NOT_THERE, NOTHING_LACKING } from '../excel-printer';
import type { Node } from '../tree';
import { NOT_KNOWN } from '../values';
import type { LazyFunction } from './function';
import { printed } from './shapes';

/** What the engine writes for 「无此项时」「分母为 0 时」 where the value stays as it is. */
export const AS_IT_IS: Node = { kind: 'boolean', value: false, span: { start: -1, end: -1 } };

/**
 * `#GUARD(x, none, zero)`: x; where it is 本年无此项 `none` instead, where it divides by zero `zero`. Either may be
 * `AS_IT_IS`. Only the engine writes it, out of `when-none` and `when-zero-divisor`.
 */
export const GUARD: LazyFunction = {
  kind: 'lazy',
  name: '#GUARD',
  signature: { parameters: ['branch', 'branch', 'branch'], repeats: 0, result: 'branch' },
  run:
    ([node, none, zero]) =>
    (sources) => {
      const value = node?.(sources) ?? NOT_KNOWN;
      if (value.kind !== 'undefined') return value;
      return (value.cause === 'zero-division' ? zero : none)?.(sources) ?? value;
    },
  excel: (args, printer, branch) =>
    printed(args, ([node, none, zero]) => {
      if (!node || !none || !zero) return undefined;
      const [forNone, forZero] = [none, zero].map((one) => (one === AS_IT_IS ? NOT_THERE : branch(one)));
      const instead = forNone === forZero ? forNone : `IF(${isNone(node, printer)},${forNone},${forZero})`;
      return instead === NOT_THERE ? branch(node) : `IFERROR(${printer.strict(node)},${instead})`;
    }),
  lacks: ([node, ...instead], printer, known) => {
    if (!node) return NOTHING_LACKING;
    const first = printer.lacks(node, known);
    const others = instead.filter((one) => one !== AS_IT_IS).map((one) => printer.lacks(one, known));
    const second = others.reduce(either, NOTHING_LACKING);
    if (neverLacks(second)) return first;
    const [forNone, forZero] = instead.map((one) => (one === AS_IT_IS ? 'FALSE' : conditionOf(printer.lacks(one, known))));
    const lacking = forNone === forZero ? forNone : `IF(${isNone(node, printer)},${forNone},${forZero})`;
    return either(first, { atoms: [], rest: [`IF(ISERROR(${printer.strict(node)}),${lacking},FALSE)`] });
  },
  none: ([node, none, zero], printer, known) => {
    if (!node || !none || !zero) return NOTHING_LACKING;
    const forNone = none === AS_IT_IS ? 'TRUE' : conditionOf(printer.none(none, known));
    const forZero = zero === AS_IT_IS ? 'FALSE' : conditionOf(printer.none(zero, known));
    if (forNone === 'TRUE' && forZero === 'FALSE') return printer.none(node, known);
    if (forNone === 'FALSE' && forZero === 'FALSE') return NOTHING_LACKING;
    return { atoms: [], rest: [`IF(${isNone(node, printer)},${forNone},${forZero})`] };
  },
};

function isNone(node: Node, printer: ExcelPrinter): string {
  const { atoms, rest } = printer.none(node, new Set());
  return anyOf([...atoms, ...rest]);
}
