export type { Copied } from './copied';
export { isTooLarge, type Matrix, spread, tiled } from './matrix';
export { readTsv, writeTsv } from './tsv';
export { type CopiedCell, isOwnCopy, writeCopied } from './write';
