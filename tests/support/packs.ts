import { makeLibrary, type Library } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import type { Workbook } from '../../shared/workbook';
import { readSources } from '../../electron/packs/read';
import { frozen } from './frozen';

let shelf: Promise<Library> | undefined;

/** The packs of `templates/`, read once for all test files of a process. */
export function templates(): Promise<Library> {
  shelf ??= readSources('templates').then(makeLibrary);
  return shelf;
}

interface Sample {
  readonly pack: Pack;
  readonly workbook: Workbook;
}

const samples = new Map<string, Sample>();

/** A worked example as a workbook, filled in once for all test files of a process: frozen, to be copied by whoever changes it. */
export async function sampleOf(id: string): Promise<Sample> {
  const known = samples.get(id);
  if (known) return known;
  const found = (await templates()).sample(id);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const sample = { pack: found.value.pack, workbook: frozen(found.value.workbook) };
  samples.set(id, sample);
  return sample;
}
