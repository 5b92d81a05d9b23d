import path from 'node:path';
import { type Library as Shelf, makeLibrary } from '../../shared/jobs/library';
import { rollOver } from '../../shared/jobs/roll';
import { type Pack, packIdOf, type PackSource } from '../../shared/pack';
import { checkPack } from '../../shared/packcheck';
import { ok, refused } from '../../shared/text/result';
import { newWorkbook } from '../../shared/workbook/new';
import type { PackSummary } from '../../shared/bridge';
import type { Library } from '../bridge/ports';
import { readSource, readSources } from '../packs/read';

/** The packs under a folder (a folder a region, in it a folder a year), read once, when first asked for. */
export function libraryIn(folder: string): Library {
  let shelf: Promise<Shelf> | null = null;
  let own: Promise<PackSource[]> | null = null;
  let added: readonly PackSource[] = [];
  const bundled = () => (own ??= readSources(folder));
  const read = () => (shelf ??= bundled().then((sources) => makeLibrary([...sources, ...added])));
  return {
    async packs() {
      return (await read()).heads().map(summaryOf);
    },
    samples: async () => (await read()).samples(),
    async sample(id) {
      const books = await read();
      return books.samples().some((one) => one.id === id) ? books.sample(id) : null;
    },
    async blank(id, unit, year, chosen) {
      const books = await read();
      if (!books.heads().some((one) => one.id === id)) return null;
      const loaded = books.load(id, chosen);
      return loaded.ok ? ok({ pack: loaded.value.pack, workbook: newWorkbook(loaded.value.pack, unit, year) }) : loaded;
    },
    async add(home) {
      const found = await readSource(home);
      if (!found.ok) return found;
      const source = found.value;
      if (!source.files.some((file) => file.path === 'pack.yaml')) return 'no-pack-here';
      const id = packIdOf(source);
      if ((await bundled()).some((one) => packIdOf(one) === id)) return 'pack-known';
      // Problems name their file by the folder's name alone; a leading _ would mean that it is no pack to choose.
      const named = { ...source, folder: path.basename(home).replace(/^_+/, '') || '规则包' };
      const { problems, pack } = checkPack(named, (await read()).find);
      if (problems.length > 0 || pack === null) return refused(...problems);
      added = [...added.filter((one) => packIdOf(one) !== id), named];
      shelf = null;
      return ok(summaryOf(pack));
    },
    sources: async () => [...(await bundled()), ...added],
    roll: async (order) => rollOver(order, await read()),
  };
}

function summaryOf(
  pack: Pick<Pack, 'id' | 'region' | 'year' | 'title'> & Partial<Pick<Pack, 'years' | 'variants'>>,
): PackSummary {
  const { id, region, year, title, years, variants = [] } = pack;
  return {
    id,
    region,
    year,
    title,
    ...(years ? { yearsFrom: years.from } : {}),
    variants: variants.map(({ chosen: _, ...variant }) => variant),
  };
}
