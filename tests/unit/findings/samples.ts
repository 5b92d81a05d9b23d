import { type Finding, findAll, findingText } from '../../../shared/findings';
import { isMapping, type LoadedPack, type Pack } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';
import { packFolders, packIn } from '../../packs/library';
import { frozen } from '../../support/frozen';

export interface Sample {
  readonly pack: Pack;
  readonly workbook: Workbook;
}

/** The packs there are, with what others extend left out: that is no pack by itself. */
const usable: readonly LoadedPack[] = packFolders()
  .filter((folder) => !folder.startsWith('templates/_base'))
  .map((folder) => packIn(folder));

export function packs(): Pack[] {
  return usable.map(({ pack }) => pack);
}

const samples = new Map<string, Sample>();

/** A worked example as a workbook, filled in once: frozen, to be copied by whoever changes it. */
export function sampleOf(id: string): Sample {
  const sample = samples.get(id) ?? filledIn(id);
  samples.set(id, sample);
  return sample;
}

function filledIn(id: string): Sample {
  for (const { pack, examples } of usable) {
    const example = examples.find(({ data }) => isMapping(data) && data.id === id);
    if (!example) continue;
    const read = readPlain(example.data, pack, newWorkbook(pack, ''));
    if (!read.ok) throw new Error(`${id}: ${read.problems.map(({ code, place }) => `${code} ${place}`).join(', ')}`);
    return { pack, workbook: frozen(read.value) };
  }
  throw new Error(`no example ${id}`);
}

export function findingsOf({ pack, workbook }: Sample): Finding[] {
  return findAll(pack, workbook, evaluate(pack, workbook));
}

/** `code@binding` of each. */
export function keysOf(findings: readonly Finding[]): string[] {
  return findings.map(({ code, binding }) => `${code}@${binding}`);
}

/** The message of the first finding of a code (at a binding, where one is given). */
export function messageOf(findings: readonly Finding[], code: string, binding?: string): string {
  const found = findings.find((finding) => finding.code === code && (binding === undefined || finding.binding === binding));
  return found ? findingText(found).message : '';
}
