import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadPack, type PackSource, packIdOf } from '../../../shared/pack';
import { compileWhatCanBe } from '../../../shared/scoring/compile/partial';
import { type Subject, subjectOf } from '../../../shared/packcheck';

export const badPacks = 'tests/fixtures/bad-packs';

/** A pack's folder as the check wants it; `folder` is what problems will call it. */
export function sourceOf(at: string, folder = at): PackSource {
  const names = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const files = names.map((name) => ({ path: name.split(path.sep).join('/'), text: readFileSync(path.join(at, name), 'utf8') }));
  return { folder, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** Looks up packs by id among sources. */
export function finder(sources: readonly PackSource[]): (id: string) => PackSource | undefined {
  return (id) => sources.find((source) => packIdOf(source) === id);
}

export const good = sourceOf(`${badPacks}/_good`, 'good');

/** A pack that extends the good one, from the text of its pack.yaml. */
export function overGood(text: string): PackSource {
  return { folder: 'mine', files: [{ path: 'pack.yaml', text: `language: 1\nextends: good\nid: mine\n${text}` }] };
}

export function subjectFrom(source: PackSource): Subject {
  const loaded = loadPack(source, finder([good]));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return subjectOf(loaded.value, compileWhatCanBe(loaded.value.pack).compiled);
}
