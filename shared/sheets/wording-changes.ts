import type { Pack } from '../pack';
import type { Adjustment, Workbook } from '../workbook/schema/workbook';
import { type WordedPlace, wordingPlaces } from './wording';

/** Words that would stand in place of others: `before` is what the workbook has, or what the pack says. */
export interface WordingChange extends Omit<WordedPlace, 'text'> {
  readonly adjustment: Adjustment;
  readonly before: string;
}

/**
 * What taking words over would change in a workbook, in the order they come; `same`: how many stand there already. Words for a
 * place the pack does not have are not among them.
 */
export function wordingChanges(
  adjustments: readonly Adjustment[],
  pack: Pack,
  workbook: Workbook,
): { readonly changes: readonly WordingChange[]; readonly same: number } {
  const places = wordingPlaces(pack);
  const present = new Map(workbook.adjustments.map(({ path, value }) => [path, value]));
  const known = adjustments.flatMap((adjustment): WordingChange[] => {
    const place = places.get(adjustment.path);
    if (!place) return [];
    const { text, ...named } = place;
    return [{ ...named, adjustment, before: present.get(adjustment.path) ?? text }];
  });
  const changes = known.filter(({ adjustment, before }) => adjustment.value !== before);
  return { changes, same: known.length - changes.length };
}
