import { describe, expect, it } from 'vitest';
import { saveFile, sha256 } from '../../../electron/disk';
import { type Problem, sentence } from '../../../shared/text/problem';
import { errno, MemoryDisk, processOn, text, words } from './memory-disk';

const FILE = '/卷/甲.jxzp';
const VERSIONS = '/程序/versions';
const OLD = text('旧的内容');
const NEW = text('新的内容，比旧的长一些');
const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EROFS'];
const options = { expect: sha256(OLD), versionsDir: VERSIONS };

function diskWithOld(): MemoryDisk {
  const disk = new MemoryDisk();
  disk.put(FILE, OLD);
  return disk;
}

/** The calls a save makes, in order. */
async function callsOfASave(): Promise<string[]> {
  const disk = diskWithOld();
  const calls: string[] = [];
  disk.before = (call) => void calls.push(call);
  await saveFile(FILE, NEW, options, processOn(disk));
  return calls;
}

interface Outcome {
  readonly held: string | null;
  readonly told: readonly Problem[];
  readonly isSaved: boolean;
  readonly litter: readonly string[];
}

async function saveWithFailure(at: number, code: string, lasting = false): Promise<Outcome> {
  const disk = diskWithOld();
  let calls = 0;
  disk.before = () => {
    calls += 1;
    if (calls - 1 === at || (lasting && calls - 1 > at)) throw errno(code);
  };
  const result = await saveFile(FILE, NEW, options, processOn(disk));
  const told = result.ok ? result.value.doubts : result.problems;
  const litter = disk.files().filter((file) => file.includes('.~'));
  return { held: words(disk.get(FILE)), told, isSaved: result.ok, litter };
}

const calls = await callsOfASave();

describe('磁盘每一步都可能出错', () => {
  it('一次保存要碰磁盘几十次，每一步都试到', () => {
    for (const call of [
      'open-create',
      'write',
      'sync',
      'close',
      'about',
      'read',
      'rename',
      'syncFolder',
      'list',
      'setMode',
      'makeFolder',
    ])
      expect(calls).toContain(call);
    expect(calls.length).toBeGreaterThan(25);
  });

  it.each(CODES)('%s 在任何一步出一次：旧的或新的完整地在，没存上就说', async (code) => {
    for (const [at, call] of calls.entries()) {
      const { held, told, isSaved } = await saveWithFailure(at, code);
      expect(held, `${call}（第 ${at} 步）`).toBe(words(isSaved ? NEW : OLD));
      if (!isSaved) expect(told.length, call).toBeGreaterThan(0);
      for (const one of told) expect(sentence(one)).toMatch(/请/u);
    }
  });

  it.each(CODES)('%s 从某一步起再也不好：旧的或新的完整地在，没存上就说', async (code) => {
    for (const [at, call] of calls.entries()) {
      const { held, told, isSaved } = await saveWithFailure(at, code, true);
      const isNew = held === words(NEW);
      expect(isNew || held === words(OLD), call).toBe(true);
      // A new file that was written but of which nothing more can be said is told as saved with a doubt.
      expect(isSaved).toBe(isNew);
      if (!isSaved) expect(told.length, call).toBeGreaterThan(0);
    }
  });

  it('失败一次之后不留垃圾；留下的（删不掉的）下次保存扫掉', async () => {
    for (const [at, call] of calls.entries()) {
      const { litter } = await saveWithFailure(at, 'EIO');
      if (call !== 'remove' && call !== 'read') expect(litter, `${call}（第 ${at} 步）`).toEqual([]);
    }
  });

  it('失败以后马上再存一次就好了', async () => {
    for (const at of calls.keys()) {
      const disk = diskWithOld();
      let count = 0;
      disk.before = () => {
        count += 1;
        if (count - 1 === at) throw errno('EIO');
      };
      const me = processOn(disk);
      const first = await saveFile(FILE, NEW, options, me);
      const again = await saveFile(FILE, NEW, first.ok ? { ...options, expect: first.value.sha256 } : options, me);
      expect(again.ok, calls[at]).toBe(true);
      expect(words(disk.get(FILE))).toBe(words(NEW));
    }
  });

  it.each([
    ['ENOSPC', 'disk.full', '磁盘已满'],
    ['EDQUOT', 'disk.full', '磁盘已满'],
    ['EROFS', 'disk.read-only', '只读'],
    ['EACCES', 'disk.no-permission', '没有权限'],
    ['EPERM', 'disk.no-permission', '没有权限'],
    ['EBUSY', 'disk.busy', '占用'],
    ['EIO', 'disk.failing', '读写出错'],
    ['ENOENT', 'disk.missing', '找不到'],
    ['EMFILE', 'disk.other', 'EMFILE'],
  ])('%s 的说法', async (code, problemCode, said) => {
    const disk = diskWithOld();
    disk.before = (call) => {
      if (call === 'open-create') throw errno(code);
    };
    const result = await saveFile(FILE, NEW, {}, processOn(disk));
    const problem = result.ok ? undefined : result.problems[0];
    expect(problem?.code).toBe(problemCode);
    expect(sentence(problem!)).toContain(said);
    expect(sentence(problem!)).toContain('磁盘上原来的文件完好');
    expect(sentence(problem!)).toContain('甲.jxzp');
  });

  it('磁盘说写了、其实少写了：当作没存上', async () => {
    const disk = diskWithOld();
    const me = processOn(disk);
    const open = me.fs.open.bind(me.fs);
    const lying: typeof open = async (...given) => {
      const handle = await open(...given);
      return { ...handle, write: async (bytes, position) => (await handle.write(bytes.subarray(1), position)) + 1 };
    };
    const result = await saveFile(FILE, NEW, {}, { ...me, fs: { ...me.fs, open: lying } });
    expect(result.ok).toBe(false);
    expect(words(disk.get(FILE))).toBe(words(OLD));
  });

  it('一次只写下几个字节的磁盘：接着写完', async () => {
    const disk = diskWithOld();
    const me = processOn(disk);
    const open = me.fs.open.bind(me.fs);
    const slow: typeof open = async (...given) => {
      const handle = await open(...given);
      return { ...handle, write: (bytes, position) => handle.write(bytes.subarray(0, 3), position) };
    };
    expect((await saveFile(FILE, NEW, {}, { ...me, fs: { ...me.fs, open: slow } })).ok).toBe(true);
    expect(words(disk.get(FILE))).toBe(words(NEW));
  });
});

