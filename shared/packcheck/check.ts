import type { Problem } from '../text/problem';
import type { Subject } from './subject';

/** One thing a pack is checked for. One file each; the registry is `checks/index.ts`. */
export interface Check {
  readonly name: string;
  /** What it looks for, in one line of help. */
  readonly about: string;
  /** Whether what it finds may change scores (then examples are not held against them until it is mended), or only the form. */
  readonly touches: 'scores' | 'form';
  /** Told only once nothing else is wrong with the form: it would say the same in other words. */
  readonly afterwards?: true;
  readonly run: (subject: Subject) => readonly Problem[];
}
