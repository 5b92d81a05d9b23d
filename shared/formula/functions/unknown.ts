import { ALWAYS, NOTHING_LACKING } from '../excel-printer';
import { NOT_KNOWN } from '../values';
import type { LazyFunction } from './function';

/** `#UNKNOWN()`: not known, which is no figure and not 无此项 either. Only the engine writes it. */
export const UNKNOWN: LazyFunction = {
  kind: 'lazy',
  name: '#UNKNOWN',
  signature: { parameters: [], repeats: 0, result: 'branch' },
  run: () => () => NOT_KNOWN,
  excel: () => '""',
  lacks: () => ALWAYS,
  none: () => NOTHING_LACKING,
};
