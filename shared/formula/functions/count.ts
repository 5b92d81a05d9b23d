import { Decimal } from '../../number';
import { flat, isNumber, numberValue } from '../values';
import type { EagerFunction } from './function';
import { rangesOf, unlessNone } from './shapes';

/** How many numbers there are. Text in a list is not counted; a blank or 无 is not passed over, as it is in Excel. */
export const COUNT: EagerFunction = {
  kind: 'eager',
  name: 'COUNT',
  signature: { parameters: ['numbers'], repeats: 1, result: 'number' },
  apply: (args, span) => numberValue(new Decimal(flat(args).filter(isNumber).length), span),
  excel: (args, printer) => {
    const ranges = rangesOf(args, printer);
    const scalars = args.filter((arg) => printer.range(arg) === undefined);
    // COUNT swallows errors in a spreadsheet, so each single figure is counted as 1 in a way that can err.
    const ones = scalars.map((arg) => (arg.kind === 'number' ? '1' : `1+0*(${printer.value(arg)})`));
    const counted = ranges.length > 0 ? [`COUNT(${ranges.map(({ at }) => at).join(',')})`] : [];
    const parts = [...counted, ...ones];
    return unlessNone(ranges, parts.length > 1 ? `SUM(${parts.join(',')})` : (counted[0] ?? `SUM(${ones.join(',') || '0'})`));
  },
};
