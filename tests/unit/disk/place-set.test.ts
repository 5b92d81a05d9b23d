import { describe, expect, it } from 'vitest';
import { finishPlacing, placeSet, sha256 } from '../../../electron/disk';
import { errno, MemoryDisk, processOn, text, words } from './memory-disk';

const ROOT = '/公开/某局2024年度';
const OLD = { '公开/a.docx': '旧表', '公开/b.pdf': '旧的印本', '留底/list.txt': '旧清单' };
const NEW = { '公开/a.docx': '新表', '公开/c.xlsx': '新的数', '留底/list.txt': '新清单' };
const HERS = `${ROOT}/公开/扫描件.pdf`;

const files = Object.entries(NEW).map(([path, said]) => ({ path, bytes: text(said) }));
const before = new Map(Object.entries(OLD).map(([path, said]) => [path, sha256(text(said))]));

function diskWithOld(): MemoryDisk {
  const disk = new MemoryDisk();
  for (const [path, said] of Object.entries(OLD)) disk.put(`${ROOT}/${path}`, text(said));
  disk.put(HERS, text('她的'));
  return disk;
}

/** All there is, by its path in the folder; her own file apart, which is always as it was. */
function found(disk: MemoryDisk): Record<string, string | null> {
  expect(words(disk.get(HERS))).toBe('她的');
  const all = disk.files().filter((file) => file !== HERS);
  return Object.fromEntries(all.map((file) => [file.slice(ROOT.length + 1), words(disk.get(file))]));
}

const again = (disk: MemoryDisk) => processOn(disk, { pid: 2002, isAlive: (pid) => pid !== 1001 });

/** How often a whole placing touches the disk. */
async function touches(): Promise<number> {
  const disk = diskWithOld();
  let count = 0;
  disk.before = () => void (count += 1);
  await placeSet(ROOT, files, before, processOn(disk));
  return count;
}

const all = await touches();

describe('a set of files put in place of the one before', () => {
  it('is there as a whole; what the old one had besides is gone, and nothing else is touched', async () => {
    const disk = diskWithOld();
    expect(await placeSet(ROOT, files, before, processOn(disk))).toEqual({ ok: true, value: { removed: ['公开/b.pdf'] } });
    expect(found(disk)).toEqual(NEW);
  });

  it('after a kill anywhere, the next start finds the old set or the new', async () => {
    expect(all).toBeGreaterThan(60);
    const outcomes = { old: 0, new: 0 };
    for (let at = 0; at < all; at += 1) {
      const disk = diskWithOld();
      let count = 0;
      disk.before = () => {
        count += 1;
        // What is no error of the disk's goes through everything: from here on the program does nothing.
        if (count > at) throw new Error('killed');
      };
      await expect(placeSet(ROOT, files, before, processOn(disk))).rejects.toThrow('killed');
      for (const left of [disk, disk.afterPowerCut(true), disk.afterPowerCut(false)]) {
        left.before = () => {};
        expect((await finishPlacing(ROOT, again(left))).ok).toBe(true);
        const is = found(left);
        expect([OLD, NEW]).toContainEqual(is);
        outcomes['公开/c.xlsx' in is ? 'new' : 'old'] += 1;
      }
    }
    expect(Math.min(outcomes.old, outcomes.new)).toBeGreaterThan(10);
  });

  it.each(['ENOSPC', 'EACCES', 'EIO'])('where the disk says %s once, nothing of it has happened, or all', async (code) => {
    for (let at = 0; at < all; at += 1) {
      const disk = diskWithOld();
      let count = 0;
      disk.before = () => {
        count += 1;
        if (count === at + 1) throw errno(code);
      };
      const placed = await placeSet(ROOT, files, before, processOn(disk));
      // What could not be tidied up then is by the next start.
      await finishPlacing(ROOT, processOn(disk));
      expect(found(disk)).toEqual(placed.ok ? NEW : OLD);
    }
  });

  it('refuses where a file stands in the way that it did not write, or that was changed since', async () => {
    const foreign = diskWithOld();
    foreign.put(`${ROOT}/公开/c.xlsx`, text('别处来的'));
    const changed = diskWithOld();
    changed.put(`${ROOT}/公开/a.docx`, text('手改过'));
    for (const [disk, name] of [
      [foreign, 'c.xlsx'],
      [changed, 'a.docx'],
    ] as const) {
      const is = found(disk);
      const placed = await placeSet(ROOT, files, before, processOn(disk));
      expect(placed).toMatchObject({ ok: false, problems: [{ code: 'publish.not-ours', params: { names: `「${name}」` } }] });
      expect(found(disk)).toEqual(is);
    }
  });

  it('leaves a file of the set before that was changed since and is not in the way', async () => {
    const disk = diskWithOld();
    disk.put(`${ROOT}/公开/b.pdf`, text('盖了章的'));
    expect(await placeSet(ROOT, files, before, processOn(disk))).toEqual({ ok: true, value: { removed: [] } });
    expect(found(disk)).toEqual({ ...NEW, '公开/b.pdf': '盖了章的' });
  });

  it.each(['~$a.docx', '~$docx', '.~lock.a.docx#'])('refuses while a file is open elsewhere: %s', async (mark) => {
    const disk = diskWithOld();
    disk.put(`${ROOT}/公开/${mark}`, text(''));
    const placed = await placeSet(ROOT, files, before, processOn(disk));
    expect(placed).toMatchObject({ ok: false, problems: [{ code: 'publish.open', params: { names: '「a.docx」' } }] });
  });

  it('waits for nobody: while another program is at it, it is refused', async () => {
    const disk = diskWithOld();
    let count = 0;
    disk.before = () => {
      count += 1;
      if (count > all / 2) throw new Error('stopped');
    };
    await expect(placeSet(ROOT, files, before, processOn(disk))).rejects.toThrow('stopped');
    disk.before = () => {};
    const placed = await placeSet(ROOT, files, before, processOn(disk, { pid: 2002, isAlive: () => true }));
    expect(placed).toMatchObject({ ok: false, problems: [{ code: 'publish.busy' }] });
  });
});
