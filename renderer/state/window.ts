import { create } from 'zustand';
import type { AnswerOf, ChosenLastYear, Damaged, Held, ReviewState, Said } from '../../shared/bridge';
import type { Workbook } from '../../shared/workbook/schema/workbook';
import type { RollReport } from '../../shared/rolling/report';

/** What rolling over made of each thing, beside what the workbook keeps of it: there until another takes its place. */
export interface RollDetails {
  readonly handle: string;
  readonly report: RollReport;
}

/** A cell of a document that was read in: the table's index and the cell's. */
export interface CellKey {
  readonly table: number;
  readonly cell: number;
}

/** The cell of the document being looked at, of the workbook on the table; null: the first that has to be. */
export interface ImportedAt {
  readonly handle: string;
  readonly at: CellKey | null;
}

/** One place that would change. */
export interface ReviewedChange {
  readonly binding: string;
  /** Which table it is in; empty: the one on the page. */
  readonly group: string;
  readonly name: string;
  /** Empty: nothing stands there, or nothing would. */
  readonly before: string;
  readonly after: string;
  /** Whether it is ticked to begin with. */
  readonly isChosen: boolean;
  /** Filled on both sides, and not the same. */
  readonly isConflict?: boolean;
}

/** Changes to be looked at before they are taken. */
export interface Reviewed {
  readonly title: string;
  readonly words: string;
  readonly changes: readonly ReviewedChange[];
  /** How many blank places are filled beside what is ticked. */
  readonly always: number;
  /** What goes nowhere, and why. */
  readonly left: readonly { readonly text: string; readonly why: string }[];
  /** What else there is to know, kind by kind. */
  readonly told?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** What taking it is called; 填入 where nothing is said. */
  readonly doing?: string;
  readonly take: (chosen: ReadonlySet<string>) => void;
}

/** Where to save: over the file it has, or where is asked. */
export interface Where {
  readonly elsewhere?: boolean;
  /** By itself, over the file it has; nothing is asked. */
  readonly auto?: boolean;
}

/** Where the focus was: in which cell, or beside the table in a field or a parameter that waits. */
export interface From {
  readonly place: string | null;
  readonly aside: boolean;
}

/** Which findings are shown: by level or what became of them, by table, by what they are about; null: all. */
export interface CheckFilter {
  readonly state: 'all' | 'error' | 'doubt' | 'hint' | 'missing' | 'aside';
  readonly table: string | null;
  readonly kind: string | null;
}

/** Actions of those who know the pages and places of a workbook; they come with the desk, after the start page. */
export interface DeskActions {
  readonly none: () => void;
  /** Brings what undo or redo changed into sight. */
  readonly 'show-change': (before: Workbook) => void;
  readonly 'next-gap': (from: From) => void;
  readonly 'next-finding': () => void;
  readonly 'previous-finding': () => void;
  readonly 'next-step': (from: From) => void;
  readonly 'previous-step': (from: From) => void;
}

/** What the window itself has open or asks, whichever workbook is on the table. */
export interface WindowState {
  /** The start page shows its form for a new workbook. */
  readonly askingNew: boolean;
  /** Last year's file, while the start page asks for the year and the pack. */
  readonly lastYear: ChosenLastYear | null;
  /** A file that did not simply open; stays after its dialog is closed, which then fades out with its words. */
  readonly trouble: Held | Damaged | null;
  /** It has not been said yet what to do with it. */
  readonly isTroubleOpen: boolean;
  readonly isSearchOpen: boolean;
  /** Where the focus was when the search opened: null once it has gone to what was found. */
  readonly searchedFrom: Element | null;
  /** The list of earlier versions is open. */
  readonly showsVersions: boolean;
  /** The words of a form being put in the bureau's own: the path of the adjustment. */
  readonly adjusting: string | null;
  /** 替换 is open. */
  readonly showsReplace: boolean;
  /** The program tells about itself. */
  readonly showsAbout: boolean;
  /** 批量审核 is open, and how it stands; null: no folder has been chosen yet. */
  readonly showsBatch: boolean;
  readonly batch: ReviewState | null;
  /** Why a save did not take place, where another name helps; until it has been said what to do. */
  readonly notSaved: readonly Said[] | null;
  /** What was dropped on an open workbook, until it is said what to do with it. */
  readonly arrived: AnswerOf<'takeDropped'> | null;
  /** What to go on with once it has been said that unsaved work may be left. */
  readonly leavingFor: (() => void) | null;
  /** What would change — by a paste, by a file merged in — until it has been said what to take of it. */
  readonly reviewing: Reviewed | null;
  /** In which unit of money figures are copied; kept from one paste to the next. */
  readonly pasteUnit: string;
  readonly rolled: RollDetails | null;
  readonly importedAt: ImportedAt | null;
  /** A document is being read, which takes seconds. */
  readonly reading: boolean;
  /** The save under way. */
  readonly runningSave: Promise<boolean> | null;
  /** Where to save once more when it is done: what was asked for meanwhile. */
  readonly saveNext: Where | null;
  readonly desk: DeskActions | null;
  /** The list of findings stays open beside the page. */
  readonly isDocked: boolean;
  /** The finding that was gone to last, by its key, and where it stood among the others. */
  readonly findingAt: { readonly key: string; readonly index: number } | null;
  readonly checkFilter: CheckFilter;
  /** For which score of a line its reason was asked, by the workbook's handle and the line. */
  readonly reasonsAsked: Readonly<Record<string, string>>;
  /** The start page has been shown: when it comes again, something else had the focus. */
  readonly hasStarted: boolean;
}

export const useWindow = create<WindowState>()(() => ({
  askingNew: false,
  lastYear: null,
  trouble: null,
  isTroubleOpen: false,
  isSearchOpen: false,
  searchedFrom: null,
  showsVersions: false,
  adjusting: null,
  showsReplace: false,
  showsAbout: false,
  showsBatch: false,
  batch: null,
  notSaved: null,
  arrived: null,
  leavingFor: null,
  reviewing: null,
  pasteUnit: '万元',
  rolled: null,
  importedAt: null,
  reading: false,
  runningSave: null,
  saveNext: null,
  desk: null,
  isDocked: false,
  findingAt: null,
  checkFilter: { state: 'all', table: null, kind: null },
  reasonsAsked: {},
  hasStarted: false,
}));
