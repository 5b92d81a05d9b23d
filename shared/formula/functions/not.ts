import { booleanValue, wrongType } from '../values';
import type { EagerFunction } from './function';
import { printed } from './shapes';

export const NOT: EagerFunction = {
  kind: 'eager',
  name: 'NOT',
  signature: { parameters: ['boolean'], repeats: 0, result: 'boolean' },
  apply: ([x], span) => (x?.kind === 'boolean' ? booleanValue(!x.value) : wrongType('boolean', x ?? booleanValue(false), span)),
  excel: (args, printer) => printed(args, ([x]) => x && `NOT(${printer.strict(x)})`),
};
