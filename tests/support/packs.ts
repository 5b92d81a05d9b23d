import { makeLibrary, type Library } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import type { Workbook } from '../../shared/workbook';
import { readSources } from '../../electron/packs/read';

let shelf: Promise<Library> | undefined;

/** The packs of `templates/`, read once a test file. */
export function templates(): Promise<Library> {
  shelf ??= readSources('templates').then(makeLibrary);
  return shelf;
}

/** A worked example as a workbook. */
export async function sampleOf(id: string): Promise<{ pack: Pack; workbook: Workbook }> {
  const found = (await templates()).sample(id);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}
