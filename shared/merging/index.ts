export { aligned } from './align';
export { accept } from './accept';
export { type Difference, differences } from './differences';
