export { fileKind } from './kinds';
export { mergeEntries } from './merge';
export { type Entry, type Reviewed, reviewed } from './model';
export { byPath, isInShard, type Shard, shardOf } from './order';
export { paintLists } from './paint';
export { isResult, readResult } from './read-back';
export { reviewWorkbook } from './review-workbook';
export { summarise, type Summary } from './summary';
export { type About, resultSheets } from './tables';
