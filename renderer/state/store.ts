import { create } from 'zustand';
import type { JobState, Opened } from '../../shared/bridge';
import { sentence } from '../../shared/text/problem';
import type { Workbook } from '../../shared/workbook/schema/workbook';
import { shell } from './shell';
import {
  type Book,
  cancelTyping,
  type Command,
  doCommand,
  dropDrafts,
  finishTyping,
  openBook,
  putInPlace,
  redo,
  stopTyping,
  type,
  undo,
  whyReadOnly,
} from './book';
import { entryOf, type Journal, journalOf } from './journal';

/** A sentence for the officer, until it is put away or the next one comes. */
export interface Notice {
  readonly tone: 'problem' | 'done';
  readonly words: string;
  /** What was done, as the last step: one key press here takes it back. */
  readonly undoes?: boolean;
}

export interface State {
  readonly book: Book | null;
  /** The workbook being worked on, while an earlier state of it is looked at in its place. */
  readonly aside: Book | null;
  /** What works on the open workbook: there with it, and not on the start page. */
  readonly core: Pick<typeof import('./core'), 'apply' | 'typedText'> | null;
  /** Where what is done to the open workbook is written down. */
  readonly journal: Journal | null;
  /** Whether letters of the cell being typed in are in the journal already. */
  readonly typedBefore: boolean;
  /** Which step of the rail is open. */
  readonly stepId: string;
  /** The line whose working is shown. */
  readonly line: string | null;
  /** The binding of a cell to go to, once its page is there. */
  readonly wanted: string | null;
  readonly saving: boolean;
  /** When the open workbook was last saved, in milliseconds; null: not yet since it was opened. */
  readonly savedAt: number | null;
  readonly notice: Notice | null;
  readonly job: JobState | null;
  /** The folder the last export went to, by name. */
  readonly jobFolder: string | null;
}

const closed: State = {
  book: null,
  aside: null,
  core: null,
  journal: null,
  typedBefore: false,
  stepId: '',
  line: null,
  wanted: null,
  saving: false,
  savedAt: null,
  notice: null,
  job: null,
  jobFolder: null,
};

export const useStore = create<State>()(() => closed);
const { getState, setState } = useStore;

/** The core comes after the first paint: the start page needs none of it. */
const loadCore = () => import('./core');

/** Puts an opened workbook on the table. */
export async function begin(opened: Opened): Promise<void> {
  const core = await loadCore();
  const journal = journalOf(shell, opened.handle, (message) => notify('problem', message));
  const notice = opened.note === null ? null : { tone: 'problem' as const, words: opened.note };
  setState({ ...closed, core, journal, book: openBook(opened, core), notice });
}

/** Takes the workbook off the table; back to the start page. */
export async function leave(): Promise<void> {
  const { book, journal } = getState();
  journal?.drop();
  setState(closed);
  if (book) await shell.closeWorkbook({ handle: book.handle });
}

/** Takes the workbook off the table as it is, neither saved nor given up: the start page offers it again. */
export async function leaveAside(): Promise<void> {
  await getState().journal?.flush();
  setState({ journal: null });
  await shell.setAside({});
  setState(closed);
}

export function notify(tone: Notice['tone'], words: string): void {
  setState({ notice: { tone, words } });
}

/** Says what was just done to the workbook, with a way to take it back. */
export function notifyDone(words: string): void {
  setState({ notice: { tone: 'done', words, undoes: true } });
}

export function dismissNotice(): void {
  setState({ notice: null });
}

export function goTo(stepId: string): void {
  // What was said of the page left behind is no news on the next one; what went wrong stays until it is put away.
  const { notice } = getState();
  setState({ stepId, line: null, notice: notice?.tone === 'done' ? null : notice });
}

export function showLine(line: string | null): void {
  if (getState().line !== line) setState({ line });
}

export function currentJournal(): Journal | null {
  return getState().journal;
}

function change(next: (book: Book) => Book): boolean {
  const { book } = getState();
  if (!book) return false;
  const changed = next(book);
  if (changed !== book) putBook(changed);
  return changed !== book;
}

