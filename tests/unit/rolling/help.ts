import { produce } from 'immer';
import type { Pack } from '../../../shared/pack';
import { type Entry, entriesOf, roll, type Rolled } from '../../../shared/rolling';
import { evaluate } from '../../../shared/scoring';
import { openField, type Workbook } from '../../../shared/workbook';
import { sampleOf, templates } from '../../support/packs';

export interface Old {
  readonly pack: Pack;
  readonly workbook: Workbook;
}

/** The worked examples, and what each is rolled to. */
export const rolls = [
  { sample: 'anju-2024-hotline', to: 'anju-2024', year: '2025' },
  { sample: 'anju-2023-approval', to: 'anju-2024', year: '2024' },
  { sample: 'tianmen-2022-hotline', to: 'tianmen-2022', year: '2023' },
  { sample: 'yanzhou-2024-governance', to: 'yanzhou-2024', year: '2025' },
] as const;

/** A pack by id. */
export async function packOf(id: string): Promise<Pack> {
  const loaded = (await templates()).load(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.value.pack;
}

/** Rolls a workbook to a year of a pack. */
export function rollTo({ pack, workbook }: Old, next: Pack, year: string): Rolled {
  return roll(pack, workbook, evaluate(pack, workbook), { pack: next, year });
}

/** A worked example with everything that is not kept replaced: a text in the record for each binding. */
export async function marked(sample: string, mark: (entry: Entry, index: number) => string | null): Promise<Old> {
  const { pack, workbook } = await sampleOf(sample);
  const entries = entriesOf(pack, workbook, { from: workbook.year, to: '2099' });
  const changed = produce(workbook, (draft) => {
    for (const [index, entry] of entries.entries()) {
      const text = mark(entry, index);
      const door = text === null ? null : openField(entry.binding, pack, draft);
      if (door?.kind === 'words') door.write(draft, text);
      if (door?.kind === 'figure') door.write(draft, text === null ? null : { text });
    }
  });
  return { pack, workbook: changed };
}

/** How many things were typed, counted without the code under test: every value that is not an id, a key, a unit or a flag. */
export function countTyped(workbook: Workbook): number {
  const { pack: _pack, year: _year, evidence, appraisals, adjustments, overrules, projects, ...rest } = workbook;
  const fills = appraisals.map(({ fill }) => fill);
  const sourced = adjustments.reduce((sum, { source }) => sum + (source === '' ? 1 : 2), 0);
  const overruled = Object.values(overrules).reduce((sum, { reason }) => sum + (reason === '' ? 1 : 2), 0);
  return (
    typedIn(rest) +
    projects.reduce((sum, project) => sum + typedIn(project), 0) +
    typedIn(fills) +
    appraisals.length +
    Object.keys(evidence).length +
    sourced +
    overruled
  );
}

function typedIn(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') return 1;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + typedIn(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  if ('none' in value) return 1;
  const keys = Object.keys(value);
  if ('text' in value && keys.every((key) => ['text', 'unit', 'note'].includes(key))) return 1;
  // An own score: its reason counts where there is one.
  if ('value' in value && 'reason' in value) {
    const { reason } = value;
    const words = typeof reason === 'object' && reason !== null && 'text' in reason ? reason.text : reason;
    return words === '' ? 1 : 2;
  }
  return Object.entries(value).reduce((sum, [key, one]) => sum + (key === 'id' && typeof one === 'string' ? 0 : typedIn(one)), 0);
}
