import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { standing } from '../../shared/bridge';
import type { RecentItem } from '../app/menu';
import { newHandle } from '../bridge/handles';
import type { Recent } from '../bridge/ports';
import { saveFile } from '../disk';

const MOST = 12;
const item = z.strictObject({
  path: z.string(),
  at: z.string(),
  pinned: z.boolean().optional(),
  standing: standing.optional(),
});
const stored = z.array(item).max(100);
type Item = z.infer<typeof item>;

/**
 * The files of late, in the program's own folder. Their paths stay here; the page gets tickets. `changed`: told at first, and
 * whenever there are others.
 */
export function realRecent(file: string, changed: (files: readonly RecentItem[]) => void = () => undefined): Recent {
  const tickets = new Map<string, string>();
  let told = '';

  async function read(): Promise<readonly Item[]> {
    try {
      return stored.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return [];
    }
  }

  /** Those that are still where they were. */
  async function there(): Promise<readonly Item[]> {
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

  async function write(files: readonly Item[]): Promise<void> {
    const others = files.filter(({ pinned }) => !pinned).sort((one, other) => other.at.localeCompare(one.at));
    const kept = [...files.filter(({ pinned }) => pinned), ...others.slice(0, MOST)];
    await saveFile(file, Buffer.from(JSON.stringify(kept.slice(0, 100)), 'utf8'));
    await tell();
  }

  /** Changes what is known of a file that is listed. */
  async function change(known: string | undefined, by: Partial<Item>): Promise<void> {
    const files = await read();
    if (files.some((one) => one.path === known)) await write(files.map((one) => (one.path === known ? { ...one, ...by } : one)));
  }

  async function tell(): Promise<void> {
    const files = (await there()).map((one) => ({ path: one.path, name: path.basename(one.path), folder: folderOf(one.path) }));
    const now = files.map((one) => one.path).join('\n');
    if (now === told) return;
    told = now;
    changed(files);
  }
  void tell();

  const inTurn = oneAfterAnother();
  return {
    list: () =>
      inTurn(async () => {
        const files = await there();
        tickets.clear();
        return files.map((one) => {
          const handle = newHandle('file');
          tickets.set(handle, one.path);
          const about = { pinned: one.pinned ?? false, standing: one.standing ?? null };
          return { handle, name: path.basename(one.path), folder: folderOf(one.path), at: one.at, ...about };
        });
      }),
    path: async (handle) => tickets.get(handle) ?? null,
    forget: (handle) => inTurn(async () => write((await read()).filter((one) => one.path !== tickets.get(handle)))),
    pin: (handle, pinned) => inTurn(() => change(tickets.get(handle), { pinned })),
    note: (known, now) => inTurn(() => change(known, { standing: now })),
    add: (added) =>
      inTurn(async () => {
        const files = await read();
        const before = files.find((one) => one.path === added);
        const now = { ...before, path: added, at: new Date().toISOString() };
        await write([now, ...files.filter((one) => one.path !== added)]);
      }),
  };
}

/** Does one thing after the other: what one of them writes is what the next one reads. */
function oneAfterAnother(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let turn: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
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
