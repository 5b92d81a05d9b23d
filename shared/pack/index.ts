export * from './schema/input';
export * from './schema/pack';
export * from './schema/score';
export * from './schema/table';
export * from './schema/tree';
export { type LoadedPack, loadPack, type PackSource, packIdOf } from './load';
export { type Data, locationOf, placeOf, readYaml } from './located';
export { isMapping } from './merge';
export { fillWords, previousYear } from './words';
