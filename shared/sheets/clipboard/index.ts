export { type Fit, fitPaste, fits, type Target } from './fit';
export { isTooLarge, type Matrix, type Square, tiled } from './matrix';
export { type Copied, readCopied } from './read';
export { readTsv, writeTsv } from './tsv';
export { type CopiedCell, isOwnCopy, writeCopied } from './write';