describe('断电', () => {
  /** What a file may hold after a power cut before each call of a save, names having got to the disk by themselves or not. */
  async function cutsThatLose(dropped: string | null): Promise<number> {
    let lost = 0;
    const steps = (await callsOfASave()).length;
    for (let at = 0; at <= steps; at += 1) {
      for (const namesGotThere of [false, true]) {
        const disk = diskWithOld();
        let seen = 0;
        let found: MemoryDisk | null = null;
        disk.before = () => {
          if (seen === at) found = disk.afterPowerCut(namesGotThere);
          seen += 1;
        };
        const me = processOn(disk);
        const fs = dropped === null ? me.fs : without(me.fs, dropped);
        const result = await saveFile(FILE, NEW, options, { ...me, fs });
        const isTold = found === null && result.ok && result.value.doubts.length === 0;
        const held = words((found ?? disk.afterPowerCut(namesGotThere)).get(FILE));
        if (isTold ? held !== words(NEW) : held !== words(NEW) && held !== words(OLD)) lost += 1;
      }
    }
    return lost;
  }

  function without(fs: ReturnType<typeof processOn>['fs'], dropped: string): typeof fs {
    if (dropped === 'syncFolder') return { ...fs, syncFolder: async () => {} };
    return { ...fs, open: async (...given) => ({ ...(await fs.open(...given)), sync: async () => {} }) };
  }

  it('在任何一步断电：旧的或新的完整地在；说存好了就真存好了', async () => {
    expect(await cutsThatLose(null)).toBe(0);
  });

  it('对照：去掉文件的 fsync，看得出来', async () => {
    expect(await cutsThatLose('sync')).toBeGreaterThan(0);
  });

  it('对照：去掉文件夹的 fsync，看得出来', async () => {
    expect(await cutsThatLose('syncFolder')).toBeGreaterThan(0);
  });
});
