import path from 'node:path';
import type { Host } from './host';
import { quietly } from './errno';
import { temporaryOwner } from './names';

const DAY_MS = 86_400_000;

/**
 * Removes temporary files that saves of dead processes left in a folder (a kill in mid-save leaves one nearly every
 * time). Another computer's processes can't be asked, and process numbers come round again: those go after a day.
 */
export async function sweep(folder: string, host: Host): Promise<void> {
  await quietly(sweepAll(folder, host));
}

async function sweepAll(folder: string, host: Host): Promise<void> {
  for (const name of await host.fs.list(folder)) {
    const owner = temporaryOwner(name, host);
    if (owner === null) continue;
    const file = path.join(folder, name);
    const isDead = owner.isHere && owner.pid !== host.self.pid && !host.self.isAlive(owner.pid);
    if (isDead) await quietly(host.fs.remove(file));
    else await quietly(removeOld(file, host));
  }
}

async function removeOld(file: string, host: Host): Promise<void> {
  const { changedAt } = await host.fs.about(file);
  if (host.now() - changedAt > DAY_MS) await host.fs.remove(file);
}
