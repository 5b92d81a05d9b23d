export { type Annex, annexesOf } from './annexes';
export {
  type Carried,
  type Grade,
  type InputType,
  type LocalInput,
  type Score,
  type ScoreKind,
  type ScoreOf,
  type Show,
  type WhenAbsent,
  whenAbsent,
  type WhenUndefined,
} from '../scores';
export * from './schema/input';
export {
  type EachKind,
  type ReportBars,
  type ReportCase,
  type ReportList,
  type ReportSection,
  type ReportSpec,
} from './schema/report';
export { type HandedDown, type Parameter, parameterName, type Rating } from './schema/pack';
export { type SettingKey, settingKeys, type Settings } from './schema/checks';
export { shownAs } from './schema/step';
export * from './schema/funds';
export * from './schema/table';
export * from './schema/tree';
export * from './model/columns';
export * from './model/inputs';
export * from './model/pack';
export * from './model/tree';
export { type LoadedPack, loadHead, loadPack } from './load';
export { type ExampleHead, exampleHeadsOf, headIn, type PackSource, packIdOf, readingOnce } from './source';
export { type Data, locationOf, placeOf, readYaml } from './located';
export { isMapping } from './merge';
export { type Chosen, chosenFor, chosenIn, chosenOf, combinationsOf } from './variants';
export { printsScore, type ScorePrint, scorePrint } from './printing';
export { factName, fillWords, previousYear, spelledName } from './words';
