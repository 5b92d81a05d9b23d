export type { FormBinding, Outcome } from './bind';
export { planPaste, type PasteChange, type PasteLeft, type PasteOrder, type PastePlan } from './paste';
export { recognise, type Recognised, type RecognisedTable, type Wanted } from './recognise';
export { readWording, type Wording } from './wording';
