import { Memory } from '../../shared/graph/memory';
import type { Holder, JournalEntry, Opened } from '../../shared/bridge';
import type { Pack, ResolvedPack } from '../../shared/pack/model/pack';
import { type Problem, problem, sentence } from '../../shared/text/problem';
import type { Result } from '../../shared/text/result';
import type { Command } from '../../shared/workbook/commands';
import type { Workbook } from '../../shared/workbook/schema/workbook';

export type { Command };

/** `apply` of shared/workbook, handed in as the start page needs none of it; of a journal it is given what stands there. */
export type Apply = (
  workbook: Workbook,
  command: { readonly name: string; readonly args: unknown },
  pack: Pack,
) => Result<Workbook>;

/** What the officer typed that could not be read, kept until it is corrected. */
export interface Draft {
  readonly text: string;
  readonly message: string;
  /** The workbook has the text as it was typed, and a file of it will; what stood there before. Absent: it stands here alone. */
  readonly before?: string;
}

/** Why a workbook can be looked at and not changed: somebody has its file, has just taken it over, or it is an earlier state of it. */
export type ReadOnly =
  | { readonly kind: 'held' | 'taken'; readonly by: Holder }
  | { readonly kind: 'past'; readonly version: string; readonly savedAt: string };

/** An open workbook with its past and future. Plain data: every change makes a new one. */
export interface Book {
  readonly handle: string;
  readonly name: string;
  readonly onDisk: boolean;
  readonly pack: Pack;
  readonly workbook: Workbook;
  /** The workbook as it is on disk; compared by identity, so undoing back to it counts as saved. Null: nowhere. */
  readonly saved: Workbook | null;
  readonly readOnly: ReadOnly | null;
  readonly past: readonly Workbook[];
  readonly future: readonly Workbook[];
  /** While typing: the workbook before it, to which Esc returns. One step of undo however many letters. */
  readonly typingFrom: Workbook | null;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** What was worked out of the last state, for the next. */
  readonly memory: Memory;
}

/** What a book is opened with. */
export interface OpenedWith {
  readonly apply: Apply;
  readonly packOf: (text: ResolvedPack) => Pack;
}

/** A book just opened, with work recovered from its journal done again. */
export function openBook(opened: Opened, { apply, packOf }: OpenedWith): Book {
  const { handle, name, onDisk, pack, workbook, entries, unsaved, heldBy } = opened;
  const start: Book = {
    handle,
    name,
    onDisk,
    pack: packOf(pack),
    workbook,
    saved: unsaved ? null : workbook,
    readOnly: heldBy && { kind: 'held', by: heldBy },
    past: [],
    future: [],
    typingFrom: null,
    drafts: {},
    memory: new Memory(),
  };
  return entries.reduce((book, entry) => replay(book, entry, apply), start);
}

function replay(book: Book, entry: JournalEntry, apply: Apply): Book {
  if (entry.kind === 'workbook') return step(book, entry.workbook);
  const result = apply(book.workbook, { name: entry.name, args: entry.args }, book.pack);
  if (!result.ok) return book;
  return entry.continues ? { ...book, workbook: result.value } : step(book, result.value);
}

/** One step forward, to be undone at once. */
function step(book: Book, workbook: Workbook): Book {
  if (workbook === book.workbook) return book;
  return { ...book, workbook, past: [...book.past, book.workbook], future: [] };
}

/** Why nothing can be changed in this book; null where it can. */
export function whyReadOnly({ name, readOnly }: Book): Problem | null {
  if (readOnly === null) return null;
  if (readOnly.kind === 'past') return problem('workbook.past', '', {});
  return readOnly.kind === 'held'
    ? problem('workbook.held', '', readOnly.by)
    : problem('workbook.taken', '', { name, ...readOnly.by });
}

/** Does a command, or says why not. */
export function doCommand(book: Book, command: Command, apply: Apply): { book: Book; problems: readonly Problem[] } {
  const refusal = whyReadOnly(book);
  if (refusal) return { book, problems: [refusal] };
  const result = apply(book.workbook, command, book.pack);
  return result.ok ? { book: step(book, result.value), problems: [] } : { book, problems: result.problems };
}

