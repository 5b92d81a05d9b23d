import type { Exception } from './gate';

/** Float arithmetic that is right all the same, each with its reason. `lets` is a piece of the very line. */
export const floatExceptions: readonly Exception[] = [];
