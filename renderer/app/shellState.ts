import { useEffect } from 'react';
import { runAction } from '../state/actions';
import { shell } from '../state/shell';
import { useLayout } from '../kit/layout';
import { isUnsaved } from '../state/book';
import { useReadOnly } from '../state/readOnly';
import { useStore } from '../state/store';
import { useWindow } from '../state/window';
import { closeForChanges } from '../state/taken';

/** Keeps the shell informed (title, unsaved work) and listens to it (menu, jobs, a file taken over). */
export function useShellState(): void {
  const handle = useStore((state) => state.book?.handle ?? null);
  const title = useStore((state) => state.book?.name ?? '');
  // While an earlier state is looked at, what would be lost by closing is in the book put aside.
  const unsaved = useStore(({ book, aside }) => {
    const own = aside ?? book;
    return own !== null && isUnsaved(own);
  });
  const canUndo = useStore(({ book }) => book !== null && (book.past.length > 0 || book.typingFrom !== null));
  const canRedo = useStore(({ book }) => book !== null && book.future.length > 0);
  const canChange = useReadOnly() === null;
  const isAutosaving = useLayout((state) => state.isAutosaving);
  useEffect(() => {
    const menu = { canUndo, canRedo, canChange, isAutosaving };
    void shell.setState({ handle, title, unsaved, menu });
  }, [handle, title, unsaved, canUndo, canRedo, canChange, isAutosaving]);
  useEffect(() => shell.onAction(({ id }) => runAction(id)), []);
  useEffect(() => shell.onTaken((taken) => void closeForChanges(taken)), []);
  useEffect(() => shell.onReview((batch) => useWindow.setState({ batch })), []);
  useEffect(() => shell.onJob((job) => useStore.setState({ job })), []);
}
