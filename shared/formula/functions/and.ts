import type { SugarFunction } from './function';
import { booleanNode, ifNode } from './sugar';

/** AND(a, b, c) is IF(a, IF(b, c, FALSE), FALSE): what stands after a false one is not looked at. */
export const AND: SugarFunction = {
  kind: 'sugar',
  name: 'AND',
  signature: { parameters: ['boolean'], repeats: 1, result: 'boolean' },
  toIf: (args, span) =>
    args.reduceRight((rest, arg) => ifNode(arg, rest, booleanNode(false, span), span), booleanNode(true, span)),
};
