import { plus } from '../../number';
import { NOT_THERE } from '../excel-printer';
import { numberValue, undefinedValue, ZERO } from '../values';
import { ofNumbers } from './shapes';

export const AVERAGE = ofNumbers(
  'AVERAGE',
  (numbers, span) => {
    if (numbers.length === 0) return undefinedValue('zero-division');
    return numberValue(numbers.reduce(plus, ZERO).div(numbers.length), span);
  },
  NOT_THERE,
  'zero-division',
);
