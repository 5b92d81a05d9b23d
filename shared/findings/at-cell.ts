import { Memory } from '../graph/memory';
import type { Pack } from '../pack';
import type { Evaluation } from '../scoring';
import { findingWords } from '../text/findings';
import type { Workbook } from '../workbook';
import { fields } from '../workbook/fields';
import { amountsCheck } from './checks/amounts';
import { brokenLimits, impossibleFact } from './checks/facts';
import { type Finding, findingText } from './finding';
import { settingsIn, tableSubjectAt } from './subject';

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
  const [fact] = fields.unitFact.split(binding) ?? [];
  if (fact !== undefined) return impossibleUnitFact(pack, evaluation, fact, memory);
  const owner = fields.amount.split(binding)?.owner;
  const table = owner === undefined ? null : tableSubjectAt(pack, workbook, evaluation, owner, memory);
  if (!table) return null;
  const found: Finding[] = [];
  amountsCheck.table?.(table, found, { get: evaluation.figure });
  const here = found.find((one) => one.binding === binding);
  return here ? findingText(here).message : null;
}

function impossibleUnitFact(pack: Pack, evaluation: Evaluation, id: string, memory: Memory): string | null {
  const spec = pack.facts.find((one) => one.id === id);
  const found = spec && impossibleFact(evaluation, spec);
  if (found) return findingText({ ...found, severity: 'error', binding: fields.unitFact.at(id) }).message;
  const settings = settingsIn(pack, evaluation, memory);
  const broken = brokenLimits({ settings, evaluation }).find(({ keys }) => keys.includes(fields.unitFact.at(id)));
  return broken ? findingWords('fact.above', broken.params).message : null;
}
