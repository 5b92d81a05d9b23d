import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Library as Shelf, makeLibrary } from '../../shared/jobs/library';
import type { PackSource } from '../../shared/pack';
import { ok } from '../../shared/text/result';
import { newWorkbook } from '../../shared/workbook/new';
import type { Library } from '../bridge/ports';

/** The packs under a folder (a folder a region, in it a folder a year), read once, when first asked for. */
export function libraryIn(folder: string): Library {
  let shelf: Promise<Shelf> | null = null;
  const read = () => (shelf ??= readSources(folder).then(makeLibrary));
  return {
    async packs() {
      return (await read()).packs().map(({ id, region, year, title }) => ({ id, region, year, title }));
    },
    samples: async () => (await read()).samples(),
    async sample(id) {
      const books = await read();
      return books.samples().some((one) => one.id === id) ? books.sample(id) : null;
    },
    async blank(id, unit) {
      const pack = (await read()).packs().find((one) => one.id === id);
      return pack ? ok({ pack, workbook: newWorkbook(pack, unit) }) : null;
    },
  };
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
