import { leaveCell } from './files';
import { stopLooking } from './looking';
import { isUnsaved } from './book';
import { leave, useStore } from './store';
import { useWindow } from './window';

type Then = () => void;

export function useAsking(): boolean {
  return useWindow((state) => state.leavingFor !== null);
}

/** Leaves the open workbook and goes on; where something would be lost, asks first. */
export async function leaveThen(then: Then): Promise<void> {
  leaveCell();
  stopLooking();
  const { book } = useStore.getState();
  if (book && isUnsaved(book)) return useWindow.setState({ leavingFor: then });
  if (book) await leave();
  then();
}

/** The answer to the question: go, or stay. */
export function answerLeaving(go: boolean): void {
  const { leavingFor: then } = useWindow.getState();
  useWindow.setState({ leavingFor: null });
  if (go && then) void leave().then(then);
}
