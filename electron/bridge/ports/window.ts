import type { MenuState } from '../../../shared/bridge/actions';
import type { About as ProgramFacts, Place } from '../../../shared/bridge';

/** The program about itself. */
export interface AboutPort {
  facts(): Promise<ProgramFacts>;
  /** Shows a folder of its own; false: the system could not. */
  open(place: Place): Promise<boolean>;
}

export interface WindowPort {
  setState(title: string, unsaved: boolean, menu: MenuState): void;
  close(): void;
  painted(): void;
  showFolder(path: string): void;
  openManual(): void;
  /** Pastes where the focus is. */
  paste(): void;
}
