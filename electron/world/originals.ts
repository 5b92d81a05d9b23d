import { access, readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Originals } from '../bridge/ports';
import { saveFile } from '../disk';

/** So many documents of one unit are offered, and so many in all are remembered. */
const MOST_OF_UNIT = 5;
const MOST = 60;
const stored = z.array(z.strictObject({ unit: z.string(), path: z.string() })).max(MOST);

/** Documents of units, in the program's own folder: next year the same one is filled in again. Their paths stay here. */
export function realOriginals(file: string): Originals {
  async function read(): Promise<z.infer<typeof stored>> {
    try {
      return stored.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return [];
    }
  }
  const isThere = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  return {
    async list(unit) {
      const own = (await read()).filter((one) => one.unit === unit).map(({ path }) => path);
      const there = await Promise.all(own.map(isThere));
      return own.filter((_, index) => there[index]).slice(0, MOST_OF_UNIT);
    },
    async add(unit, path) {
      if (unit === '') return;
      const others = (await read()).filter((one) => one.unit !== unit || one.path !== path);
      await saveFile(file, Buffer.from(JSON.stringify([{ unit, path }, ...others].slice(0, MOST)), 'utf8'));
    },
  };
}
