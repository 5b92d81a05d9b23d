import type { Self } from '../../../electron/disk';
import { describe, expect, it } from 'vitest';
import { acquireLock, type Host, loadFile, releaseLock, saveFile } from '../../../electron/disk';
import { sentence } from '../../../shared/text/problem';
import { seeded } from '../../hostile/file-mutations';
import { must, refusal } from '../file/sample';
import { MemoryDisk, processOn, text, words } from './memory-disk';

const FILE = '/卷/甲.jxzp';

/** Lets one of two go on at a time, in an order drawn by lot: every call to the disk waits for its turn. */
class Turns {
  private waiting: { name: string; go: () => void }[] = [];
  private isDrawing = false;

  constructor(private readonly random: () => number) {}

  wait(name: string): Promise<void> {
    return new Promise((go) => {
      this.waiting.push({ name, go });
      this.drawSoon();
    });
  }

  private drawSoon(): void {
    if (this.isDrawing) return;
    this.isDrawing = true;
    setImmediate(() => {
      this.isDrawing = false;
      const [drawn] = this.waiting.splice(Math.floor(this.random() * this.waiting.length), 1);
      drawn?.go();
      if (this.waiting.length > 0) this.drawSoon();
    });
  }
}

function inTurns(disk: MemoryDisk, turns: Turns, pid: number, who: string): Host {
  const me = processOn(disk, { pid, who });
  const waiting = Object.entries(me.fs).map(([call, run]) => [
    call,
    async (...given: unknown[]): Promise<unknown> => {
      await turns.wait(who);
      return (run as (...given: unknown[]) => Promise<unknown>)(...given);
    },
  ]);
  return { ...me, fs: Object.fromEntries(waiting) as Host['fs'] };
}

/** Both open the file, add a line of their own and save. Whose line was told to be saved but isn't there any more? */
async function bothWrite(seed: number, checks: boolean): Promise<{ lost: number; refused: number }> {
  const disk = new MemoryDisk();
  disk.put(FILE, text('开头'));
  const turns = new Turns(seeded(seed));
  const write = async (who: string, pid: number): Promise<{ who: string; isSaved: boolean }> => {
    const me = inTurns(disk, turns, pid, who);
    const opened = must(await loadFile(FILE, me));
    const mine = text(`${words(opened.bytes)}\n${who}`);
    const result = await saveFile(FILE, mine, checks ? { expect: opened.sha256 } : {}, me);
    if (!result.ok) expect(['disk.changed', 'disk.saving', 'disk.busy']).toContain(result.problems[0]?.code);
    return { who, isSaved: result.ok };
  };
  const outcomes = await Promise.all([write('张三', 1), write('李四', 2)]);
  const held = words(disk.get(FILE)) ?? '';
  const lost = outcomes.filter(({ who, isSaved }) => isSaved && !held.includes(who)).length;
  expect(disk.files()).toEqual([FILE]);
  return { lost, refused: outcomes.filter(({ isSaved }) => !isSaved).length };
}

describe('两个人写同一个文件', () => {
  it('200 种先后交错：没有一次悄悄盖掉', async () => {
    let lost = 0;
    let refused = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const outcome = await bothWrite(seed, true);
      lost += outcome.lost;
      refused += outcome.refused;
    }
    expect(lost).toBe(0);
    expect(refused).toBeGreaterThan(100);
  });

  it('对照：不比对就保存，会悄悄盖掉', async () => {
    let lost = 0;
    for (let seed = 1; seed <= 50; seed += 1) lost += (await bothWrite(seed, false)).lost;
    expect(lost).toBeGreaterThan(25);
  });

  it('被别人改过：说出是谁在哪台电脑上', async () => {
    const disk = new MemoryDisk();
    disk.put(FILE, text('旧'));
    const zhang = processOn(disk, { pid: 1, who: '张三', where: '财务室' });
    const li = processOn(disk, { pid: 2, who: '李四', where: '办公室' });
    const opened = must(await loadFile(FILE, zhang));
    await acquireLock(FILE, {}, li);
    await saveFile(FILE, text('李四的'), {}, li);
    const said = refusal(await saveFile(FILE, text('张三的'), { expect: opened.sha256 }, zhang));
    expect(said.code).toBe('disk.changed');
    expect(sentence(said)).toContain('李四（电脑 办公室）');
    expect(words(disk.get(FILE))).toBe('李四的');
  });

  it('被删掉的、已经有了的，各有说法', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    expect(refusal(await saveFile(FILE, text('新'), { expect: 'a'.repeat(64) }, me)).code).toBe('disk.vanished');
    disk.put(FILE, text('别人的'));
    expect(refusal(await saveFile(FILE, text('新'), { expect: null }, me)).code).toBe('disk.exists');
    expect(words(disk.get(FILE))).toBe('别人的');
  });

  it('正在保存的一方死了：它的保存锁被接过去', async () => {
    const disk = new MemoryDisk();
    const dying = processOn(disk, { pid: 66 });
    disk.before = (call) => {
      if (call === 'rename') throw new Error('断电');
      if (call === 'remove') throw Object.assign(new Error('断电'), { code: 'EIO' });
    };
    await expect(saveFile(FILE, text('半截'), {}, dying)).rejects.toThrow('断电');
    disk.before = () => {};
    const me = processOn(disk, { pid: 67, isAlive: (pid) => pid !== 66 });
    must(await saveFile(FILE, text('新'), {}, me));
    expect(disk.files()).toEqual([FILE]);
  });
});

