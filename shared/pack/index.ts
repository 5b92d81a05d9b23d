export * from './schema/input';
export * from './schema/pack';
export * from './schema/score';
export * from './schema/table';
export * from './schema/tree';
