import { create } from 'zustand';
import { leaveCell } from './files';
import { stopLooking } from './looking';
import { isUnsaved } from './book';
import { leave, useStore } from './store';

type Then = () => void;

const useLeaving = create<{ then: Then | null }>()(() => ({ then: null }));

export function useAsking(): boolean {
  return useLeaving((state) => state.then !== null);
}

/** Leaves the open workbook and goes on; where something would be lost, asks first. */
export async function leaveThen(then: Then): Promise<void> {
  leaveCell();
  stopLooking();
  const { book } = useStore.getState();
  if (book && isUnsaved(book)) return useLeaving.setState({ then });
  if (book) await leave();
  then();
}

/** The answer to the question: go, or stay. */
export function answerLeaving(go: boolean): void {
  const { then } = useLeaving.getState();
  useLeaving.setState({ then: null });
  if (go && then) void leave().then(then);
}
