import type { JournalEntry, RecentFile } from '../../../shared/bridge';
import type { Result } from '../../../shared/text/result';
import type { Evidence, Filed } from './book';

/** Where an open workbook lives, for whoever recovers it. */
export interface About {
  readonly name: string;
  readonly path: string | null;
  readonly seen: string | null;
}

/** What a crash would lose, kept as it is typed. One journal an open workbook; nothing is written before the first entry. */
export interface Journals {
  begin(handle: string, filed: Filed, about: About): void;
  append(handle: string, entries: readonly JournalEntry[]): Promise<Result<void>>;
  /** How much there is, asked when a save begins. */
  mark(handle: string): number;
  /** The state at `mark` is saved: only what came after is still to be kept. */
  saved(handle: string, filed: Filed, about: About, mark: number): Promise<Result<void>>;
  /** Other files are attached to it from now on. */
  attach(handle: string, evidence: Evidence): Promise<Result<void>>;
  /** The work is saved or given up. */
  end(handle: string): Promise<void>;
  /** The work is neither: the window cannot go on with it. It will be among what is left over. */
  leave(handle: string): Promise<void>;
  leftOver(): Promise<readonly RecentFile[]>;
  /** `missing`: names of attached files that could not be kept. */
  recover(
    handle: string,
  ): Promise<(Filed & About & { readonly entries: readonly JournalEntry[]; readonly missing: readonly string[] }) | null>;
  discard(handle: string): Promise<void>;
}
