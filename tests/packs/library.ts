import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Chosen, type LoadedPack, loadPack, type PackSource, packIdOf, readingOnce } from '../../shared/pack';
import { checkPack, type PackReport } from '../../shared/packcheck';
import { sentence } from '../../shared/text/problem';
import { frozen } from '../support/frozen';

const root = path.resolve(import.meta.dirname, '../..');

/** What of these was read, loaded and checked already: once for all test files of a process. */
const sources = new Map<string, PackSource>();
const packs = new Map<string, LoadedPack>();
const reports = new Map<string, PackReport>();
const read = readingOnce();

/** The value of a key, made where there is none yet. */
function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** A pack's folder read from disk, frozen; `folder` is relative to the project. */
export function sourceIn(folder: string): PackSource {
  return once(sources, folder, () => frozen(readFolder(folder)));
}

function readFolder(folder: string): PackSource {
  const home = path.join(root, folder);
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(home, file), 'utf8') }));
  return { folder, files };
}

const folders = readdirSync(path.join(root, 'templates'), { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'pack.yaml')
  .map((file) => path.posix.join('templates', path.dirname(file).split(path.sep).join('/')))
  .sort();

/** Folders with a pack.yaml below `templates`, `_base` and `_blank` included. */
export function packFolders(): readonly string[] {
  return folders;
}

/** The pack in a folder, by the options chosen of its variants; throws with all problems in words where it is refused. */
export function packIn(folder: string, chosen: Chosen = {}): LoadedPack {
  return once(packs, `${folder} ${JSON.stringify(chosen)}`, () => loadedFrom(sourceIn(folder), chosen));
}

/** The pack of a source, with everything under templates to extend. */
export function loadedFrom(source: PackSource, chosen?: Chosen): LoadedPack {
  const loaded = loadPack(source, find, chosen, read);
  if (!loaded.ok) throw new Error(loaded.problems.map((one) => `${one.place} ${sentence(one)}`).join('\n'));
  return loaded.value;
}

/** Everything that the check finds in the pack of a folder, by every choice of its variants. */
export function reportOn(folder: string): PackReport {
  return once(reports, folder, () => reportFrom(sourceIn(folder)));
}

/** The same of a source at hand. */
export function reportFrom(source: PackSource): PackReport {
  return checkPack(source, find, read);
}

function find(id: string): PackSource | undefined {
  return folders.map(sourceIn).find((one) => packIdOf(one) === id);
}
