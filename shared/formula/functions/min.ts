import { smaller } from '../../number';
import { NOT_THERE } from '../excel-printer';
import { numberValue, undefinedValue } from '../values';
import { ofNumbers } from './shapes';

/** Of nothing it is undefined; Excel would say 0, which nobody has measured. */
export const MIN = ofNumbers(
  'MIN',
  (numbers, span) => (numbers.length === 0 ? undefinedValue('none') : numberValue(numbers.reduce(smaller), span)),
  NOT_THERE,
  'none',
);
