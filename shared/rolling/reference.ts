import { allTables, linesOf } from '../scoring';
import { formatFixed } from '../number';
import type { Pack } from '../pack';
import type { Evaluation } from '../scoring/evaluation';
import { fields, isNone, joinPath, type Workbook } from '../workbook';
import type { Decision } from './decide';
import type { Entry } from './entry';
import type { Places } from './places';
import { plain } from './said';

/** What was set aside because the new form has no place for it is kept under this, by its old binding. */
export const ASIDE = 'unplaced/';

/** Last year's targets, actuals, scores, reasons and whatever else is not kept, by where it would be typed now. */
export function referenceOf(
  decided: readonly (readonly [Entry, Decision])[],
  scores: Workbook['reference'],
): Workbook['reference'] {
  const reference: Workbook['reference'] = { ...scores };
  for (const [entry, decision] of decided) {
    const key = keyOf(entry, decision);
    const text = plain(entry.given);
    if (key === null || text === '') continue;
    reference[key] = text;
    if (!isNone(entry.given) && entry.given.note) reference[joinPath([key, 'note'])] = entry.given.note;
  }
  return reference;
}

/** Last year's scores, the rule's where the officer gave none. */
export function scoresOf(pack: Pack, evaluation: Evaluation, places: Places): Workbook['reference'] {
  const decimals = pack.rounding.score;
  const lines = allTables(evaluation).flatMap(linesOf);
  return Object.fromEntries(
    lines.flatMap(({ binding, self }): [string, string][] => {
      const own = fields.selfScore.at(binding);
      return self === null ? [] : [[places.to(own) ?? `${ASIDE}${own}`, formatFixed(self, decimals)]];
    }),
  );
}

function keyOf({ binding, treatment }: Entry, decision: Decision): string | null {
  if (treatment.reference === 'never') return null;
  if (decision.kind === 'unplaced') return `${ASIDE}${binding}`;
  if (decision.kind === 'keep') return treatment.reference === 'always' ? decision.to : null;
  return decision.to ?? `${ASIDE}${binding}`;
}
