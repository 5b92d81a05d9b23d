import { ofNumber } from './shapes';

export const ABS = ofNumber(
  'ABS',
  (x) => x.abs(),
  (x, printer) => `ABS(${printer.value(x)})`,
);
