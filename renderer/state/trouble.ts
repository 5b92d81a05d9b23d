import { create } from 'zustand';
import type { Damaged, Held } from '../../shared/bridge';

interface State {
  /** A file that did not simply open; stays after its dialog is closed, which then fades out with its words. */
  readonly trouble: Held | Damaged | null;
  /** She has not said yet what to do with it. */
  readonly isOpen: boolean;
}

export const useTrouble = create<State>()(() => ({ trouble: null, isOpen: false }));

export function tellTrouble(trouble: Held | Damaged): void {
  useTrouble.setState({ trouble, isOpen: true });
}

export function dismissTrouble(): void {
  useTrouble.setState({ isOpen: false });
}
