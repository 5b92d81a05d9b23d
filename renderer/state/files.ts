import type { ExportFormat, Reply, Said } from '../../shared/bridge';
import { settleAll } from '../kit/settling';
import { shell, wordsOf } from '../shell';
import { begin, currentJournal, notify, useStore } from './store';

const { getState, setState } = useStore;

/** Opens what the shell gives; a refusal becomes a notice. */
export async function openWith(asking: Promise<Reply<Parameters<typeof begin>[0]>>): Promise<boolean> {
  const reply = await asking;
  if (reply.ok) await begin(reply.value);
  else refuse(reply);
  return reply.ok;
}

/** Asks for a file and opens it. */
export async function openFile(): Promise<void> {
  const reply = await shell.openFile({});
  if (!reply.ok) refuse(reply);
  else if (reply.value.kind === 'opened') await begin(reply.value.opened);
}

/** Saves; asks where if it has no file yet, or when told to. True if it is saved now. */
export async function save({ elsewhere = false } = {}): Promise<boolean> {
  settleAll();
  const { book, saving } = getState();
  if (!book || saving) return false;
  setState({ saving: true, notice: null });
  // What is waiting belongs to the state being saved; what comes later, the shell keeps for the next one.
  await currentJournal()?.flush();
  const { handle, workbook } = book;
  const reply = await (elsewhere ? shell.saveAs : shell.save)({ handle, workbook });
  setState({ saving: false });
  if (!reply.ok) return refuse(reply);
  if (reply.value.kind === 'cancelled') return false;
  const { name } = reply.value;
  setState(({ book: now }) => (now?.handle === handle ? { book: { ...now, name, onDisk: true, saved: workbook } } : {}));
  return true;
}

/** Starts an export of the workbook as it stands on the screen. */
export async function startExport(formats: ExportFormat[]): Promise<void> {
  leaveCell();
  const { book } = getState();
  if (!book) return;
  setState({ notice: null });
  const reply = await shell.startExport({ handle: book.handle, workbook: book.workbook, formats });
  if (!reply.ok) refuse(reply);
  else if (reply.value.kind === 'started') {
    const { job, folder } = reply.value;
    // The first events may have come before this answer.
    setState(({ job: known }) => ({
      jobFolder: folder,
      job: known?.job === job ? known : { state: 'working', job, done: 0, total: 1, words: '正在准备' },
    }));
  }
}

/** The cell being typed in takes its text when it loses the focus. */
export function leaveCell(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function refuse(reply: { problems: readonly Said[] }): false {
  notify('problem', wordsOf(reply.problems));
  return false;
}