/** Somebody has taken its file over: all that was done stays, and nothing more can be done before it has another. */
export function takenOver(book: Book, by: Holder): Book {
  return { ...book, readOnly: { kind: 'taken', by } };
}

/** An earlier state of the book in its place, to look at: it has no past, and nothing in it is unsaved. */
export function lookAt(book: Book, workbook: Workbook, readOnly: ReadOnly): Book {
  return { ...book, workbook, saved: workbook, past: [], future: [], typingFrom: null, drafts: {}, readOnly };
}

/** Another state in this one's place, to be undone as one step. What could not be read belonged to the state that goes. */
export function putInPlace(book: Book, workbook: Workbook): Book {
  return { ...step({ ...book, workbook: book.typingFrom ?? book.workbook, typingFrom: null }, workbook), drafts: {} };
}

/** A letter more in a cell: scored at once; what cannot be read yet leaves the last readable figure standing. */
export function type(book: Book, command: Command, apply: Apply): Book {
  const from = book.typingFrom ?? book.workbook;
  const result = apply(from, command, book.pack);
  return { ...book, typingFrom: from, workbook: result.ok ? result.value : book.workbook };
}

/**
 * The cell is left: all its letters become one step, or the text stands as a draft with the reason it cannot be taken. Where
 * a number is due the workbook keeps the text itself, so that no file loses it; `before` is what stood there.
 */
export function finishTyping(
  book: Book,
  command: Command,
  { place, text, before }: { readonly place: string; readonly text: string; readonly before: string },
  apply: Apply,
): Book {
  const from = book.typingFrom ?? book.workbook;
  const rest = { ...book, workbook: from, typingFrom: null };
  const result = apply(from, command, book.pack);
  if (result.ok) return { ...step(rest, result.value), drafts: without(book.drafts, place) };
  const message = result.problems.map(sentence).join('\n');
  const kept = apply(from, { name: 'set-unread', args: { binding: place, text } }, book.pack);
  if (!kept.ok) return { ...rest, drafts: { ...book.drafts, [place]: { text, message } } };
  return { ...step(rest, kept.value), drafts: { ...book.drafts, [place]: { text, message, before } } };
}

/** Nothing came of the typing; what could not be read before stays so. */
export function stopTyping(book: Book): Book {
  return { ...book, workbook: book.typingFrom ?? book.workbook, typingFrom: null };
}

/** Esc: as if nothing had been typed. */
export function cancelTyping(book: Book, place: string): Book {
  return { ...book, workbook: book.typingFrom ?? book.workbook, typingFrom: null, drafts: without(book.drafts, place) };
}

export function undo(book: Book): Book {
  const previous = book.past[book.past.length - 1];
  if (!previous) return book;
  return {
    ...book,
    drafts: aside(book.drafts),
    workbook: previous,
    past: book.past.slice(0, -1),
    future: [book.workbook, ...book.future],
  };
}

export function redo(book: Book): Book {
  const [next, ...future] = book.future;
  if (!next) return book;
  return { ...book, drafts: aside(book.drafts), workbook: next, past: [...book.past, book.workbook], future };
}

/** Drafts that stand here alone: those a workbook keeps go with its states. */
function aside(drafts: Book['drafts']): Book['drafts'] {
  return Object.fromEntries(Object.entries(drafts).filter(([, draft]) => draft.before === undefined));
}

/** Whether anything would be lost by closing. */
export function isUnsaved(book: Book): boolean {
  return book.workbook !== book.saved || Object.keys(aside(book.drafts)).length > 0;
}

/** Something else was put into these places: what could not be read there is gone. */
export function dropDrafts(book: Book, places: readonly string[]): Book {
  return { ...book, drafts: places.reduce(without, book.drafts) };
}

function without(drafts: Book['drafts'], place: string): Book['drafts'] {
  if (!(place in drafts)) return drafts;
  const { [place]: _gone, ...rest } = drafts;
  return rest;
}
