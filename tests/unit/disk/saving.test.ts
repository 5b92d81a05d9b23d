import { describe, expect, it } from 'vitest';
import { listVersions, loadFile, readVersion, saveFile, sha256 } from '../../../electron/disk';
import { sentence } from '../../../shared/text/problem';
import { must, refusal } from '../file/sample';
import { errno, MemoryDisk, processOn, text, words } from './memory-disk';

const FILE = '/卷/甲.jxzp';
const VERSIONS = '/程序/versions';

describe('保存', () => {
  it('存、再存、读回来', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    const first = must(await saveFile(FILE, text('一'), { expect: null }, me));
    const second = must(await saveFile(FILE, text('二'), { expect: first.sha256 }, me));
    expect(must(await loadFile(FILE, me))).toEqual({ bytes: text('二'), sha256: second.sha256 });
    expect(second.doubts).toEqual([]);
    expect(disk.files()).toEqual([FILE]);
  });

  it('名称长到 80 个汉字也存得下', async () => {
    const disk = new MemoryDisk();
    const long: string[] = [];
    disk.before = (_, file) => {
      if (Buffer.byteLength(file.split('/').at(-1) ?? '') > 255) long.push(file);
    };
    const file = `/卷/${'绩'.repeat(80)}.jxzp`;
    expect((await saveFile(file, text('一'), {}, processOn(disk))).ok).toBe(true);
    expect(long).toEqual([]);
  });

  it('只读的文件不替换，说是只读', async () => {
    const disk = new MemoryDisk();
    disk.put(FILE, text('旧'), 0o444);
    const said = refusal(await saveFile(FILE, text('新'), {}, processOn(disk)));
    expect(said.code).toBe('disk.read-only');
    expect(words(disk.get(FILE))).toBe('旧');
  });

  it('权限照旧', async () => {
    const disk = new MemoryDisk();
    disk.put(FILE, text('旧'), 0o660);
    const me = processOn(disk);
    await saveFile(FILE, text('新'), {}, me);
    expect((await me.fs.about(FILE)).mode).toBe(0o660);
  });

  it.each<[NodeJS.Platform, number]>([
    ['linux', 900],
    ['win32', 55_000],
  ])('%s 上被杀毒软件占着：等 %d 毫秒还在试，放开就存上', async (platform, busyFor) => {
    const disk = new MemoryDisk();
    disk.put(FILE, text('旧'));
    const free = disk.now + busyFor;
    disk.before = (call) => {
      if (call === 'rename' && disk.now < free) throw errno('EPERM');
    };
    must(await saveFile(FILE, text('新'), {}, processOn(disk, { platform })));
    expect(words(disk.get(FILE))).toBe('新');
  });

  it('Windows 上一直被占着：说是被占用，旧的还在，不留临时文件', async () => {
    const disk = new MemoryDisk();
    disk.put(FILE, text('旧'));
    disk.before = (call) => {
      if (call === 'rename') throw errno('EPERM');
    };
    const said = refusal(await saveFile(FILE, text('新'), {}, processOn(disk, { platform: 'win32' })));
    expect(said.code).toBe('disk.busy');
    expect(disk.files()).toEqual([FILE]);
  });

  it('死掉的进程留下的临时文件扫掉，活着的、别的电脑的不动，过了一天都扫', async () => {
    const disk = new MemoryDisk();
    const other = (self: object) => processOn(disk, self);
    const leave = async (pid: number, where: string): Promise<void> => {
      const owner = other({ pid, where });
      const { temporaryName } = await import('../../../electron/disk/names');
      disk.put(`/卷/${temporaryName('甲.jxzp', owner)}`, text('半截'));
    };
    await leave(7, '财务室');
    await leave(8, '财务室');
    await leave(9, '办公室');
    const me = other({ isAlive: (pid: number) => pid !== 7 });
    await saveFile(FILE, text('新'), {}, me);
    expect(disk.files()).toHaveLength(3);
    disk.now += 90_000_000;
    await saveFile(FILE, text('又新'), {}, me);
    expect(disk.files()).toEqual([FILE]);
  });

  it('太大的文件，一个字节也不读', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    disk.put(FILE, text('x'));
    const fs = {
      ...me.fs,
      about: async () => ({ size: 2 ** 30, changedAt: 0, mode: 0o644, isFile: true }),
      read: () => Promise.reject(new Error('读了')),
    };
    expect(refusal(await loadFile(FILE, { ...me, fs })).code).toBe('file.too-big');
  });
});

