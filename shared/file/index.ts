export { LIMITS } from './limits';
export { FORMAT } from './migrations';
export { isEvidenceName } from './names';
export type { FilePorts } from './ports';
export { type OpenedFile, openJxzp, type RawContents, readJxzp } from './read';
export { type Salvaged, salvage } from './salvage';
export { type Contents, writeJxzp } from './write';
