import { type Library as Shelf, makeLibrary } from '../../shared/jobs/library';
import { rollOver } from '../../shared/jobs/roll';
import { ok } from '../../shared/text/result';
import { newWorkbook } from '../../shared/workbook/new';
import type { Library } from '../bridge/ports';
import { readSources } from '../packs/read';

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
    roll: async (order) => rollOver(order, await read()),
  };
}
