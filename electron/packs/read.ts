import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { PackSource } from '../../shared/pack';
import { problem } from '../../shared/text/problem';
import { ok, type Result, refused } from '../../shared/text/result';
import { decodeText, loadFile } from '../disk';

/** Reads every pack folder under a folder (a folder a region, in it a folder a year) as text. One that cannot be read is left out. */
export async function readSources(folder: string): Promise<PackSource[]> {
  const homes = await packFolders(folder);
  const read = await Promise.all(homes.map(async (home) => ({ home, files: await yamlIn(path.join(folder, home)) })));
  return read.flatMap(({ home, files }) => (files.ok ? [{ folder: home, files: files.value }] : []));
}

/** Reads one pack folder, wherever it is. Refused where a file of it cannot be opened or its encoding isn't sure. */
export async function readSource(folder: string): Promise<Result<PackSource>> {
  const files = await yamlIn(folder);
  return files.ok ? ok({ folder, files: files.value }) : files;
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

type Files = PackSource['files'];

async function yamlIn(folder: string, inside = ''): Promise<Result<Files>> {
  const entries = await readdir(path.join(folder, inside), { withFileTypes: true });
  const read = entries.map(async (entry): Promise<Result<Files>> => {
    const name = inside ? `${inside}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return yamlIn(folder, name);
    return entry.name.endsWith('.yaml') ? textOf(folder, name) : ok([]);
  });
  const all = await Promise.all(read);
  const problems = all.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? refused(...problems) : ok(all.flatMap((one) => (one.ok ? one.value : [])));
}

async function textOf(folder: string, name: string): Promise<Result<Files>> {
  const loaded = await loadFile(path.join(folder, name));
  if (!loaded.ok) return refused(problem('pack.unreadable-file', `${folder}/${name}`, { name }));
  const text = decodeText(loaded.value.bytes);
  return text === null ? refused(problem('pack.encoding', `${folder}/${name}`, { name })) : ok([{ path: name, text }]);
}
