import { createContext, useContext } from 'react';

/** Whether what is shown can be changed. */
export interface Changing {
  /** Why nothing can be changed, as a sentence; null where it can. */
  readonly why: string | null;
  /** Says so where it was tried all the same. */
  readonly refuse: () => void;
}

/** The id of the words at the top that say why: whatever is closed is described by them. */
export const WHY_READ_ONLY = 'why-read-only';

/** Given by whoever knows what is on the table; without it everything can be changed. */
export const ChangingContext = createContext<Changing>({ why: null, refuse: () => undefined });

/** Whether what a control is for can be changed. */
export function useChanging(): Changing {
  return useContext(ChangingContext);
}
