import { conditionOf, either, knowing, neverLacks, NOTHING_LACKING } from '../excel-printer';
import { NOT_KNOWN } from '../values';
import type { LazyFunction } from './function';
import { printed } from './shapes';

/** Catches undefined (本年无此项, 分母为 0) and nothing else: a blank stays a blank. */
export const IFERROR: LazyFunction = {
  kind: 'lazy',
  name: 'IFERROR',
  signature: { parameters: ['branch', 'branch'], repeats: 0, result: 'branch' },
  run: ([node, instead]) => {
    if (!node || !instead) return () => NOT_KNOWN;
    return (sources) => {
      const value = node(sources);
      return value.kind === 'undefined' ? instead(sources) : value;
    };
  },
  excel: (args, printer, branch) =>
    printed(args, ([node, instead]) => node && instead && `IFERROR(${printer.strict(node)},${branch(instead)})`),
  lacks: ([node, instead], printer, known) => {
    if (!node || !instead) return { atoms: [], rest: [] };
    const first = printer.lacks(node, known);
    const second = printer.lacks(instead, knowing(known, first));
    if (neverLacks(second)) return first;
    return either(first, { atoms: [], rest: [`IF(ISERROR(${printer.strict(node)}),${conditionOf(second)},FALSE)`] });
  },
  // It errs only where what stands instead does.
  none: ([, instead], printer, known) => (instead ? printer.none(instead, known) : NOTHING_LACKING),
};
