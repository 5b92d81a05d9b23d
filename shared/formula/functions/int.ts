import { floorTo, tidy } from '../../number';
import { ofNumber } from './shapes';

/** Towards minus infinity, after rounding to 12 decimals: (1−0.9)/0.1 is one whole step in every spreadsheet. */
export const INT = ofNumber(
  'INT',
  (x) => floorTo(tidy(x), 0),
  (x, printer) => `INT(${printer.tidy(x)})`,
);
