import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { newHandle } from '../bridge/handles';
import type { Recent } from '../bridge/ports';
import { saveFile } from '../disk';

const MOST = 12;
const stored = z.array(z.strictObject({ path: z.string(), at: z.string() })).max(100);

/** The files of late, in the program's own folder. Their paths stay here; the page gets tickets. */
export function realRecent(file: string): Recent {
  const tickets = new Map<string, string>();

  async function read(): Promise<z.infer<typeof stored>> {
    try {
      return stored.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return [];
    }
  }

  return {
    async list() {
      const known = await read();
      const there = await Promise.all(
        known.map((one) =>
          access(one.path).then(
            () => true,
            () => false,
          ),
        ),
      );
      tickets.clear();
      return known
        .filter((_, index) => there[index])
        .map((one) => {
          const handle = newHandle('file');
          tickets.set(handle, one.path);
          return { handle, name: path.basename(one.path), folder: folderOf(one.path), at: one.at };
        });
    },
    path: async (handle) => tickets.get(handle) ?? null,
    async forget(handle) {
      const gone = tickets.get(handle);
      const left = (await read()).filter((one) => one.path !== gone);
      await saveFile(file, Buffer.from(JSON.stringify(left), 'utf8'));
    },
    async add(added) {
      const others = (await read()).filter((one) => one.path !== added);
      const now = [{ path: added, at: new Date().toISOString() }, ...others].slice(0, MOST);
      await saveFile(file, Buffer.from(JSON.stringify(now), 'utf8'));
    },
  };
}

/** The last two folders above a file, as a way: where a file of the same name is told apart. */
function folderOf(file: string): string {
  const names = path
    .dirname(file)
    .split(path.sep)
    .filter((name) => name !== '');
  return names.slice(-2).join(' › ').slice(0, 600);
}
