export type { Copied } from './copied';
export { type Fit, fitPaste, fits, type Target } from './fit';
export { isTooLarge, type Matrix, type Square, spread, tiled } from './matrix';
export { readTsv, writeTsv } from './tsv';
export { type CopiedCell, isOwnCopy, writeCopied } from './write';
