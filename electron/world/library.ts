import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Data, isMapping, type LoadedPack, loadPack, type PackSource, packIdOf } from '../../shared/pack';
import { ok } from '../../shared/text/result';
import { newWorkbook } from '../../shared/workbook/new';
import { readPlain } from '../../shared/workbook/plain/read';
import type { Library } from '../bridge/ports';

interface Shelf {
  readonly packs: readonly LoadedPack[];
  readonly samples: readonly {
    readonly id: string;
    readonly title: string;
    readonly note: string;
    readonly pack: LoadedPack;
    readonly data: Data;
  }[];
}

/** The packs under a folder (a folder a region, in it a folder a year), read once, when first asked for. */
export function libraryIn(folder: string): Library {
  let shelf: Promise<Shelf> | null = null;
  const read = () => (shelf ??= readShelf(folder));
  return {
    async packs() {
      return (await read()).packs.map(({ pack }) => ({ id: pack.id, region: pack.region, year: pack.year, title: pack.title }));
    },
    async samples() {
      return (await read()).samples.map(({ id, title, note, pack }) => ({ id, title, note, pack: pack.pack.id }));
    },
    async sample(id) {
      const found = (await read()).samples.find((one) => one.id === id);
      if (!found) return null;
      const { pack } = found.pack;
      const filled = readPlain(found.data, pack, newWorkbook(pack, ''));
      return filled.ok ? ok({ pack, workbook: filled.value, title: found.title }) : filled;
    },
    async blank(id, unit) {
      const found = (await read()).packs.find(({ pack }) => pack.id === id);
      return found ? ok({ pack: found.pack, workbook: newWorkbook(found.pack, unit) }) : null;
    },
  };
}

async function readShelf(folder: string): Promise<Shelf> {
  const sources = await readSources(folder);
  const find = (id: string) => sources.find((source) => packIdOf(source) === id);
  // What cannot be used by itself (what others extend) is no pack to choose.
  const packs = sources.flatMap((source) => {
    const loaded = loadPack(source, find);
    return loaded.ok ? [loaded.value] : [];
  });
  const samples = packs.flatMap((pack) => pack.examples.map(({ data }) => ({ ...wordsOf(data), pack, data })));
  return { packs, samples: samples.filter((sample) => sample.id !== '') };
}

function wordsOf(data: Data): { id: string; title: string; note: string } {
  const word = (key: string) => (isMapping(data) && typeof data[key] === 'string' ? data[key] : '');
  return { id: word('id'), title: word('title'), note: word('note') };
}

async function readSources(folder: string): Promise<PackSource[]> {
  const folders = await packFolders(folder);
  return Promise.all(folders.map(async (home) => ({ folder: home, files: await yamlIn(path.join(folder, home)) })));
}

async function packFolders(root: string): Promise<string[]> {
  const regions = await foldersIn(root);
  const years = await Promise.all(
    regions.map(async (region) => (await foldersIn(path.join(root, region))).map((year) => `${region}/${year}`)),
  );
  return years.flat().sort();
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

async function yamlIn(folder: string, inside = ''): Promise<{ path: string; text: string }[]> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true });
  const read = entries.map(async (entry) => {
    const name = inside ? `${inside}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return yamlIn(folder, name);
    return entry.name.endsWith('.yaml') ? [{ path: name, text: await readFile(path.join(folder, name), 'utf8') }] : [];
  });
  return (await Promise.all(read)).flat();
}
