export { exposedIn, forbids, type Looked } from './exposed';
export { listText, readList } from './list';
