import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Finding, findAll, findingText } from '../../../shared/findings';
import { isMapping, type LoadedPack, loadPack, type Pack, type PackSource, packIdOf } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';

const root = path.resolve(import.meta.dirname, '../../../templates');

function filesIn(folder: string, prefix = ''): { path: string; text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name);
    if (statSync(full).isDirectory()) return filesIn(full, `${prefix}${name}/`);
    return name.endsWith('.yaml') ? [{ path: prefix + name, text: readFileSync(full, 'utf8') }] : [];
  });
}

/** Every pack's folder, as text. */
const sources: readonly PackSource[] = readdirSync(root)
  .filter((region) => statSync(path.join(root, region)).isDirectory())
  .flatMap((region) => readdirSync(path.join(root, region)).map((year) => path.join(root, region, year)))
  .filter((folder) => statSync(folder).isDirectory())
  .map((folder) => ({ folder, files: filesIn(folder) }));

export interface Sample {
  readonly pack: Pack;
  readonly workbook: Workbook;
}

const loaded = new Map<PackSource, LoadedPack | null>();

/** Each pack is read once. */
function load(source: PackSource): LoadedPack | null {
  const known = loaded.get(source);
  if (known !== undefined) return known;
  const read = loadPack(source, (wanted) => sources.find((one) => packIdOf(one) === wanted));
  const pack = read.ok ? read.value : null;
  loaded.set(source, pack);
  return pack;
}

/** The packs there are, as far as they can be used. */
export function packs(): Pack[] {
  return sources.flatMap((source) => load(source)?.pack ?? []);
}

/** A worked example, as a workbook. */
export function sampleOf(id: string): Sample {
  for (const source of sources) {
    const example = load(source)?.examples.find(({ data }) => isMapping(data) && data.id === id);
    const pack = load(source)?.pack;
    if (!example || !pack) continue;
    const read = readPlain(example.data, pack, newWorkbook(pack, ''));
    if (!read.ok) throw new Error(`${id}: ${read.problems.map(({ code, place }) => `${code} ${place}`).join(', ')}`);
    return { pack, workbook: read.value };
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
