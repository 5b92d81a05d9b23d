import type { Value } from './value';

/** What the names of a formula come to, by their places: asked only for those it gets to. Undefined: nothing is called so. */
export interface Sources {
  valueAt(index: number): Value | undefined;
}

/** Works out a part of a formula. */
export type Run = (sources: Sources) => Value;
