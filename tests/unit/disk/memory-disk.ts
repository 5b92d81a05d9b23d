import path from 'node:path';
import type { Host, Self } from '../../../electron/disk';
import type { FileSystem, OpenFile } from '../../../electron/disk/fs';

/** An error as Node's file system throws it. */
export function errno(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

interface Inode {
  data: Uint8Array;
  /** What a power cut leaves of it. */
  synced: Uint8Array;
  mode: number;
  changedAt: number;
}

/** Called before every touch of the disk; throwing makes that call fail. */
export type Before = (call: string, file: string) => void | Promise<void>;

/**
 * A disk in memory that forgets, at a power cut, what was not fsynced: contents go by the file's own fsync, names by
 * their folder's.
 */
export class MemoryDisk {
  private names = new Map<string, Inode>();
  private lasting = new Map<string, Inode>();
  now = 1_700_000_000_000;
  before: Before = () => {};

  /** Puts a file there that has long been safe. */
  put(file: string, data: Uint8Array, mode = 0o644): void {
    const inode = { data, synced: data, mode, changedAt: this.now };
    this.names.set(file, inode);
    this.lasting.set(file, inode);
  }

  get(file: string): Uint8Array | null {
    return this.names.get(file)?.data ?? null;
  }

  files(): string[] {
    return [...this.names.keys()].sort();
  }

  /** The disk as it is found after the power was cut now; names may have got there without being asked to, or not. */
  afterPowerCut(namesGotThere: boolean): MemoryDisk {
    const found = new MemoryDisk();
    for (const [file, inode] of namesGotThere ? this.names : this.lasting) found.put(file, inode.synced, inode.mode);
    return found;
  }

  system(): FileSystem {
    const need = (file: string): Inode => {
      const inode = this.names.get(file);
      if (inode === undefined) throw errno('ENOENT');
      return inode;
    };
    const ask = async (call: string, file: string): Promise<void> => this.before(call, file);
    return {
      open: async (file, how, mode) => {
        await ask(`open-${how}`, file);
        if (how === 'create' && this.names.has(file)) throw errno('EEXIST');
        const fresh: Inode = { data: new Uint8Array(), synced: new Uint8Array(), mode, changedAt: this.now };
        if (how === 'create') this.names.set(file, fresh);
        return this.handle(file, need(file), ask);
      },
      read: async (file) => {
        await ask('read', file);
        return need(file).data;
      },
      about: async (file) => {
        await ask('about', file);
        const { data, changedAt, mode } = need(file);
        return { size: data.length, changedAt, mode, isFile: true };
      },
      list: async (folder) => {
        await ask('list', folder);
        return this.files()
          .filter((file) => path.dirname(file) === folder)
          .map((file) => path.basename(file));
      },
      rename: async (from, to) => {
        await ask('rename', from);
        this.names.set(to, need(from));
        this.names.delete(from);
      },
      remove: async (file) => {
        await ask('remove', file);
        need(file);
        this.names.delete(file);
      },
      removeFolder: async (folder) => {
        await ask('removeFolder', folder);
        for (const file of this.files()) if (file.startsWith(`${folder}/`)) this.names.delete(file);
      },
      makeFolder: async (folder) => ask('makeFolder', folder),
      setMode: async (file, mode) => {
        await ask('setMode', file);
        need(file).mode = mode;
      },
      realPath: async (file) => {
        await ask('realPath', file);
        need(file);
        return file;
      },
      syncFolder: async (folder) => {
        await ask('syncFolder', folder);
        for (const file of new Set([...this.names.keys(), ...this.lasting.keys()])) {
          if (path.dirname(file) !== folder) continue;
          const inode = this.names.get(file);
          if (inode === undefined) this.lasting.delete(file);
          else this.lasting.set(file, inode);
        }
      },
    };
  }

  private handle(file: string, inode: Inode, ask: (call: string, file: string) => Promise<void>): OpenFile {
    return {
      write: async (bytes, position) => {
        await ask('write', file);
        const data = new Uint8Array(Math.max(inode.data.length, position + bytes.length));
        data.set(inode.data);
        data.set(bytes, position);
        inode.data = data;
        inode.changedAt = this.now;
        return bytes.length;
      },
      sync: async () => {
        await ask('sync', file);
        inode.synced = inode.data;
      },
      close: () => ask('close', file),
    };
  }
}

let last = 0;

/** A process on a computer with this disk. Its clock moves only while it sleeps. */
export function processOn(disk: MemoryDisk, self: Partial<Self> = {}): Host {
  const me: Self = {
    pid: 1001,
    who: '张三',
    where: '财务室',
    platform: 'linux',
    bootedAt: 1_600_000_000_000,
    boot: null,
    isAlive: () => true,
    ...self,
  };
  return {
    fs: disk.system(),
    self: me,
    now: () => disk.now,
    sleep: async (ms) => {
      disk.now += ms;
    },
    unique: () => `u${(last += 1)}`,
  };
}

export const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf8'));
export const words = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('utf8'));
