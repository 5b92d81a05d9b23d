import type { Dialogs } from './dialogs';
import type { Disk, Versions } from './files';
import type { Jobs, Reviews } from './jobs';
import type { Journals } from './journals';
import type { Originals, Publications, Recent } from './kept';
import type { Library } from './library';
import type { Reading } from './reading';
import type { AboutPort, WindowPort } from './window';

export type { Book, Evidence, Filed } from './book';
export type { Library } from './library';
export type { Claimed, Disk, Rescued, Versions } from './files';
export type { Dialogs } from './dialogs';
export type { About, Journals } from './journals';
export type { Originals, Publications, Recent } from './kept';
export type { JobListener, JobOrder, Jobs, Reviews } from './jobs';
export type { ReadResult, Reading, WordingResult } from './reading';
export type { AboutPort, WindowPort } from './window';

/** All that the handlers need of the world. Tests hand in their own. */
export interface Ports {
  readonly library: Library;
  readonly disk: Disk;
  readonly versions: Versions;
  readonly dialogs: Dialogs;
  readonly journals: Journals;
  readonly recent: Recent;
  readonly originals: Originals;
  readonly publications: Publications;
  readonly jobs: Jobs;
  readonly reviews: Reviews;
  /** Files that came from outside. */
  readonly arrivals: { take(): string | null };
  readonly reading: Reading;
  readonly about: AboutPort;
  readonly window: WindowPort;
}
