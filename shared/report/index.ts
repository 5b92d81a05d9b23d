export { buildReport, buildReports, listReports, type ReportKey } from './build';
export { type Front, frontOf, type Heading } from './front';
export * from './model';
export { paragraphTexts } from './plain';
export { LEFT_OUT, printedBlocks } from './printed';
export { partsOf, withoutTokens } from './tokens';
export { reportWords } from './words';
