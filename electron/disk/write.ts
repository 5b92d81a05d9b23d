import path from 'node:path';
import type { Host } from './host';
import { errnoOf, quietly } from './errno';
import { temporaryName } from './names';

/** A short write that made no headway: disks do this when full without saying so. */
function shortWrite(): Error {
  return Object.assign(new Error('write made no headway'), { code: 'ENOSPC' });
}

/** Writes all of `bytes` to a new file and makes sure of it: counted, then fsynced. On failure the file is gone again. */
export async function writeNew(file: string, bytes: Uint8Array, mode: number, host: Host): Promise<void> {
  const handle = await host.fs.open(file, 'create', mode);
  try {
    try {
      for (let at = 0; at < bytes.length; ) {
        const written = await handle.write(bytes.subarray(at), at);
        if (written <= 0) throw shortWrite();
        at += written;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await host.fs.about(file)).size !== bytes.length) throw shortWrite();
  } catch (error) {
    await quietly(host.fs.remove(file));
    throw error;
  }
}

const MAY_PASS = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Renames over what is there. An antivirus holds a fresh file on Windows for seconds and rename says EPERM meanwhile;
 * elsewhere these mean what they say, and a second is enough.
 */
export async function renameOver(from: string, to: string, host: Host): Promise<void> {
  const deadline = host.now() + (host.self.platform === 'win32' ? 60_000 : 1_000);
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      await host.fs.rename(from, to);
      return;
    } catch (error) {
      if (!MAY_PASS.has(errnoOf(error) ?? '') || host.now() >= deadline) throw error;
      await host.sleep(pause);
    }
  }
}

/** Replaces a file of our own (a version, a journal) whole or not at all. Rejects with the disk's errno. */
export async function replaceWhole(file: string, bytes: Uint8Array, host: Host): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, temporaryName(path.basename(file), host));
  await writeNew(temporary, bytes, 0o600, host);
  try {
    await renameOver(temporary, file, host);
  } catch (error) {
    await quietly(host.fs.remove(temporary));
    throw error;
  }
  await host.fs.syncFolder(folder);
}
