import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Publications } from '../bridge/ports';
import { finishPlacing, saveFile } from '../disk';

const MOST = 30;
const stored = z.array(z.string()).max(MOST);

/** Folders that sets were being written into, in the program's own folder: what a killed program began there is ended at the next start. */
export function realPublications(file: string): Publications {
  async function read(): Promise<readonly string[]> {
    try {
      return stored.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return [];
    }
  }
  const write = (folders: readonly string[]) => saveFile(file, Buffer.from(JSON.stringify(folders), 'utf8'));
  return {
    async begin(folder) {
      await write([folder, ...(await read()).filter((one) => one !== folder)].slice(0, MOST));
    },
    async finish() {
      const folders = await read();
      if (folders.length === 0) return;
      const left: string[] = [];
      for (const folder of folders) if (!(await finishIn(folder))) left.push(folder);
      await write(left);
    },
  };
}

/** Ends what was begun in the sets' folders below this one; false where the disk would not let it, or the folder is away. */
async function finishIn(folder: string): Promise<boolean> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (found === null) return false;
  let isDone = true;
  for (const one of found) if (one.isDirectory() && !(await finishPlacing(path.join(folder, one.name))).ok) isDone = false;
  return isDone;
}
