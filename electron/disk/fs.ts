import { constants } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, realpath, rename, rm, stat, unlink } from 'node:fs/promises';

/** An open file. `write` gives the number of bytes it really wrote, which may be fewer. */
export interface OpenFile {
  write(bytes: Uint8Array, position: number): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What the file system says of a path. */
export interface About {
  readonly size: number;
  readonly changedAt: number;
  /** Permission bits. */
  readonly mode: number;
  /** An ordinary file: no folder, no pipe, no device, which may have no end. */
  readonly isFile: boolean;
}

/**
 * Every touch of the disk goes through here, so that a test can make each call fail once. All reject with a Node errno.
 */
export interface FileSystem {
  /** `create` fails with EEXIST where there is something; `update` keeps what is there. */
  open(path: string, how: 'create' | 'update', mode: number): Promise<OpenFile>;
  read(path: string): Promise<Uint8Array>;
  about(path: string): Promise<About>;
  list(folder: string): Promise<readonly string[]>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes a folder with all that is in it; none is no error. */
  removeFolder(path: string): Promise<void>;
  /** With those above it; nobody else may look into it unless `mode` says so. */
  makeFolder(path: string, mode?: number): Promise<void>;
  setMode(path: string, mode: number): Promise<void>;
  realPath(path: string): Promise<string>;
  /** Makes names in a folder last; nothing on systems that can't. */
  syncFolder(path: string): Promise<void>;
}

async function openNode(path: string, how: 'create' | 'update', mode: number): Promise<OpenFile> {
  const handle = await open(path, how === 'create' ? 'wx' : 'r+', mode);
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** Network drives answer EINVAL or ENOTSUP to a folder's fsync: there is nothing to be had there. */
const CANNOT_SYNC = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS']);

async function syncFolderNode(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    if (!CANNOT_SYNC.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await handle.close();
  }
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  open: openNode,
  read: async (path) => new Uint8Array(await readFile(path)),
  about: async (path) => {
    const found = await stat(path);
    return { size: found.size, changedAt: found.mtimeMs, mode: found.mode & 0o777, isFile: found.isFile() };
  },
  list: (folder) => readdir(folder),
  rename,
  remove: unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  makeFolder: async (path, mode = 0o700) => void (await mkdir(path, { recursive: true, mode })),
  setMode: chmod,
  realPath: (path) => realpath(path),
  syncFolder: syncFolderNode,
};
