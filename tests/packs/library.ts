import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type LoadedPack, loadPack, type PackSource, packIdOf } from '../../shared/pack';
import { sentence } from '../../shared/text/problem';

const root = path.resolve(import.meta.dirname, '../..');

/** A pack's folder read from disk; `folder` is relative to the project. */
export function sourceIn(folder: string): PackSource {
  const home = path.join(root, folder);
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(path.join(home, file), 'utf8') }));
  return { folder, files };
}

/** Folders with a pack.yaml below `templates`, `_base` and `_blank` included. */
export function packFolders(): string[] {
  return readdirSync(path.join(root, 'templates'), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'pack.yaml')
    .map((file) => path.posix.join('templates', path.dirname(file).split(path.sep).join('/')))
    .sort();
}

/** The pack in a folder; throws with all problems in words where it is refused. */
export function packIn(folder: string): LoadedPack {
  return loadedFrom(sourceIn(folder));
}

/** The pack of a source, with everything under templates to extend. */
export function loadedFrom(source: PackSource): LoadedPack {
  const sources = packFolders().map(sourceIn);
  const loaded = loadPack(source, (id) => sources.find((one) => packIdOf(one) === id));
  if (!loaded.ok) throw new Error(loaded.problems.map((one) => `${one.place} ${sentence(one)}`).join('\n'));
  return loaded.value;
}
