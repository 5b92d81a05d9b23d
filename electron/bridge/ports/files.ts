import type { Holder } from '../../../shared/bridge';
import type { Pack } from '../../../shared/pack';
import type { Problem } from '../../../shared/text/problem';
import type { Result } from '../../../shared/text/result';
import type { Workbook } from '../../../shared/workbook/schema/workbook';
import type { Evidence, Filed } from './book';

/** What could be read of a file that would not open. */
export interface Rescued {
  readonly workbook: Workbook | null;
  readonly pack: Pack | null;
  readonly evidence: Evidence;
  /** What is not there any more, as an officer knows it. */
  readonly lost: readonly string[];
  /** False: the file's list of checksums is gone too, and each part vouches only for itself. */
  readonly isProven: boolean;
}

/** Whose a file is: ours, somebody else's, or nobody can say because no lock could be written (`words` tell why). */
export type Claimed =
  | { readonly kind: 'ours' }
  | { readonly kind: 'held'; readonly by: Holder }
  | { readonly kind: 'unsure'; readonly words: string };

/** Files of workbooks. `seen` tells whether the file is still the one that was read. */
export interface Disk {
  read(path: string): Promise<Result<Filed & { seen: string }>>;
  /** The intact parts of a file that `read` refused; null where it cannot even be read as bytes. */
  rescue(path: string): Promise<Rescued | null>;
  /**
   * `seen` as last read or written; null: the officer has agreed to replace whatever is there. `auto`: saved by itself;
   * what is replaced is kept as an earlier version only every so often.
   */
  write(
    path: string,
    filed: Filed,
    seen: string | null,
    auto?: boolean,
  ): Promise<Result<{ seen: string; doubts: readonly Problem[] }>>;
  /** Writes a finished file into a folder; where the name is taken, under the next that is free. Gives back where. */
  writeBeside(folder: string, name: string, bytes: Uint8Array): Promise<Result<string>>;
  /** Makes sure that a file is ours to write: takes its lock, or looks whether ours still stands. `force` takes anybody's. */
  lock(path: string, force?: boolean): Promise<Claimed>;
  unlock(path: string): Promise<void>;
  /** Who has taken a file of ours over; null: nobody has, or nobody can say. */
  takenBy(path: string): Promise<Holder | null>;
}

/** Earlier states of files, kept by the program. `id` is good for the same file only. */
export interface Versions {
  /** Newest first; `savedAt` in milliseconds. */
  list(path: string): Promise<Result<readonly { readonly id: string; readonly savedAt: number }[]>>;
  read(path: string, id: string): Promise<Result<Filed>>;
  /** Keeps a state that never was in the file. */
  keep(path: string, filed: Filed): Promise<Result<void>>;
}
