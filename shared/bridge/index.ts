export * from './actions';
export * from './calls';
export * from './events';
export * from './names';
export * from './parts';
export * from './rolling';
export * from './sentences';
export * from './shell';
