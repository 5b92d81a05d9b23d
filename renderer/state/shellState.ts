import { useEffect } from 'react';
import { runAction } from '../actions/run';
import { shell } from '../shell';
import { isUnsaved } from './book';
import { useStore } from './store';

/** Keeps the shell informed (title, unsaved work) and listens to it (menu, jobs). */
export function useShellState(): void {
  const handle = useStore((state) => state.book?.handle ?? null);
  const title = useStore((state) => state.book?.name ?? '');
  const unsaved = useStore((state) => state.book !== null && isUnsaved(state.book));
  useEffect(() => void shell.setState({ handle, title, unsaved }), [handle, title, unsaved]);
  useEffect(() => shell.onAction(({ id }) => runAction(id)), []);
  useEffect(() => shell.onJob((job) => useStore.setState({ job })), []);
}
