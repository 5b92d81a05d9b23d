import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { RecentItem } from '../app/menu';
import { newHandle } from '../bridge/handles';
import type { Recent } from '../bridge/ports';
import { saveFile } from '../disk';

const MOST = 12;
const stored = z.array(z.strictObject({ path: z.string(), at: z.string() })).max(100);

/**
 * The files of late, in the program's own folder. Their paths stay here; the page gets tickets. `changed`: told at first, and
 * whenever there are others.
 */
export function realRecent(file: string, changed: (files: readonly RecentItem[]) => void = () => undefined): Recent {
  const tickets = new Map<string, string>();
  let told = '';

  async function read(): Promise<z.infer<typeof stored>> {
    try {
      return stored.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return [];
    }
  }

  /** Those that are still where they were. */
  async function there(): Promise<z.infer<typeof stored>> {
    const known = await read();
    const found = await Promise.all(
      known.map((one) =>
        access(one.path).then(
          () => true,
          () => false,
        ),
      ),
    );
    return known.filter((_, index) => found[index]);
  }

  async function tell(): Promise<void> {
    const files = (await there()).map((one) => ({ path: one.path, name: path.basename(one.path), folder: folderOf(one.path) }));
    const now = files.map((one) => one.path).join('\n');
    if (now === told) return;
    told = now;
    changed(files);
  }
  void tell();

  return {
    async list() {
      const files = await there();
      tickets.clear();
      return files.map((one) => {
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
      await tell();
    },
    async add(added) {
      const others = (await read()).filter((one) => one.path !== added);
      const now = [{ path: added, at: new Date().toISOString() }, ...others].slice(0, MOST);
      await saveFile(file, Buffer.from(JSON.stringify(now), 'utf8'));
      await tell();
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
