import { produce } from 'immer';
import type { Pack } from '../pack';
import { openField, type Workbook } from '../workbook';
import { fields, records } from '../workbook/fields';
import { typedIn } from '../workbook/fields/walk';
import { bring, drop, reshape } from './structure';

/** What came of taking over differences: the workbook with those that could be taken, and the bindings of those that could not. */
export interface Accepted {
  readonly workbook: Workbook;
  readonly refused: readonly string[];
}

/**
 * Takes chosen differences of another workbook of the same pack over into this one, by binding. Projects, goals, indicators
 * and rows that are not here yet come with what is chosen of them; what is blank in the other becomes blank here, and what
 * it has no longer goes with its name. What has no place in the pack is refused and stays as it is.
 */
export function accept(pack: Pack, workbook: Workbook, other: Workbook, chosen: readonly string[]): Accepted {
  const notes = new Map(
    Object.values(records).flatMap((record) =>
      [workbook, other].flatMap((one) => record.notes(one, pack).map(({ path }) => [path, record] as const)),
    ),
  );
  const refused: string[] = [];
  const taken = produce(workbook, (draft) => {
    for (const binding of chosen) {
      const record = notes.get(binding);
      if (record) record.take(draft, other, binding);
      else if (!take(binding, draft, other, pack)) refused.push(binding);
    }
  });
  // What went with its name has gone, each part of it too.
  const [ours, theirs, made] = [workbook, other, taken].map(
    (one) => new Set<string>(typedIn(pack, one).map(({ binding }) => binding)),
  );
  const gone = (binding: string) => ours?.has(binding) && !theirs?.has(binding) && !made?.has(binding);
  return { workbook: taken, refused: refused.filter((binding) => !gone(binding)) };
}

/** Writes one field as the other workbook has it; false where there is no such place. */
function take(binding: string, draft: Workbook, other: Workbook, pack: Pack): boolean {
  if (drop(binding, draft, other)) return true;
  bring(binding, draft, other);
  if (reshape(binding, draft, other)) return true;
  if (fields.appraisalProject.parse(binding))
    return draft.appraisals.some(({ id }) => fields.appraisalProject.at(id) === binding);
  const field = openField(binding, pack, draft);
  if (!field) return false;
  const theirs = openField(binding, pack, other)?.read(other);
  if (field.kind === 'words') field.write(draft, typeof theirs === 'string' ? theirs : null);
  else field.write(draft, theirs === undefined || typeof theirs === 'string' ? null : theirs);
  return true;
}
