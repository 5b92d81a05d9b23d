import { conditionOf, NOTHING_LACKING } from '../excel-printer';
import { booleanValue, NOT_KNOWN } from '../values';
import type { LazyFunction } from './function';
import { printed } from './shapes';

/** Whether something is still to be filled in; 无 is filled in. It never lacks anything itself. */
export const ISBLANK: LazyFunction = {
  kind: 'lazy',
  name: 'ISBLANK',
  signature: { parameters: ['branch'], repeats: 0, result: 'boolean' },
  run: ([node]) => {
    if (!node) return () => NOT_KNOWN;
    return (sources) => {
      const value = node(sources);
      return value.kind === 'error' ? value : booleanValue(value.kind === 'missing');
    };
  },
  excel: (args, printer) => printed(args, ([node]) => node && conditionOf(printer.lacks(node, new Set()))),
  lacks: () => NOTHING_LACKING,
  none: () => NOTHING_LACKING,
};
