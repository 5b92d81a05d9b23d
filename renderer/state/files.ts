import type { Opening, Reply, Said } from '../../shared/bridge';
import { settleAll } from '../kit/settling';
import { shell, wordsOf } from './shell';
import { autosaveFailed } from '../../shared/text/autosave';
import { sentence } from '../../shared/text/problem';
import { type Book, whyReadOnly } from './book';
import { offerElsewhere } from './notSaved';
import { begin, currentJournal, dismissNotice, notify, useStore } from './store';
import { tellTrouble } from './trouble';
import { useWindow, type Where } from './window';

const { getState, setState } = useStore;

/** Opens what the shell gives; a refusal becomes a notice. */
export async function openWith(asking: Promise<Reply<Parameters<typeof begin>[0]>>): Promise<boolean> {
  const reply = await asking;
  if (reply.ok) await begin(reply.value);
  else refuse(reply);
  return reply.ok;
}

/** Opens a file, or tells what stands in the way of it: somebody has it open, or it is damaged. */
export async function openingWith(asking: Promise<Reply<Opening>>): Promise<void> {
  dismissNotice();
  const reply = await asking;
  if (!reply.ok) refuse(reply);
  else if (reply.value.kind === 'opened') await begin(reply.value.opened);
  else if (reply.value.kind !== 'cancelled') tellTrouble(reply.value);
}

/** Asks for a file and opens it. */
export function openFile(): Promise<void> {
  return openingWith(shell.openFile({}));
}

/**
 * Saves; asks where if it has no file yet, or when told to. True if it is saved now. Asked again while it saves, it saves
 * once more when it is done: what was typed meanwhile is meant too.
 */
export async function save(where: Where = {}): Promise<boolean> {
  const { runningSave, saveNext } = useWindow.getState();
  if (runningSave) {
    useWindow.setState({ saveNext: { elsewhere: saveNext?.elsewhere === true || where.elsewhere === true } });
    return runningSave;
  }
  const running = saveInTurn(where).finally(() => useWindow.setState({ runningSave: null, saveNext: null }));
  useWindow.setState({ runningSave: running });
  return running;
}

async function saveInTurn(where: Where): Promise<boolean> {
  const isSaved = await saveNow(where);
  const { saveNext: next } = useWindow.getState();
  useWindow.setState({ saveNext: null });
  return isSaved && next ? saveInTurn(next) : isSaved;
}

async function saveNow({ elsewhere = false, auto = false }: Where): Promise<boolean> {
  if (!auto) settleAll();
  const { book, aside } = getState();
  if (!book) return false;
  // A file taken over may be free again by now: the shell looks, and says where it is not.
  const asksShell = elsewhere || book.readOnly?.kind === 'taken';
  const refusal = aside || !asksShell ? whyReadOnly(book) : null;
  if (refusal) {
    notify('problem', sentence(refusal));
    return false;
  }
  setState(auto ? { saving: true } : { saving: true, notice: null });
  // What is waiting belongs to the state being saved; what comes later, the shell keeps for the next one.
  await currentJournal()?.flush();
  const { handle, workbook } = book;
  const reply = await (elsewhere ? shell.saveAs({ handle, workbook }) : shell.save({ handle, workbook, auto }));
  setState({ saving: false });
  if (!reply.ok && auto) return notKept(reply);
  if (!reply.ok) return offerElsewhere(reply.problems) ? false : refuse(reply);
  if (reply.value.kind === 'cancelled') return false;
  const { name } = reply.value;
  const kept = (one: Book): Book => ({ ...one, name, onDisk: true, saved: workbook, readOnly: null });
  // An earlier state may have been opened to look at meanwhile.
  setState(({ book: now, aside: own }) => {
    if (now?.handle !== handle) return {};
    const savedAt = Date.now();
    return own ? { aside: kept(own), savedAt } : { book: kept(now), savedAt };
  });
  return true;
}

/** Said once: nothing is asked in the middle of a word. What to do is asked at the next save by command. */
function notKept({ problems }: Extract<Reply<unknown>, { ok: false }>): false {
  notify('problem', autosaveFailed(wordsOf(problems)));
  return false;
}

/** Writes 校验报告 of the workbook as it stands on the screen, where is asked. */
export function writeCheckReport(): Promise<void> {
  return writeWord('writeCheckReport');
}

/** The same of 复核表. */
export function writeReviewSheet(): Promise<void> {
  return writeWord('writeReviewSheet');
}

async function writeWord(what: 'writeCheckReport' | 'writeReviewSheet'): Promise<void> {
  settleAll();
  const { book } = getState();
  if (!book) return;
  const reply = await shell[what]({ handle: book.handle, workbook: book.workbook });
  if (!reply.ok) refuse(reply);
  else if (reply.value.kind === 'written') notify('done', `已写出「${reply.value.name}」。`);
}

/** The cell being typed in takes its text when it loses the focus. A button keeps it: a dialog gives it back there. */
export function leaveCell(): void {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) element.blur();
  else if (element instanceof HTMLElement && element.isContentEditable) element.blur();
}

function refuse(reply: { problems: readonly Said[] }): false {
  notify('problem', wordsOf(reply.problems));
  return false;
}
