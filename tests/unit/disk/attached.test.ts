import { describe, expect, it } from 'vitest';
import { dropUnnamed, keepAttached, namesOf, readAttached } from '../../../electron/world/attached';
import { errno, MemoryDisk, processOn, text, words } from './memory-disk';

const FOLDER = '/备份/attached';
const evidence = new Map([
  ['合同.pdf', text('合同')],
  ['同一份.pdf', text('合同')],
  ['照片.jpg', text('照片')],
]);

describe('附件跟着自动备份走', () => {
  it('存下的读得回来，内容相同的只存一份，存过的不再写', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    expect((await keepAttached(FOLDER, evidence, me)).ok).toBe(true);
    expect(disk.files()).toHaveLength(2);
    const writes: string[] = [];
    disk.before = (call) => void (call === 'write' && writes.push(call));
    await keepAttached(FOLDER, new Map(evidence), me);
    expect(writes).toEqual([]);
    const read = await readAttached(FOLDER, namesOf(evidence), me);
    expect(read.missing).toEqual([]);
    expect([...read.evidence].map(([name, bytes]) => [name, words(bytes)])).toEqual([
      ['合同.pdf', '合同'],
      ['同一份.pdf', '合同'],
      ['照片.jpg', '照片'],
    ]);
  });

  it('断电以后还在', async () => {
    const disk = new MemoryDisk();
    await keepAttached(FOLDER, evidence, processOn(disk));
    const after = processOn(disk.afterPowerCut(false));
    expect((await readAttached(FOLDER, namesOf(evidence), after)).missing).toEqual([]);
  });

  it('缺了的、坏了的不冒充，点出名字', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    await keepAttached(FOLDER, evidence, me);
    const photo = namesOf(evidence)['照片.jpg'] ?? '';
    disk.put(`${FOLDER}/${photo}`, text('别的'));
    const read = await readAttached(FOLDER, { ...namesOf(evidence), '没有的.pdf': 'a'.repeat(64) }, me);
    expect(read.missing).toEqual(['照片.jpg', '没有的.pdf']);
    expect([...read.evidence.keys()]).toEqual(['合同.pdf', '同一份.pdf']);
  });

  it('存不下时说出来', async () => {
    const disk = new MemoryDisk();
    disk.before = (call) => {
      if (call === 'write') throw errno('ENOSPC');
    };
    expect(await keepAttached(FOLDER, evidence, processOn(disk))).toMatchObject({ ok: false, problems: [{ code: 'disk.full' }] });
  });

  it('没有备份提到的清掉，提到的留着', async () => {
    const disk = new MemoryDisk();
    const me = processOn(disk);
    await keepAttached(FOLDER, evidence, me);
    const contract = namesOf(evidence)['合同.pdf'] ?? '';
    await dropUnnamed(FOLDER, new Set([contract]), me);
    expect(disk.files()).toEqual([`${FOLDER}/${contract}`]);
    await dropUnnamed('/没有的', new Set(), me);
  });
});
