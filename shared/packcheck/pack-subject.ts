import type { LoadedPack, Pack, Table } from '../pack';
import type { CompiledPack } from '../scoring/compile';
import { type PathPart, placeIn } from './place';

/** A pack as written, and as far as it could be compiled. */
export interface PackSubject {
  readonly loaded: LoadedPack;
  readonly pack: Pack;
  readonly compiled: CompiledPack;
  /** The table projects are filled in by. */
  readonly projectTable: Table | undefined;
  /** `file:line` of a path inside the pack. */
  readonly at: (...path: readonly PathPart[]) => string;
}

export function packSubjectOf(loaded: LoadedPack, compiled: CompiledPack): PackSubject {
  const fallback = `${loaded.folder}/pack.yaml`;
  return {
    loaded,
    pack: loaded.pack,
    compiled,
    projectTable: loaded.pack.tables.find((table) => table.kind === 'project' && table.of === 'project'),
    at: (...path) => placeIn(loaded.data, path, fallback),
  };
}
