export type { Outcome } from './bind';
export { recognise, type Recognised, type RecognisedTable, type Wanted } from './recognise';
