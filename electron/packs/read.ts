import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackSource } from '../../shared/pack';

/** Reads every pack folder under a folder (a folder a region, in it a folder a year) as text. */
export async function readSources(folder: string): Promise<PackSource[]> {
  const homes = await packFolders(folder);
  return Promise.all(homes.map(async (home) => ({ folder: home, files: await yamlIn(path.join(folder, home)) })));
}

/** Reads one pack folder, wherever it is. */
export async function readSource(folder: string): Promise<PackSource> {
  return { folder, files: await yamlIn(folder) };
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
