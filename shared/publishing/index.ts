export { exposedIn, forbids, type Looked } from './exposed';
export { type Listed, listText, readList } from './list';
