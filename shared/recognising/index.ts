export type { FormBinding, Outcome } from './bind';
export { recognise, type Recognised, type RecognisedTable, type Wanted } from './recognise';
export { readWording, type Wording } from './wording';
