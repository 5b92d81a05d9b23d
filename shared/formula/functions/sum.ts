import { numberValue, ZERO } from '../values';
import { ofNumbers } from './shapes';

export const SUM = ofNumbers(
  'SUM',
  (numbers, span) =>
    numberValue(
      numbers.reduce((sum, x) => sum.plus(x), ZERO),
      span,
    ),
  '0',
);
