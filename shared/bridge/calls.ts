import { z } from 'zod';
import { workbook } from '../workbook/schema/workbook';
import type { CallName } from './names';
import { exportWish, original, printWish, started } from './exporting';
import {
  displayName,
  handle,
  journalEntry,
  menuState,
  moment,
  opened,
  packSummary,
  recentFile,
  sampleSummary,
  standing,
} from './parts';
import { about, place } from './about';
import { beside, imported } from './importing';
import { opening, version, versionContents } from './opening';
import { chosenLastYear, rollReport } from './rolling';
import { worded } from './wording';

/** One call of the page to the shell: what goes in, what comes out. Both are parsed where they arrive. */
export interface CallSpec<Args, Answer> {
  readonly args: z.ZodType<Args>;
  readonly answer: z.ZodType<Answer>;
}

function call<Args, Answer>(args: z.ZodType<Args>, answer: z.ZodType<Answer>): CallSpec<Args, Answer> {
  return { args, answer };
}

const nothing = z.strictObject({});
const byHandle = z.strictObject({ handle });
const toSave = z.strictObject({ handle, workbook });
/** A file the shell knows the path of and the page doesn't, and whether it is a workbook or a document. */
const ticket = z.strictObject({ file: handle, kind: z.enum(['workbook', 'papers']) });
const cancelled = z.strictObject({ kind: z.literal('cancelled') });
const saved = z.union([z.strictObject({ kind: z.literal('saved'), name: displayName, at: moment }), cancelled]);

