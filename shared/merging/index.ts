export { aligned } from './align';
export { accept, type Accepted } from './accept';
export { type Difference, differences } from './differences';
