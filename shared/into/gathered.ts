import type { FormBinding } from '../recognising';
import type { Remaining } from './document-plan';
import { isSame } from './manner';

/**
 * Amounts of several sources that the rules have in one, where they come to another sum this year: how much each of them is nobody
 * but the unit can say. `now`: what is printed this year at a place of the document.
 */
export function gatheredLeft({ gathered, entries }: FormBinding, now: (before: string) => string): Remaining[] {
  return [...gathered].flatMap(([before, cells]) =>
    isSame(now(before), entries.get(before)?.text ?? '')
      ? []
      : cells.map((cell) => ({ source: cell.position.label, text: cell.text })),
  );
}
