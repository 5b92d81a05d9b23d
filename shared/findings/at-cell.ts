import { Memory } from '../graph/memory';
import type { Pack } from '../pack';
import type { Evaluation } from '../scoring';
import { findingWords } from '../text/findings';
import type { Workbook } from '../workbook';
import { fields } from '../workbook/fields';
import { amountsCheck } from './checks/amounts';
import { brokenLimits, impossibleFactCheck } from './checks/facts';
import { type Finding, findingText } from './finding';
import { subjectOf } from './subject';

/**
 * What makes the figure at a binding impossible (check 44), as a sentence for whoever is typing it; null: nothing, or no
 * figure of the unit or of a table's funds. Of a part above its whole both cells tell. Cheap enough for every key press.
 */
export function impossibleAt(
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  binding: string,
  memory: Memory = new Memory(),
): string | null {
  const isFact = fields.unitFact.split(binding) !== null;
  const owner = fields.amount.split(binding)?.owner;
  if (!isFact && owner === undefined) return null;
  const subject = subjectOf(pack, workbook, evaluation, memory);
  const found: Finding[] = [];
  if (isFact) impossibleFactCheck.whole?.(subject, found);
  for (const table of subject.tables) if (table.path === owner) amountsCheck.table?.(table, found, { get: evaluation.figure });
  const here = found.find((one) => one.binding === binding);
  if (here) return findingText(here).message;
  const broken = isFact ? brokenLimits(subject).find(({ keys }) => keys.includes(binding)) : undefined;
  return broken ? findingWords('fact.above', broken.params).message : null;
}
