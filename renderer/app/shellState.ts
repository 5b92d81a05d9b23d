import { useEffect } from 'react';
import { runAction } from '../state/actions';
import { shell } from '../state/shell';
import { isUnsaved } from '../state/book';
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
  useEffect(() => void shell.setState({ handle, title, unsaved }), [handle, title, unsaved]);
  useEffect(() => shell.onAction(({ id }) => runAction(id)), []);
  useEffect(() => shell.onTaken((taken) => void closeForChanges(taken)), []);
  useEffect(() => shell.onReview((batch) => useWindow.setState({ batch })), []);
  useEffect(() => shell.onJob((job) => useStore.setState({ job })), []);
}
