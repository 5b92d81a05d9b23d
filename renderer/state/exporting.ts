import { create } from 'zustand';
import type { ExportFormat, Original } from '../../shared/bridge';
import { settleAll } from '../kit/settling';
import { save } from './files';
import { keptHabits, keepHabits } from './exportHabits';
import { shell, wordsOf } from './shell';
import { notify, useStore } from './store';

/** What is chosen on the page 导出. It goes on from one look at the page to the next, for the workbook on the table. */
export interface Exporting {
  /** The workbook it was chosen for. */
  readonly handle: string | null;
  readonly formats: readonly ExportFormat[];
  /** Tables left out, by the ids of their grids: a project added later is in. */
  readonly without: ReadonlySet<string>;
  readonly split: boolean;
  readonly workings: boolean;
  readonly watermark: boolean;
  /** The unit's own documents, the one last used first. */
  readonly originals: readonly Original[];
  /** The one to fill in; null: the forms are set anew. */
  readonly original: Original | null;
}

const fresh: Exporting = {
  handle: null,
  formats: ['docx', 'xlsx'],
  without: new Set(),
  split: false,
  workings: true,
  watermark: false,
  originals: [],
  original: null,
};

export const useExporting = create<Exporting>()(() => fresh);
const { getState, setState } = useExporting;

/** The words across a draft. */
export const DRAFT = '送审稿';

/** Begins anew for another workbook, and offers the documents the unit has: the last one used stands chosen. */
export async function enterExport(): Promise<void> {
  const { book } = useStore.getState();
  if (!book || getState().handle === book.handle) return;
  setState({ ...fresh, ...keptHabits(), handle: book.handle });
  const reply = await shell.originals({ unit: book.workbook.unit.name });
  if (!reply.ok || getState().handle !== book.handle) return;
  const { originals } = reply.value;
  setState({ originals, original: originals[0] ?? null });
}

/** Which files are wanted; what is chosen once is offered for every workbook, and at the next start. */
export function chooseFiles(chosen: Partial<Pick<Exporting, 'formats' | 'split' | 'workings'>>): void {
  setState(chosen);
  const { formats, split, workings } = getState();
  keepHabits({ formats, split, workings });
}

/** Asks for a document to fill in, and chooses it. */
export async function chooseOriginal(): Promise<void> {
  const reply = await shell.chooseOriginal({});
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  if (reply.value.kind === 'cancelled') return;
  const { original } = reply.value;
  setState(({ originals }) => ({ original, originals: [original, ...originals.filter(({ name }) => name !== original.name)] }));
}

/** What is wanted of the workbook as it stands on the screen; null: nothing is open. `tables` as they are listed on the page. */
function wish(tables: readonly string[]) {
  settleAll();
  const { book } = useStore.getState();
  if (!book) return null;
  const { without, watermark } = getState();
  const isAll = tables.every((id) => !without.has(id));
  return {
    handle: book.handle,
    workbook: book.workbook,
    ...(isAll ? {} : { grids: tables.filter((id) => !without.has(id)) }),
    ...(watermark ? { watermark: DRAFT } : {}),
  };
}

/** Exports what is chosen. */
export async function exportChosen(tables: readonly string[]): Promise<void> {
  const wanted = wish(tables);
  const { formats, split, workings } = getState();
  if (wanted) follow(await shell.startExport({ ...wanted, formats: [...formats], split, valuesOnly: !workings }));
}

/** Has what is chosen printed. */
export async function printChosen(tables: readonly string[]): Promise<void> {
  const wanted = wish(tables);
  if (wanted) follow(await shell.startPrint(wanted));
}

/** 照原件填: a copy of the chosen document with this year's figures. */
export async function fillChosen(): Promise<void> {
  settleAll();
  const { book } = useStore.getState();
  const { original } = getState();
  if (!book || !original) return;
  follow(await shell.startFill({ handle: book.handle, workbook: book.workbook, file: original.file }));
}

/** 导出公开附件: saves first, for what is kept has the workbook's own file in it. */
export async function publishAll(): Promise<void> {
  settleAll();
  const { book: before } = useStore.getState();
  if (!before) return;
  const isSaved = before.onDisk && before.saved === before.workbook;
  if (!isSaved && !(await save())) return;
  const { book } = useStore.getState();
  const { original } = getState();
  if (book) follow(await shell.startPublish({ handle: book.handle, workbook: book.workbook, form: original?.file ?? null }));
}

type Begun = Awaited<ReturnType<typeof shell.startExport>>;

function follow(reply: Begun): void {
  if (!reply.ok) return notify('problem', wordsOf(reply.problems));
  if (reply.value.kind === 'cancelled') return;
  const { job, folder } = reply.value;
  // The first events may have come before this answer.
  useStore.setState(({ job: known }) => ({
    notice: null,
    jobFolder: folder,
    job: known?.job === job ? known : { state: 'working', job, done: 0, total: 1, words: '正在准备' },
  }));
}
