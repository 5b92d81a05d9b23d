export { buildReport, buildReports, listReports, type ReportKey } from './build';
export * from './model';
export { paragraphTexts } from './plain';
export { partsOf, type TextPart, textOfParts, withoutTokens } from './tokens';
export { reportWords, type Word, wordNamed } from './words';
