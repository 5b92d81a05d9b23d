export type { Check } from './check';
export { checkAdjusted, checkPack, faultsOf, type PackReport, type PackSummary } from './check-pack';
export { checks } from './checks';
export type { Difference } from './examples/compare';
export { type ExampleRun, runExample } from './examples/run';
export { placeIn, placeInText } from './place';
export { type Subject, subjectOf } from './subject';