describe('历史版本', () => {
  it('留下最近十版，新的在前，能取回来', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    for (let round = 0; round <= 14; round += 1) {
      disk.now += 60_000;
      must(await saveFile(FILE, text(`第${round}版`), { versionsDir: VERSIONS }, me));
    }
    const versions = must(await listVersions(VERSIONS, FILE, me));
    const kept = await Promise.all(versions.map(async ({ id }) => words(must(await readVersion(VERSIONS, FILE, id, me)))));
    expect(kept).toEqual(Array.from({ length: 10 }, (_, index) => `第${13 - index}版`));
    expect(versions[0]!.replacedAt - versions[0]!.savedAt).toBe(60_000);
    expect(disk.files().filter((file) => file.startsWith('/卷/'))).toEqual([FILE]);
  });

  it('没有变就不添一版', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    for (const said of ['一', '二', '一', '一', '一']) must(await saveFile(FILE, text(said), { versionsDir: VERSIONS }, me));
    expect(must(await listVersions(VERSIONS, FILE, me))).toHaveLength(3);
  });

  it('自己存的，隔得太近不留版本；够久了、或者是人存的，照留', async () => {
    const disk = new MemoryDisk();
    let now = 1_000_000;
    const me = { ...processOn(disk), now: () => now };
    const save = async (said: string, options = {}) =>
      must(await saveFile(FILE, text(said), { versionsDir: VERSIONS, ...options }, me));
    const auto = { versionsApart: 600_000 };
    const kept = async () => must(await listVersions(VERSIONS, FILE, me)).map(({ sha256: hash }) => hash);
    await save('一');
    await save('二', auto);
    expect(await kept()).toEqual([sha256(text('一'))]);
    now += 599_000;
    await save('三', auto);
    expect(await kept()).toEqual([sha256(text('一'))]);
    now += 2_000;
    await save('四', auto);
    expect(await kept()).toEqual([sha256(text('三')), sha256(text('一'))]);
    await save('五');
    expect(await kept()).toEqual([sha256(text('四')), sha256(text('三')), sha256(text('一'))]);
  });

  it('坏了的版本不当好的给；名字不对的不读', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    await saveFile(FILE, text('一'), { versionsDir: VERSIONS }, me);
    await saveFile(FILE, text('二'), { versionsDir: VERSIONS }, me);
    const [version] = must(await listVersions(VERSIONS, FILE, me));
    disk.put(disk.files().find((file) => file.endsWith(version!.id))!, text('坏'));
    expect(refusal(await readVersion(VERSIONS, FILE, version!.id, me)).code).toBe('disk.version-damaged');
    expect(refusal(await readVersion(VERSIONS, FILE, '../../../etc/passwd', me)).code).toBe('disk.version-damaged');
  });

  it('版本留不下来：照样存上，并且说', async () => {
    const disk = new MemoryDisk();
    disk.put(FILE, text('旧'));
    disk.before = (call) => {
      if (call === 'makeFolder') throw errno('EACCES');
    };
    const saved = must(await saveFile(FILE, text('新'), { versionsDir: VERSIONS }, processOn(disk)));
    expect(saved.doubts.map(({ code }) => code)).toEqual(['disk.no-version']);
    expect(sentence(saved.doubts[0]!)).toContain('已经存好');
  });

  it('没有版本不是错', async () => {
    expect(must(await listVersions(VERSIONS, FILE, processOn(new MemoryDisk())))).toEqual([]);
    expect(sha256(text('')).length).toBe(64);
  });
});
