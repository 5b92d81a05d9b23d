export { type Around, nodeAround, type Self } from './around';
export type { FileSystem, OpenFile } from './fs';
export { type Journal, type JournalHead, openJournal } from './journal';
export { type Loaded, loadFile } from './load';
export { acquireLock, type Lock, releaseLock } from './lock';
export { filePorts, sha256 } from './ports';
export { forget, type Recovered, recover } from './recover';
export { type Saved, type SaveOptions, saveFile } from './save';
export { KEEP, listVersions, readVersion, type Version } from './versions';
