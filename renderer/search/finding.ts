import { create } from 'zustand';
import { settleAll } from '../kit/settling';

/** Whether the search is open. */
export const useFinding = create<{ open: boolean }>()(() => ({ open: false }));

/** Opens the search over what is being written: it is taken first, and stays where the hand comes back to. */
export function startFinding(): void {
  settleAll();
  // A question on the screen has to be answered before; one that is just going away has been.
  if (!document.querySelector(':is([role="dialog"], [role="alertdialog"])[data-open]')) useFinding.setState({ open: true });
}

export function stopFinding(): void {
  useFinding.setState({ open: false });
}