/** What a notice offered to take back is no more the last step, once there is another. */
function putBook(book: Book): void {
  const { book: before, notice } = getState();
  setState({ book, notice: notice?.undoes && before?.workbook !== book.workbook ? null : notice });
}

/** Says why nothing can be changed here. False: it can. */
export function refusesChange(): boolean {
  const { book } = getState();
  const refusal = book && whyReadOnly(book);
  if (refusal) notify('problem', sentence(refusal));
  return Boolean(refusal);
}

/** Does a command; a refusal becomes a notice. True if it was done. */
export function perform(command: Command): boolean {
  const { book, core, journal } = getState();
  if (!book || !core) return false;
  const done = doCommand(book, command, core.apply);
  if (done.problems.length > 0) {
    notify('problem', done.problems.map(sentence).join('\n'));
    return false;
  }
  if (done.book === book) return true;
  putBook(done.book);
  journal?.add(entryOf(command));
  return true;
}

/** Does a command that fills places, whatever unreadable texts stand there. */
export function performOver(command: Command, places: readonly string[]): boolean {
  const done = perform(command);
  if (done) change((book) => dropDrafts(book, places));
  return done;
}

/** A letter more in a cell. */
export function typeOn(command: Command): void {
  const { core, journal, typedBefore } = getState();
  if (!core || refusesChange()) return;
  if (!change((book) => type(book, command, core.apply))) return;
  journal?.add(entryOf(command, typedBefore));
  if (!typedBefore) setState({ typedBefore: true });
}

/** Leaves a cell. True if its text was taken, false if it stays there as a draft with its sentence. */
export function finish(command: Command, place: string, text: string): boolean {
  const { book, core, journal, typedBefore } = getState();
  if (!book || !core) return true;
  // What is put down may be other than the letters: an amount typed in 元.
  const put = command.name === 'set' ? command.args.text : text;
  const before = core.typedText({ ...book, workbook: book.typingFrom ?? book.workbook }, place);
  if (before === put) {
    if (book.typingFrom !== null || typedBefore) change((now) => stopTyping(now));
    if (typedBefore) journalWorkbook();
    setState({ typedBefore: false });
    return book.drafts[place] === undefined;
  }
  if (refusesChange()) return true;
  change((now) => finishTyping(now, command, { place, text, before: book.drafts[place]?.before ?? before }, core.apply));
  const taken = getState().book?.drafts[place] === undefined;
  if (taken) journal?.add(entryOf(command, typedBefore));
  else journalWorkbook();
  if (typedBefore) setState({ typedBefore: false });
  return taken;
}

/** Leaves a cell as it was before. */
export function cancel(place: string): void {
  const before = getState().book?.drafts[place]?.before;
  change((book) => cancelTyping(book, place));
  // The text the workbook kept though it could not be read goes for what stood there before it: as if it had never been typed,
  // unless something else was done since.
  if (before !== undefined && textBeforeLastStep(place) === before) undoStep();
  else if (before !== undefined) perform({ name: 'set', args: { binding: place, text: before } });
  if (!getState().typedBefore) return;
  journalWorkbook();
  setState({ typedBefore: false });
}

/** What stood in a place before the last step; undefined where nothing has been done yet. */
function textBeforeLastStep(place: string): string | undefined {
  const { book, core } = getState();
  const workbook = book?.past.at(-1);
  return book && core && workbook ? core.typedText({ ...book, workbook }, place) : undefined;
}

/** Puts another state in the workbook's place, as one step of undo. */
export function putWorkbook(workbook: Workbook): void {
  if (change((book) => putInPlace(book, workbook))) journalWorkbook();
}

export function undoStep(): void {
  if (!refusesChange() && change(undo)) journalWorkbook();
}

export function redoStep(): void {
  if (!refusesChange() && change(redo)) journalWorkbook();
}

function journalWorkbook(): void {
  const { book, journal } = getState();
  if (book) journal?.add({ kind: 'workbook', workbook: book.workbook });
}
