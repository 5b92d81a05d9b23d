import type { Damaged, Held } from '../../shared/bridge';
import { useWindow } from './window';

/** Tells what stands in the way of the file that was asked for. */
export function tellTrouble(trouble: Held | Damaged): void {
  useWindow.setState({ trouble, isTroubleOpen: true });
}

export function dismissTrouble(): void {
  useWindow.setState({ isTroubleOpen: false });
}
