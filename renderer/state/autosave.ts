import { isComposing } from '../kit/inputMethod';
import { useLayout } from '../kit/layout';
import { type Book, isUnsaved } from './book';
import { save } from './files';
import { useStore } from './store';
import { useWindow } from './window';

/** How long nothing was typed before the file is written (ms): the journal has every letter meanwhile. */
const REST_MS = 10_000;

/** Whether a workbook is saved by itself now: it has a file of its own, something new in it, and nobody is in the middle of a word. */
function mayBeSaved(book: Book): boolean {
  const { saving, aside } = useStore.getState();
  const { runningSave, notSaved } = useWindow.getState();
  const isQuiet = !saving && aside === null && runningSave === null && notSaved === null && !isComposing();
  return isQuiet && book.onDisk && book.readOnly === null && book.typingFrom === null && isUnsaved(book);
}

/**
 * Saves into the file a workbook has whenever nothing has been typed for a while. After a refusal it waits for a save by command: the
 * same sentence again and again would help nobody. Gives back how to stop.
 */
export function startAutosave(rest = REST_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusedFor: string | null = null;

  async function run(): Promise<void> {
    const { book } = useStore.getState();
    if (!book || !useLayout.getState().isAutosaving || refusedFor === book.handle) return;
    if (!mayBeSaved(book)) return wait();
    if (!(await save({ auto: true }))) refusedFor = book.handle;
  }
  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), rest);
  }
  const stop = useStore.subscribe(({ book, savedAt }, before) => {
    if (savedAt !== before.savedAt) refusedFor = null;
    if (book && book.workbook !== before.book?.workbook && isUnsaved(book)) wait();
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
