import type { EagerFunction } from './function';

/** 无此项: no figure, and nothing left to fill in. What that means is the pack's `when-none`. */
export const NA: EagerFunction = {
  kind: 'eager',
  name: 'NA',
  signature: { parameters: [], repeats: 0, result: 'branch' },
  apply: () => ({ kind: 'undefined', cause: 'none', places: [] }),
  excel: () => 'NA()',
  raises: 'none',
};
