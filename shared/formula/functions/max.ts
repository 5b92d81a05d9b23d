import { larger } from '../../number';
import { NOT_THERE } from '../excel-printer';
import { numberValue, undefinedValue } from '../values';
import { ofNumbers } from './shapes';

/** Of nothing it is undefined; Excel would say 0, which nobody has measured. */
export const MAX = ofNumbers(
  'MAX',
  (numbers, span) => (numbers.length === 0 ? undefinedValue('none') : numberValue(numbers.reduce(larger), span)),
  NOT_THERE,
  'none',
);
