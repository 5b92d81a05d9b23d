import { describe, expect, it } from 'vitest';
import { forget, type Journal, openJournal, recover } from '../../../electron/disk';
import type { Problem } from '../../../shared/text/problem';
import { must, refusal } from '../file/sample';
import { errno, MemoryDisk, processOn, text } from './memory-disk';

const FOLDER = '/程序/journal';
const HEAD = { name: '甲.jxzp', file: '/卷/甲.jxzp', sha256: null };
const command = (index: number): object => ({ name: 'set-actual', args: { text: `１００.${index}` } });

const writer = (disk: MemoryDisk) => processOn(disk, { pid: 1 });
/** The program started again after the first one died. */
const reader = (disk: MemoryDisk) => processOn(disk, { pid: 2, isAlive: () => false });

async function open(disk: MemoryDisk, onProblem?: (problem: Problem) => void): Promise<Journal> {
  const host = { ...writer(disk), sleep: (): Promise<void> => new Promise(() => {}) };
  return must(await openJournal(FOLDER, HEAD, '{"起点":1}', onProblem ? { onProblem } : {}, host));
}

const found = async (disk: MemoryDisk) => must(await recover(FOLDER, reader(disk)));

describe('自动备份', () => {
  it('记下起点和每一步，程序死了以后全找得回来', async () => {
    const disk = new MemoryDisk();
    const journal = await open(disk);
    for (let index = 1; index <= 50; index += 1) must(await journal.append(command(index)));
    const [one] = await found(disk);
    expect(one).toMatchObject({ head: HEAD, base: '{"起点":1}', isTorn: false });
    expect(one?.commands).toEqual(Array.from({ length: 50 }, (_, index) => command(index + 1)));
  });

  it('活着的窗口的备份不当作遗留', async () => {
    const disk = new MemoryDisk();
    await open(disk);
    expect(must(await recover(FOLDER, writer(disk)))).toEqual([]);
    expect(must(await recover(FOLDER, processOn(disk, { pid: 2 })))).toEqual([]);
  });

  it('最后一行断在任何一个字节：前面的都在，断的一步不要', async () => {
    const disk = new MemoryDisk();
    const journal = await open(disk);
    await journal.append(command(1));
    const before = disk.get(disk.files()[0]!)!;
    await journal.append(command(2));
    const file = disk.files()[0]!;
    const whole = disk.get(file)!;
    for (let length = before.length; length < whole.length; length += 1) {
      disk.put(file, whole.slice(0, length));
      const [one] = await found(disk);
      const lineIsWhole = length === whole.length - 1;
      expect(one?.commands).toEqual(lineIsWhole ? [command(1), command(2)] : [command(1)]);
      expect(one?.isTorn).toBe(length > before.length && !lineIsWhole);
    }
  });

  it('中间一行被改过：只要它前面的', async () => {
    const disk = new MemoryDisk();
    const journal = await open(disk);
    for (const index of [1, 2, 3]) await journal.append(command(index));
    const file = disk.files()[0]!;
    disk.put(file, text(Buffer.from(disk.get(file)!).toString('utf8').replace('１００.2', '９００.2')));
    const [one] = await found(disk);
    expect(one).toMatchObject({ commands: [command(1)], isTorn: true });
  });

  it('存盘以后从新的起点记起，存盘当中的几步留着', async () => {
    const disk = new MemoryDisk();
    const journal = await open(disk);
    await journal.append(command(1));
    await journal.append(command(2));
    const saving = journal.last;
    await journal.append(command(3));
    const restarted = journal.restart({ ...HEAD, sha256: 'a'.repeat(64) }, '{"起点":2}', saving);
    const next = journal.append(command(4));
    must(await restarted);
    must(await next);
    const [one] = await found(disk);
    expect(one).toMatchObject({ base: '{"起点":2}', commands: [command(3), command(4)], isTorn: false });
    expect(journal.last).toBe(4);
  });

  it('全部存好、关窗：备份没了；之后的动作不再记', async () => {
    const disk = new MemoryDisk();
    const journal = await open(disk);
    await journal.append(command(1));
    must(await journal.discard());
    must(await journal.flush());
    expect(disk.files()).toEqual([]);
    expect(await found(disk)).toEqual([]);
  });

  it('找回以后可以忘掉；名字不对的不碰', async () => {
    const disk = new MemoryDisk();
    await open(disk);
    const [one] = await found(disk);
    must(await forget(FOLDER, '../甲', reader(disk)));
    expect(await found(disk)).toHaveLength(1);
    must(await forget(FOLDER, one!.id, reader(disk)));
    expect(await found(disk)).toEqual([]);
  });

  it('写不进去：说出来；下一步连同这一步一起补上', async () => {
    for (const call of ['write', 'sync', 'open-create', 'rename', 'about']) {
      for (const code of ['ENOSPC', 'EIO', 'EACCES']) {
        const disk = new MemoryDisk();
        const journal = await open(disk);
        let isBroken = true;
        disk.before = (touched) => {
          if (isBroken && touched === call) throw errno(code);
        };
        const first = await journal.append(command(1));
        const second = await journal.flush();
        if (call === 'write' || call === 'sync') expect([first.ok, second.ok]).toContain(false);
        for (const result of [first, second]) if (!result.ok) expect(refusal(result).code).toMatch(/^disk\./);
        isBroken = false;
        must(await journal.append(command(2)));
        must(await journal.flush());
        expect((await found(disk))[0]?.commands, `${call} ${code}`).toEqual([command(1), command(2)]);
      }
    }
  });

  it('后台的 fsync 失败也说', async () => {
    const disk = new MemoryDisk();
    const told: string[] = [];
    const me = { ...writer(disk), sleep: (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5)) };
    const journal = must(await openJournal(FOLDER, HEAD, '{}', { onProblem: ({ code }) => told.push(code) }, me));
    disk.before = (call) => {
      if (call === 'sync') throw errno('EIO');
    };
    must(await journal.append(command(1)));
    await expect.poll(() => told).toEqual(['disk.failing']);
  });

  it('断电：fsync 过的都在', async () => {
    const disk = new MemoryDisk();
    const journal = await open(disk);
    for (const index of [1, 2, 3]) await journal.append(command(index));
    must(await journal.flush());
    await journal.append(command(4));
    const [one] = await found(disk.afterPowerCut(false));
    expect(one?.commands).toEqual([command(1), command(2), command(3)]);
  });

  it('没有文件夹、没有遗留，不是错', async () => {
    expect(await found(new MemoryDisk())).toEqual([]);
  });
});
