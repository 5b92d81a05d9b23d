import type { Node } from '../tree';
import type { SugarFunction } from './function';
import { ifNode, noCaseNode } from './sugar';

/** The value of the first condition that holds, as nested IFs; undefined when none does. */
export const IFS: SugarFunction = {
  kind: 'sugar',
  name: 'IFS',
  signature: { parameters: ['boolean', 'branch'], repeats: 2, result: 'branch' },
  toIf: (args, span) => {
    let nested: Node = noCaseNode(span);
    for (let index = args.length - 2; index >= 0; index -= 2) {
      const [when, then] = [args[index], args[index + 1]];
      // A last condition TRUE is "otherwise".
      if (when && then) nested = when.kind === 'boolean' && when.value ? then : ifNode(when, then, nested, span);
    }
    return nested;
  },
};
