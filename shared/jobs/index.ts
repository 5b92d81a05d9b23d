export {
  type Exported,
  type ExportedFile,
  exportFiles,
  exportNotices,
  type ExportOrder,
  type ExportPart,
  type JobPorts,
} from './export';
export { publishSet, type PublishedSet, type PublishOrder, type PublishPorts } from './publish';
export { fillDocument, type Filled, type IntoReport } from '../into';
export { importDocument, type Imported, type ImportOrder, type ImportReport } from './import';
export { type Chosen, mergeInto, type Merged, type Taken } from './import-into';
export { type Library, makeLibrary, type Sample } from './library';
export { reviewFile, type ReviewPorts, unreadFile } from './review';
export { type RolledOver, rollOver, type RollOrder } from './roll';
export { type Json, scoreJson } from './score-json';
export {
  fillFrom,
  type OpenWorkbook,
  openWorkbook,
  rulesProblem,
  salvageWorkbook,
  workbookBytes,
} from './workbook-file';
export { inputsText } from './inputs-text';
export { checkReport } from './check-report';
export { reviewSheet } from './review-sheet';
export { checkWorkbook, type SaidFinding } from './check';
export { checkPack, faultsOf, type PackReport } from '../packcheck';
export { type Worded, wordingFrom, wordingFromYaml, wordingYaml } from './wording';
export { type ReportFile, reportFiles } from './report';
