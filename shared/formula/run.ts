import type { Value } from './value';

/** What a name stands for while a formula is worked out: asked for its value only if the formula gets to it. */
export interface Source {
  readonly value: Value;
}

/** Works out a part of a formula. */
export type Run = (sources: readonly (Source | undefined)[]) => Value;