describe('打开时的锁', () => {
  it('第二个人打开：说出是谁、在哪台电脑、从几点起', async () => {
    const disk = new MemoryDisk();
    const lock = must(await acquireLock(FILE, {}, processOn(disk, { pid: 1, who: '王芳', where: 'CZJ-PC03' })));
    const said = refusal(await acquireLock(FILE, {}, processOn(disk, { pid: 2, who: '李四', where: 'CZJ-PC04' })));
    expect(said.code).toBe('disk.locked');
    expect(sentence(said)).toMatch(/王芳 在电脑 CZJ-PC03 上打开（自 \d+月\d+日 \d\d:\d\d）/u);
    expect(lock.file).toBe('/卷/.~lock.甲.jxzp#');
  });

  it('同一个程序的第二个窗口也一样', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    must(await acquireLock(FILE, {}, me));
    expect(refusal(await acquireLock(FILE, {}, me)).code).toBe('disk.locked');
  });

  it('放开以后别人能打开，放开的只是自己的', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk, { pid: 1 });
    const lock = must(await acquireLock(FILE, {}, me));
    const taken = must(await acquireLock(FILE, { force: true }, processOn(disk, { pid: 2 })));
    must(await releaseLock(lock, me));
    expect(disk.files()).toEqual([taken.file]);
    must(await releaseLock(taken, me));
    expect(disk.files()).toEqual([]);
  });

  it.each<[string, Partial<Self>]>([
    ['进程死了', { isAlive: () => false }],
    ['电脑重启过', { boot: '第二次开机' }],
    ['电脑重启过，系统没有给这次开机起名，进程也不在', { boot: null, bootedAt: 9_000_000_000_000, isAlive: () => false }],
  ])('%s：锁被接过去', async (_, self) => {
    const disk = new MemoryDisk();
    must(await acquireLock(FILE, {}, processOn(disk, { pid: 1, boot: '第一次开机' })));
    must(await acquireLock(FILE, {}, processOn(disk, { pid: 2, boot: '第一次开机', ...self })));
    expect(disk.files()).toHaveLength(1);
  });

  it.each([
    ['系统给开机起了名', '第一次开机'],
    ['系统没有给开机起名', null],
  ])('钟拨快了、拨慢了不算重启过，锁不被接过去：%s', async (_, boot) => {
    for (const bootedAt of [1_650_000_000_000, 1_550_000_000_000]) {
      const disk = new MemoryDisk();
      must(await acquireLock(FILE, {}, processOn(disk, { pid: 1, boot })));
      const other = processOn(disk, { pid: 2, boot, bootedAt });
      expect(refusal(await acquireLock(FILE, {}, other)).code).toBe('disk.locked');
    }
  });

  it('别的电脑上的锁问不到死活，不接，除非明说', async () => {
    const disk = new MemoryDisk();
    must(await acquireLock(FILE, {}, processOn(disk, { where: '办公室' })));
    const me = processOn(disk, { isAlive: () => false });
    expect(refusal(await acquireLock(FILE, {}, me)).code).toBe('disk.locked');
    must(await acquireLock(FILE, { force: true }, me));
  });

  it('读不懂的锁：先当有人，过一阵当作废', async () => {
    const disk = new MemoryDisk();
    disk.put('/卷/.~lock.甲.jxzp#', text('半截'));
    const me = processOn(disk);
    expect(refusal(await acquireLock(FILE, {}, me)).code).toBe('disk.locked');
    disk.now += 60_000;
    must(await acquireLock(FILE, {}, me));
  });
});
