export type { FormBinding, Outcome } from './bind';
export { recognise, type Recognised } from './recognise';
export { readWording, type Wording } from './wording';
