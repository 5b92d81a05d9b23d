import { roundTowardsZero, tidy } from '../../number';
import { ofPlaces } from './shapes';

export const ROUNDDOWN = ofPlaces(
  'ROUNDDOWN',
  (x, places) => roundTowardsZero(tidy(x), places),
  (x, printer) => printer.tidy(x),
);
