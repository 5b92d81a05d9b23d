import path from 'node:path';
import type { Around } from './around';
import { quietly } from './errno';
import { temporaryOwner } from './names';

const DAY_MS = 86_400_000;

/**
 * Removes temporary files that saves of dead processes left in a folder (a kill in mid-save leaves one nearly every
 * time). Another computer's processes can't be asked, and process numbers come round again: those go after a day.
 */
export async function sweep(folder: string, around: Around): Promise<void> {
  await quietly(sweepAll(folder, around));
}

async function sweepAll(folder: string, around: Around): Promise<void> {
  for (const name of await around.fs.list(folder)) {
    const owner = temporaryOwner(name, around);
    if (owner === null) continue;
    const file = path.join(folder, name);
    const isDead = owner.isHere && owner.pid !== around.self.pid && !around.self.isAlive(owner.pid);
    if (isDead) await quietly(around.fs.remove(file));
    else await quietly(removeOld(file, around));
  }
}

async function removeOld(file: string, around: Around): Promise<void> {
  const { changedAt } = await around.fs.about(file);
  if (around.now() - changedAt > DAY_MS) await around.fs.remove(file);
}
