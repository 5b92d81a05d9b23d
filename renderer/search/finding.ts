import { create } from 'zustand';
import { settleAll } from '../kit/settling';

/** Whether the search is open, and where the hand was: null once it has gone to what was found. */
export const useFinding = create<{ open: boolean; from: Element | null }>()(() => ({ open: false, from: null }));

/** Opens the search over what is being written: it is taken first, and stays where the hand comes back to. */
export function startFinding(): void {
  settleAll();
  // A question on the screen has to be answered before; one that is just going away has been.
  if (!document.querySelector(':is([role="dialog"], [role="alertdialog"])[data-open]'))
    useFinding.setState({ open: true, from: document.activeElement });
}

/** Closes it; the hand goes back to where it was. */
export function stopFinding(): void {
  useFinding.setState({ open: false });
}

/** Closes it; the hand goes on to what was found. */
export function endFinding(): void {
  useFinding.setState({ open: false, from: null });
}
