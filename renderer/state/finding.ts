import { settleAll } from '../kit/settling';
import { useWindow } from './window';

/** Opens the search over what is being written: it is taken first, and stays where the focus comes back to. */
export function startFinding(): void {
  settleAll();
  // A question on the screen has to be answered before; one that is just going away has been.
  if (!document.querySelector(':is([role="dialog"], [role="alertdialog"])[data-open]'))
    useWindow.setState({ isSearchOpen: true, searchedFrom: document.activeElement });
}

/** Closes it; the focus goes back to where it was. */
export function stopFinding(): void {
  useWindow.setState({ isSearchOpen: false });
}

/** Closes it; the focus goes on to what was found. */
export function endFinding(): void {
  useWindow.setState({ isSearchOpen: false, searchedFrom: null });
}
