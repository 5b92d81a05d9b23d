export * from './compile';
export { evaluate } from './evaluate';
export type * from './evaluation';
export { hasScores } from './evaluation';
export { readDirection, readPhrase } from './phrase';
export { understand } from './own';
export { explainFigure, explainLine, figureText, type Working } from './explain';
export { showValue } from './show';
export { type HiddenShare, hiddenShares, publishedFigures, publishedWorkbook } from './hidden';
