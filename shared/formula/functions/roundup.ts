import { roundAwayFromZero, tidy } from '../../number';
import { ofPlaces } from './shapes';

export const ROUNDUP = ofPlaces(
  'ROUNDUP',
  (x, places) => roundAwayFromZero(tidy(x), places),
  (x, printer) => printer.tidy(x),
);
