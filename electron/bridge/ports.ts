import type {
  About as ProgramFacts,
  ExportFormat,
  Holder,
  ImportReport,
  JobState,
  JournalEntry,
  PackSummary,
  Place,
  RecentFile,
  Standing,
  Said,
  SampleSummary,
  WordingRead,
} from '../../shared/bridge';
import type { RolledOver, RollOrder } from '../../shared/jobs/roll';
import type { Chosen, Pack, PackSource } from '../../shared/pack';
import type { Problem } from '../../shared/text/problem';
import type { Result } from '../../shared/text/result';
import type { Workbook } from '../../shared/workbook/schema/workbook';

/** A workbook with the pack it is scored by: what a file holds. */
export interface Book {
  readonly pack: Pack;
  readonly workbook: Workbook;
}

/** The files attached to a workbook, by name. */
export type Evidence = ReadonlyMap<string, Uint8Array>;

/** A workbook as it goes into a file, with what is attached to it. */
export interface Filed extends Book {
  readonly evidence: Evidence;
}

/** The rule packs and worked examples that come with the program. */
export interface Library {
  packs(): Promise<readonly PackSummary[]>;
  samples(): Promise<readonly SampleSummary[]>;
  /** null: no such sample. */
  sample(id: string): Promise<Result<Book & { title: string }> | null>;
  /** null: no such pack. */
  blank(pack: string, unit: string, year?: string, chosen?: Chosen): Promise<Result<Book> | null>;
  /** The pack in a folder, if nothing is wrong with it, to begin from until the program is closed; else why not. */
  add(folder: string): Promise<Result<PackSummary> | 'no-pack-here' | 'pack-known'>;
  /** The packs as text, those loaded from folders included: for a process that reads them itself. */
  sources(): Promise<readonly PackSource[]>;
  /** Last year's workbook as the template of a later year. */
  roll(order: RollOrder): Promise<Result<RolledOver>>;
}

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

/** The system's dialogs; null: the officer thought better of it. */
export interface Dialogs {
  askOpen(): Promise<string | null>;
  /** A document to read in: Word, Excel or a web page. */
  askPapers(): Promise<string | null>;
  /** A document, or another workbook, to take things over from. */
  askBeside(): Promise<string | null>;
  /** The bureau's form, or words a colleague saved. */
  askWording(): Promise<string | null>;
  askSave(name: string): Promise<string | null>;
  askFolder(purpose: 'export' | 'pack' | 'review'): Promise<string | null>;
  /** A Word or Excel document of the unit's own, to be filled in. */
  askOriginal(): Promise<string | null>;
  /** Where its filled copy goes; the name has its ending. */
  askSaveFilled(name: string): Promise<string | null>;
}

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

interface ExportOrder extends Book {
  readonly kind: 'export';
  readonly folder: string;
  readonly formats: readonly ExportFormat[];
  readonly grids?: readonly string[] | undefined;
  readonly split?: boolean | undefined;
  readonly valuesOnly?: boolean | undefined;
  readonly watermark?: string | undefined;
}

/** To be printed on paper. */
interface PrintOrder extends Book {
  readonly kind: 'paper';
  readonly grids?: readonly string[] | undefined;
  readonly watermark?: string | undefined;
}

/** 照原件填: a document of the unit's own, and the file its filled copy becomes. */
interface FillOrder extends Book {
  readonly kind: 'fill';
  readonly original: string;
  readonly target: string;
}

/** 导出公开附件: what is published and what is kept of a saved workbook. */
interface PublishOrder extends Book {
  readonly kind: 'publish';
  /** The workbook's own file. */
  readonly file: string;
  /** The folder that the set's own folder is made in. */
  readonly folder: string;
  /** A document of the unit's own for its tables. */
  readonly form: string | null;
}

/** Everything a worker does for the window. Another kind of work is one more of these, and one more in the worker. */
export type JobOrder = ExportOrder | PrintOrder | FillOrder | PublishOrder;

/** What came of reading a document. */
export type ReadResult =
  | { readonly kind: 'read'; readonly pack: string; readonly workbook: Workbook; readonly report: ImportReport }
  | { readonly kind: 'failed'; readonly problems: readonly Said[] }
  | { readonly kind: 'cancelled' };

/** What came of reading the words of a bureau's form. */
export type WordingResult =
  | { readonly kind: 'worded'; readonly read: WordingRead }
  | { readonly kind: 'failed'; readonly problems: readonly Said[] }
  | { readonly kind: 'cancelled' };

/** Reads documents, in a process of its own; one at a time. */
export interface Reading {
  /** `pack`: the one to read it by; null: the one of the sources that it fits best. */
  read(order: {
    readonly file: string;
    readonly sources: readonly PackSource[];
    readonly pack: Pack | null;
  }): Promise<ReadResult>;
  /** The words of an official form, or those a colleague saved, for a workbook. */
  wording(order: Book & { readonly file: string }): Promise<WordingResult>;
  cancel(): void;
}

/** Long work, in a process of its own. */
export interface Jobs {
  /** null: one is running already. */
  start(order: JobOrder): string | null;
  cancel(job: string): boolean;
  /** Where a finished job put its files; null: nowhere. */
  folder(job: string): string | null;
}

/** 批量审核 of a folder, file by file in processes of their own. */
export interface Reviews {
  /** False: one is going on already. */
  start(folder: string): boolean;
  cancel(): void;
  /** The table of the last one that ended. */
  table(): string | null;
}

export type JobListener = (state: JobState) => void;

/** The program about itself. */
export interface AboutPort {
  facts(): Promise<ProgramFacts>;
  /** Shows a folder of its own; false: the system could not. */
  open(place: Place): Promise<boolean>;
}

export interface WindowPort {
  setState(title: string, unsaved: boolean): void;
  close(): void;
  painted(): void;
  showFolder(path: string): void;
  openManual(): void;
}

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
