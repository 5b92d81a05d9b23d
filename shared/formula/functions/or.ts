import type { SugarFunction } from './function';
import { booleanNode, ifNode } from './sugar';

/** OR(a, b) is IF(a, TRUE, b): what stands after a true one is not looked at. */
export const OR: SugarFunction = {
  kind: 'sugar',
  name: 'OR',
  signature: { parameters: ['boolean'], repeats: 1, result: 'boolean' },
  toIf: (args, span) =>
    args.reduceRight((rest, arg) => ifNode(arg, booleanNode(true, span), rest, span), booleanNode(false, span)),
};