/** Every call there is. Dialogs are the shell's: the page asks to open or save and learns a name, never a path. */
export const calls = {
  /** Packs to begin from, and worked examples. */
  library: call(nothing, z.strictObject({ packs: z.array(packSummary), samples: z.array(sampleSummary) })),
  /** Recent files, and work left unsaved by a crash. */
  recent: call(nothing, z.strictObject({ files: z.array(recentFile), unsaved: z.array(recentFile) })),
  openSample: call(z.strictObject({ id: z.string().max(200) }), opened),
  newWorkbook: call(
    z.strictObject({
      pack: z.string().max(200),
      unit: z.string().trim().min(1).max(200),
      year: z
        .string()
        .regex(/^20\d\d$/)
        .optional(),
      /** variant → option, of the pack's */
      variants: z.record(z.string().max(64), z.string().max(64)).optional(),
    }),
    opened,
  ),
  openFile: call(nothing, opening),
  /** Asks for last year's file; `rollOver` then makes a new workbook from it and says what became of every field. */
  chooseLastYear: call(nothing, z.union([z.strictObject({ kind: z.literal('chosen'), chosen: chosenLastYear }), cancelled])),
  rollOver: call(
    z.strictObject({ source: handle, year: z.string().max(10), pack: z.string().max(200).nullable() }),
    z.strictObject({ opened, report: rollReport }),
  ),
  /** Makes the workbook that is open the template of a later year. */
  rollOpened: call(
    z.strictObject({ handle, workbook, year: z.string().max(10), pack: z.string().max(200).nullable() }),
    z.strictObject({ opened, report: rollReport }),
  ),
  /** A file dropped on the window, by the path the preload found: a ticket for it, and whether it is a workbook or a document. */
  takeDropped: call(z.strictObject({ path: z.string().min(1).max(4096) }), ticket),
  /** The same for a file that was double-clicked, or named by a second start; null where none waits. */
  takeArrived: call(nothing, ticket.nullable()),
  /** Reads a published Word or Excel document into a new workbook: asks which, or takes the one that was dropped on the window. */
  importPapers: call(z.strictObject({ dropped: handle.nullable() }), z.union([imported, cancelled])),
  /** Reads a document, or another workbook of the same pack, to take things over from into an open one: asks which, or takes a dropped one. */
  readBeside: call(z.strictObject({ handle, dropped: handle.nullable() }), z.union([beside, cancelled])),
  /** Asks for the bureau's form, or words a colleague saved, and reads its words; nothing is taken yet. */
  loadWording: call(toSave, z.union([worded, cancelled])),
  /** Asks for a folder and saves the workbook's own words there for colleagues, beside any earlier ones. */
  /** `leftCount`: words of one project alone that were not saved. */
  saveWording: call(
    toSave,
    z.union([z.strictObject({ kind: z.literal('written'), name: displayName, leftCount: z.number().int().min(0) }), cancelled]),
  ),
  cancelImport: call(nothing, z.null()),
  /** Asks for the folder of a pack and checks it: with nothing wrong it can be begun from until the program is closed. */
  loadPackFolder: call(nothing, z.union([z.strictObject({ kind: z.literal('loaded'), pack: packSummary }), cancelled])),
  /** Opens the workbook that `takeDropped` or `takeArrived` gave a ticket for. */
  openDropped: call(z.strictObject({ file: handle }), opening),
  openRecent: call(byHandle, opening),
  /** Opens what `held` told of all the same: to look at, or taking it away from whoever has it. */
  openHeld: call(z.strictObject({ file: handle, how: z.enum(['read-only', 'take-over']) }), opened),
  /** Opens what could be read of what `damaged` told of, as a new workbook. */
  openRescued: call(z.strictObject({ file: handle }), opened),
  /** The earlier states of an open workbook's file, newest first. */
  versions: call(byHandle, z.strictObject({ versions: z.array(version) })),
  readVersion: call(z.strictObject({ handle, version: handle }), versionContents),
  /** Opens an earlier state as a new workbook; the file stays as it is. */
  openVersion: call(z.strictObject({ version: handle }), opened),
  /** Goes back to an earlier state. `present`, where given, is on no disk yet and is kept as a version first. */
  restoreVersion: call(z.strictObject({ handle, version: handle, present: workbook.nullable() }), z.strictObject({ workbook })),
  openRecovered: call(byHandle, opened),
  discardRecovered: call(byHandle, z.null()),
  /** Takes a file off the list of late; the file stays where it is. */
  forgetRecent: call(byHandle, z.null()),
  /** Keeps a file of late at the top of the list, or no longer. */
  pinRecent: call(z.strictObject({ handle, pinned: z.boolean() }), z.null()),
  /** How an open workbook stands: shown beside its file, where it has one, when the start page comes next. */
  noteStanding: call(z.strictObject({ handle, standing }), z.null()),
  /** `auto`: by itself, in the middle of work; not each such state is kept as an earlier version. */
  save: call(toSave.extend({ auto: z.boolean().optional() }), saved),
  saveAs: call(toSave, saved),
  journal: call(z.strictObject({ handle, entries: z.array(journalEntry).min(1).max(1000) }), z.null()),
  /** Asks for a folder and starts; progress and outcome arrive as `job` events. */
  startExport: call(exportWish, z.union([started, cancelled])),
  /** Has the tables printed, by the system's own dialog. */
  startPrint: call(printWish, started),
  /** Documents of this unit that were read in or filled in before and are still there, the last one first. */
  originals: call(z.strictObject({ unit: z.string().max(300) }), z.strictObject({ originals: z.array(original) })),
  /** Asks for a document of the unit's own to fill in. */
  chooseOriginal: call(nothing, z.union([z.strictObject({ kind: z.literal('chosen'), original }), cancelled])),
  /** 照原件填: asks where to save, and fills a copy of the document in. The document itself is only read. */
  startFill: call(z.strictObject({ handle, workbook, file: handle }), z.union([started, cancelled])),
  /** 导出公开附件 of a saved workbook: asks for a folder; `form`: a document of the unit's own for its tables. */
  startPublish: call(z.strictObject({ handle, workbook, form: handle.nullable() }), z.union([started, cancelled])),
  /** Asks for a folder and writes 校验报告 there as Word, beside any earlier one. */
  writeCheckReport: call(toSave, z.union([z.strictObject({ kind: z.literal('written'), name: displayName }), cancelled])),
  /** 批量审核: asks for a folder and begins; progress and outcome arrive as `review` events. */
  startReview: call(nothing, z.union([z.strictObject({ kind: z.literal('started'), folder: displayName }), cancelled])),
  cancelReview: call(nothing, z.null()),
  /** Opens the table of the last review that ended, or shows the folder it is in. */
  openReview: call(z.strictObject({ what: z.enum(['table', 'folder']) }), z.null()),
  /** The same of 复核表. */
  writeReviewSheet: call(toSave, z.union([z.strictObject({ kind: z.literal('written'), name: displayName }), cancelled])),
  cancelJob: call(z.strictObject({ job: handle }), z.null()),
  /** Shows the exported files in the system's file manager. */
  showExported: call(z.strictObject({ job: handle }), z.null()),
  /** What the window's title says, and whether closing has to ask. */
  setState: call(
    z.strictObject({ handle: handle.nullable(), title: z.string().max(300), unsaved: z.boolean(), menu: menuState }),
    z.null(),
  ),
  closeWorkbook: call(byHandle, z.null()),
  /** Lets go of every open workbook without saving it or giving it up: what is unsaved is among `recent`'s. */
  setAside: call(nothing, z.null()),
  closeWindow: call(nothing, z.null()),
  /** The manual, in a window of its own. */
  openManual: call(nothing, z.null()),
  /** What Ctrl+V does, asked for by mouse: a page may not read the clipboard itself. */
  paste: call(nothing, z.null()),
  /** Version, licences and folders of the program. */
  about: call(nothing, about),
  /** Shows one of its folders in the system's file manager. */
  openPlace: call(z.strictObject({ place }), z.null()),
  /** The first usable paint is on the screen: the window may be shown. */
  painted: call(nothing, z.null()),
} satisfies Record<CallName, CallSpec<unknown, unknown>>;

type Calls = typeof calls;
export type ArgsOf<Name extends CallName> = z.infer<Calls[Name]['args']>;
export type AnswerOf<Name extends CallName> = z.infer<Calls[Name]['answer']>;
