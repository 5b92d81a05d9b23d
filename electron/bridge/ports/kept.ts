import type { RecentFile, Standing } from '../../../shared/bridge';

/** Folders that sets to be published are written into. */
export interface Publications {
  /** Something is about to be written there. */
  begin(folder: string): Promise<void>;
  /** Ends what an earlier run of the program was killed in. */
  finish(): Promise<void>;
}

/** Documents of units that were read in or filled in, by the unit's name. */
export interface Originals {
  /** Those that are still there, the last one first. */
  list(unit: string): Promise<readonly string[]>;
  add(unit: string, path: string): Promise<void>;
}

export interface Recent {
  list(): Promise<readonly RecentFile[]>;
  path(handle: string): Promise<string | null>;
  add(path: string): Promise<void>;
  /** Takes the one behind the ticket off the list. */
  forget(handle: string): Promise<void>;
  pin(handle: string, pinned: boolean): Promise<void>;
  /** How the workbook in a file stands; a file that is not listed stays so. */
  note(path: string, standing: Standing): Promise<void>;
}
