export type { Entry } from './entry';
export { entriesOf } from './entries';
export { ASIDE } from './reference';
export type * from './report';
export { roll, type Rolled } from './roll';
export type { Next } from './skeleton';
export { movedOn, type Years } from './years';
