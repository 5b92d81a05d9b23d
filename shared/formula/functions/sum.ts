import { plus } from '../../number';
import { numberValue, ZERO } from '../values';
import { ofNumbers } from './shapes';

export const SUM = ofNumbers('SUM', (numbers, span) => numberValue(numbers.reduce(plus, ZERO), span), '0');
